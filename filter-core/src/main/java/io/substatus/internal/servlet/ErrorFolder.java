package io.substatus.internal.servlet;

import io.substatus.internal.errorpage.OverrideFiles;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The folder {@code /WEB-INF/errors/} of an application, which no client can reach. Thread-safe. */
public record ErrorFolder(ServletContext context) implements OverrideFiles {

    private static final String FOLDER = "/WEB-INF/errors/";

    @Override
    public byte @Nullable [] read(String name) throws IOException {
        try (InputStream in = context.getResourceAsStream(FOLDER + name)) {
            return in == null ? null : in.readNBytes(OverrideFiles.MAX_BYTES + 1);
        }
    }

    @Override
    public Set<String> names() {
        Set<String> paths = context.getResourcePaths(FOLDER);
        return paths == null
                ? Set.of()
                : paths.stream().map(path -> path.substring(FOLDER.length())).collect(Collectors.toSet());
    }
}
