package io.substatus.internal.servlet;

import io.substatus.internal.customerror.KeptFiles;
import io.substatus.internal.customerror.PageFiles;
import io.substatus.internal.errorpage.OwnersFile;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files of an application as pages of errors, {@code WEB-INF} included: the owner named them, no client did.
 * Thread-safe.
 */
public final class ApplicationFiles implements PageFiles {

    private final ServletContext context;
    private final KeptFiles kept;

    /** The files of an application. */
    public ApplicationFiles(ServletContext context) {
        this.context = context;
        this.kept = new KeptFiles(context::getMimeType);
    }

    @Override
    public Set<String> folders(String path) {
        String folder = path.equals("/") ? "/" : path + "/";
        Set<String> below = context.getResourcePaths(folder);
        return below == null
                ? Set.of()
                : below.stream()
                        .filter(name -> name.endsWith("/"))
                        .map(name -> name.substring(folder.length(), name.length() - 1))
                        .collect(Collectors.toSet());
    }

    @Override
    public @Nullable OwnersFile read(String path) throws IOException {
        Path file = file(path);
        return file != null && Files.exists(file) ? kept.read(file) : kept.read(path, context::getResourceAsStream);
    }

    /** Null in an application that was not unpacked. */
    private @Nullable Path file(String path) {
        try {
            String real = context.getRealPath(path);
            return real == null ? null : Path.of(real);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
