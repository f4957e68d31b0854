package io.substatus.benchmarks.server;

import io.substatus.SubstatusFilter;
import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerKind;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.Deployment;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** A server and the log that it writes. Immutable. */
enum LoggedServer {
    TOMCAT_NONE("Tomcat, no log", ContainerKind.TOMCAT_11, Kind.NONE),
    TOMCAT_COMMON("Tomcat, `AccessLogValve` buffered", ContainerKind.TOMCAT_11, Kind.DEFERRED),
    TOMCAT_COMMON_UNBUFFERED("Tomcat, `AccessLogValve` unbuffered", ContainerKind.TOMCAT_11, Kind.AT_ONCE),
    TOMCAT_W3C("Tomcat, `ExtendedAccessLogValve` buffered", ContainerKind.TOMCAT_11, Kind.DEFERRED),
    TOMCAT_W3C_UNBUFFERED("Tomcat, `ExtendedAccessLogValve` unbuffered", ContainerKind.TOMCAT_11, Kind.AT_ONCE),
    TOMCAT_FILTER("Tomcat, Substatus without log", ContainerKind.TOMCAT_11, Kind.FILTER),
    TOMCAT_SUBSTATUS("Tomcat, Substatus", ContainerKind.TOMCAT_11, Kind.OURS),
    JETTY_NONE("Jetty, no log", ContainerKind.JETTY_12_1_EE10, Kind.NONE),
    JETTY_ASYNC("Jetty, `CustomRequestLog` async", ContainerKind.JETTY_12_1_EE10, Kind.DEFERRED),
    JETTY_SYNC("Jetty, `CustomRequestLog` sync", ContainerKind.JETTY_12_1_EE10, Kind.AT_ONCE),
    JETTY_FILTER("Jetty, Substatus without log", ContainerKind.JETTY_12_1_EE10, Kind.FILTER),
    JETTY_SUBSTATUS("Jetty, Substatus", ContainerKind.JETTY_12_1_EE10, Kind.OURS);

    /** What writes the log. */
    private enum Kind {
        NONE,
        DEFERRED,
        AT_ONCE,
        FILTER,
        OURS
    }

    /** What every server answers with a small page. */
    static final String PAGE = "/greeting";

    private static final String CONTEXT = "/shop";

    private final String title;
    private final ContainerKind container;
    private final Kind kind;

    LoggedServer(String title, ContainerKind container, Kind kind) {
        this.title = title;
        this.container = container;
        this.kind = kind;
    }

    /** Its name in the table. */
    String title() {
        return title;
    }

    /** Whether it has a log. */
    boolean logs() {
        return kind != Kind.NONE && kind != Kind.FILTER;
    }

    /** The application for this server, for as many starts as are wanted. */
    Path application() {
        WebappBuilder builder = WebappBuilder.create()
                .webXml(WebXml.create().servlet("greeting", Greeting.class, PAGE))
                .classes(Greeting.class);
        return kind == Kind.OURS || kind == Kind.FILTER
                ? builder.lib(location(SubstatusFilter.class)).build()
                : builder.build();
    }

    /** Starts it; its log files lie in the folder. */
    Webapp start(Path application, Path folder, String... jvm) {
        Deployment logging = Deployment.defaults()
                .parameter("substatus.logDirectory", folder.toString())
                .parameter("substatus.log", Boolean.toString(kind == Kind.OURS));
        return Container.start(container, options(folder).jvm(jvm)).deploy(CONTEXT, application, logging);
    }

    private ContainerOptions options(Path folder) {
        if (kind != Kind.DEFERRED && kind != Kind.AT_ONCE) {
            return ContainerOptions.defaults();
        }
        ContainerOptions options = ContainerOptions.defaults()
                .classPath(location(LoggedServer.class))
                .systemProperty(OwnLog.FOLDER, folder.toString())
                .systemProperty(OwnLog.DEFERRED, Boolean.toString(kind == Kind.DEFERRED));
        if (container.isJetty()) {
            return options.jettyRequestLog(JettyFileLog.class.getName());
        }
        boolean w3c = this == TOMCAT_W3C || this == TOMCAT_W3C_UNBUFFERED;
        return options.tomcatValve((w3c ? TomcatW3cLog.class : TomcatCommonLog.class).getName());
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
