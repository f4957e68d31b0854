package io.substatus.demo.branch;

import io.substatus.jetty.SubstatusContextErrorHandler;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Builds the branches from folders on the disk, so that a {@code web.config} can be changed while they run. Stateless. */
public final class Branches {

    private static final String SOURCE = "/branches/";

    private Branches() {}

    /**
     * All branches as applications.
     *
     * @param folder where their folders are made; what is there of an earlier run is replaced
     * @param settings init parameters of every branch
     */
    public static List<WebAppContext> open(Server server, Path folder, Map<String, String> settings)
            throws IOException {
        List<WebAppContext> applications = new ArrayList<>();
        for (Branch branch : Branch.all()) {
            unpack(branch, folder.resolve(branch.name()));
            WebAppContext application = application(server, branch, folder.resolve(branch.name()));
            settings.forEach(application::setInitParameter);
            branch.settings().forEach(application::setInitParameter);
            applications.add(application);
        }
        return applications;
    }

    /** Where the {@code web.config} of a branch lies. */
    public static Path webConfig(Path folder, Branch branch) {
        return folder.resolve(branch.name()).resolve(Branch.WEB_CONFIG);
    }

    private static void unpack(Branch branch, Path folder) throws IOException {
        for (String name : branch.files()) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            try (InputStream in = source(branch.name() + "/" + name).openStream()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static WebAppContext application(Server server, Branch branch, Path folder) throws IOException {
        WebAppContext application = new WebAppContext();
        application.setContextPath("/" + branch.name());
        application.setBaseResource(ResourceFactory.of(server).newResource(folder));
        application.setDescriptor(source("web.xml").toString());
        application.setParentLoaderPriority(true);
        application.setErrorHandler(new SubstatusContextErrorHandler());
        return application;
    }

    private static URL source(String name) throws FileNotFoundException {
        URL url = Branches.class.getResource(SOURCE + name);
        if (url == null) {
            throw new FileNotFoundException(SOURCE + name + ": not found (expected: on the class path)");
        }
        return url;
    }
}
