package io.substatus.scenarios;

import io.substatus.SubstatusFilter;
import io.substatus.testkit.ContainerOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
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

    /** With the hooks for what no filter sees. */
    static final Server HOOKED = new Server("hooked", Server::hooked);

    private static final String VALVE = "io.substatus.tomcat.SubstatusValve";
    private static final String SERVERS_ERRORS = "io.substatus.jetty.SubstatusErrorHandler";
    private static final String CONTEXTS_ERRORS = "io.substatus.jetty.SubstatusContextErrorHandler";
    private static final String REQUEST_LOG = "io.substatus.jetty.SubstatusRequestLog";

    private static ContainerOptions hooked(Maker maker, ContainerOptions options) {
        ContainerOptions core = options.classPath(Stage.jar(SubstatusFilter.class));
        return maker == Maker.TOMCAT
                ? core.classPath(jar(VALVE)).tomcatErrorReportValve(VALVE)
                : core.classPath(jar(SERVERS_ERRORS), jar(CONTEXTS_ERRORS))
                        .jettyErrorHandler(SERVERS_ERRORS)
                        .jettyContextErrorHandler(CONTEXTS_ERRORS)
                        .jettyRequestLog(REQUEST_LOG);
    }

    /** The jar of a class that cannot be loaded here, where no container's classes are. */
    private static Path jar(String className) {
        String resource = className.replace('.', '/') + ".class";
        String url = Objects.requireNonNull(Server.class.getClassLoader().getResource(resource), resource)
                .toString();
        return Path.of(URI.create(url.substring("jar:".length(), url.indexOf("!/"))));
    }

    ContainerOptions options(Maker maker) {
        return change.apply(maker, ContainerOptions.defaults().systemProperty("substatus.development", "true"));
    }
}
