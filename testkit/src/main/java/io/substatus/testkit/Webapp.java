package io.substatus.testkit;

import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cLogFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An application that is deployed in a container. Confined to the thread of its container. */
public final class Webapp {
    static final String LOG_DIRECTORY = "substatus.logDirectory";

    private final Container container;
    private final String contextPath;
    private final Path directory;
    private final Path logDirectory;
    private final @Nullable String failure;

    Webapp(Container container, String contextPath, Path directory, Path logDirectory, @Nullable String failure) {
        this.container = container;
        this.contextPath = contextPath;
        this.directory = directory;
        this.logDirectory = logDirectory;
        this.failure = failure;
    }

    /** Where it is deployed. */
    public Container container() {
        return container;
    }

    /** Empty for the root context, else with a leading slash. */
    public String contextPath() {
        return contextPath;
    }

    /** The exploded application, whose files may be changed while it runs. */
    public Path directory() {
        return directory;
    }

    /** Why the application failed to start; empty if it runs. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** The folder that holds the {@code W3SVCn} folders of this application; it need not exist. */
    public Path logDirectory() {
        return logDirectory;
    }

    /** The application's own access log. */
    public W3cLogFolder log() {
        return W3cLogFolder.below(logDirectory);
    }

    /** Opens a connection; targets sent over it begin with the context path. */
    public HttpWire connect() {
        return container.connect();
    }

    /**
     * Asks for a page over a connection of its own.
     *
     * @param path what follows the context path, as it is to be sent; with its query
     * @param headers further header lines such as {@code "Accept: text/html"}
     */
    public Response get(String path, String... headers) {
        return request("GET", path, "", headers);
    }

    /** Sends any method, with a body if that is not empty, over a connection of its own. */
    public Response request(String method, String path, String body, String... headers) {
        try (HttpWire wire = connect()) {
            return wire.request(method, contextPath + path, body, headers);
        }
    }

    /**
     * Takes the application out of its container.
     *
     * @throws ContainerException if the container cannot
     */
    public void undeploy() {
        container.undeploy(this);
    }
}
