package io.substatus.internal.commandline;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.ServletMapping;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an application without its container: its files, if somebody says where they are. A path that names
 * one is taken for the container's own servlet. Immutable.
 */
final class GivenApplication implements ApplicationFacts {

    private static final ServletMapping UNKNOWN = new ServletMapping(null, null, "", "UNKNOWN", false);
    private static final ServletMapping STATIC = new ServletMapping("default", null, "/", "DEFAULT", true);

    private final @Nullable Path root;
    private final String path;

    GivenApplication(@Nullable Path root, String path) {
        this.root = root;
        this.path = path;
    }

    @Override
    public ServletMapping mapping() {
        return isFile(path) || isDirectory(path) ? STATIC : UNKNOWN;
    }

    @Override
    public boolean isDirectory(String asked) {
        Path found = find(asked);
        return found != null && Files.isDirectory(found);
    }

    @Override
    public boolean isFile(String asked) {
        Path found = find(asked);
        return found != null && Files.isRegularFile(found);
    }

    private @Nullable Path find(String asked) {
        if (root == null) {
            return null;
        }
        try {
            Path found = root.resolve("." + asked).normalize();
            return found.startsWith(root.normalize()) ? found : null;
        } catch (InvalidPathException noName) {
            return null;
        }
    }

    @Override
    public List<String> urlPatterns() {
        return List.of();
    }

    @Override
    public Set<String> servletMethods() {
        return Set.of();
    }
}
