package io.substatus.benchmarks.server;

import java.nio.file.Path;
import java.util.Objects;

/** How the process of a server is told what to log; its classes are made without arguments. Stateless. */
final class OwnLog {

    static final String FOLDER = "bench.log.folder";

    /** True to hold lines in memory (Tomcat), or to hand them to a thread (Jetty). */
    static final String DEFERRED = "bench.log.deferred";

    private OwnLog() {}

    static Path folder() {
        return Path.of(Objects.requireNonNull(System.getProperty(FOLDER), FOLDER));
    }

    static boolean isDeferred() {
        return Boolean.getBoolean(DEFERRED);
    }
}
