package io.substatus.internal.hook;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.ApplicationState;
import io.substatus.exchange.ServletMapping;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the application of a request that reached none. Confined to the request's thread.
 *
 * @param state whether the application that it was meant for takes requests
 * @param contextPaths those that there are, if there is none that it can have been meant for
 * @param attributes the request's attributes by name
 */
public record NoApplication(
        ApplicationState state, List<String> contextPaths, Function<String, @Nullable Object> attributes)
        implements ApplicationFacts {

    /** Nothing at all is known. Immutable. */
    public static final NoApplication INSTANCE = new NoApplication(ApplicationState.SERVING, List.of(), name -> null);

    private static final ServletMapping NOWHERE = new ServletMapping(null, null, "", "UNKNOWN", false);

    @Override
    public ServletMapping mapping() {
        return NOWHERE;
    }

    @Override
    public boolean isDirectory(String path) {
        return false;
    }

    @Override
    public boolean isFile(String path) {
        return false;
    }

    @Override
    public List<String> urlPatterns() {
        return List.of();
    }

    @Override
    public Set<String> servletMethods() {
        return Set.of();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return attributes.apply(name);
    }
}
