package io.substatus.scenarios;

import io.substatus.testkit.ContainerOptions;
import java.util.function.BiFunction;

/**
 * How a container is set up; stages with the same server share one. Always in development mode. Immutable.
 *
 * @param name tells servers apart
 * @param change adds what is special to the options of a container
 */
record Server(String name, BiFunction<Maker, ContainerOptions, ContainerOptions> change) {

    /** Nothing special. */
    static final Server PLAIN = new Server("plain", (maker, options) -> options);

    /** With a JSP engine. */
    static final Server JSP = new Server("jsp", (maker, options) -> options.jsp());

    ContainerOptions options(Maker maker) {
        return change.apply(maker, ContainerOptions.defaults().systemProperty("substatus.development", "true"));
    }
}
