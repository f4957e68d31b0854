package io.substatus.internal.hook;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.ServletMapping;
import java.util.List;
import java.util.Set;

/** Of no application nothing is known. Immutable. */
public enum NoApplication implements ApplicationFacts {
    /** The only one. */
    INSTANCE;

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
}
