package io.substatus.testkit;

import java.util.Map;
import java.util.TreeMap;

/**
 * How an application is deployed. Each method gives a changed deployment and leaves this one alone. Immutable.
 *
 * @param keepsFailed whether an application that fails to start stays in the container
 * @param parameters context parameters beside those of its web.xml
 */
public record Deployment(boolean keepsFailed, Map<String, String> parameters) {
    /** Copies the parameters. */
    public Deployment {
        parameters = Map.copyOf(parameters);
    }

    /** An application that has to start; no context parameters beside those of its web.xml. */
    public static Deployment defaults() {
        return new Deployment(false, Map.of());
    }

    /** Leaves an application that fails to start in the container, as a server does; the test goes on. */
    public Deployment keepingFailed() {
        return new Deployment(true, parameters);
    }

    /** Adds a context parameter, as {@code <Parameter>} in Tomcat's context.xml does; web.xml may override it. */
    public Deployment parameter(String name, String value) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.put(name, value);
        return new Deployment(keepsFailed, changed);
    }

    Deployment defaultParameter(String name, String value) {
        return parameters.containsKey(name) ? this : parameter(name, value);
    }
}
