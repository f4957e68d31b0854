package io.substatus.tomcat;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.ApplicationState;
import io.substatus.exchange.ServletMapping;
import io.substatus.internal.hook.NoApplication;
import java.util.List;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the application of a request that reached none. Confined to the request's thread.
 *
 * @param state whether the application that it was meant for takes requests
 * @param contextPaths those that there are, if there is none that it can have been meant for
 */
record UnservedFacts(Request request, ApplicationState state, List<String> contextPaths) implements ApplicationFacts {

    @Override
    public ServletMapping mapping() {
        return NoApplication.INSTANCE.mapping();
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
        return request.getAttribute(name);
    }
}
