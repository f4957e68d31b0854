package io.substatus.scenarios;

import io.substatus.SubstatusFilter;
import io.substatus.scenarios.server.SeasonHandler;
import io.substatus.scenarios.server.SeasonValve;
import io.substatus.testkit.ContainerOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BiFunction;
import org.eclipse.jetty.rewrite.handler.RewriteHandler;

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

    /** With the hooks, and rewriting rules of the whole server that fail. */
    static final Server SEASONAL = new Server("seasonal", Server::seasonal);

    private static ContainerOptions seasonal(Maker maker, ContainerOptions options) {
        return maker == Maker.TOMCAT
                ? hooked(maker, options)
                        .classPath(Stage.folder(SeasonValve.class))
                        .tomcatHostValve(VALVE)
                        .tomcatHostValve(SeasonValve.class.getName())
                : hooked(maker, options)
                        .classPath(Stage.folder(SeasonHandler.class), Stage.jar(RewriteHandler.class))
                        .jettyHandler(SeasonHandler.class.getName());
    }

    private static ContainerOptions hooked(Maker maker, ContainerOptions options) {
        ContainerOptions core = options.classPath(Stage.jar(SubstatusFilter.class));
        return maker == Maker.TOMCAT
                ? core.classPath(jar(VALVE)).tomcatErrorReportValve(VALVE)
                : core.classPath(jar(SERVERS_ERRORS), jar(CONTEXTS_ERRORS))
                        .jettyErrorHandler(SERVERS_ERRORS)
                        .jettyContextErrorHandler(CONTEXTS_ERRORS)
                        .jettyRequestLog(REQUEST_LOG);
    }

    /** The jar of a class that is not to be loaded here, but where its container runs. */
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
