package io.substatus.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a container is started. Each method gives changed options and leaves these alone. Immutable.
 *
 * <p>Always there: two users of the realm, {@code alice} with password {@code secret} in role {@code user}, and
 * {@code bob} with password {@code secret} in no role.
 */
public final class ContainerOptions {
    private static final String JSP = "--jsp";

    private static final ContainerOptions DEFAULTS = new ContainerOptions(
            List.of("--user=alice:secret:user", "--user=bob:secret"), List.of(), Map.of(), List.of());

    private final List<String> launch;
    private final List<String> jvm;
    private final Map<String, String> environment;
    private final List<Path> classPath;

    private ContainerOptions(
            List<String> launch, List<String> jvm, Map<String, String> environment, List<Path> classPath) {
        this.launch = List.copyOf(launch);
        this.jvm = List.copyOf(jvm);
        this.environment = Map.copyOf(environment);
        this.classPath = List.copyOf(classPath);
    }

    /** HTTP/1.1 on the loopback addresses, a heap of 256 MiB, nothing else. */
    public static ContainerOptions defaults() {
        return DEFAULTS;
    }

    /** Adds a second connector that speaks h2c beside HTTP/1.1. */
    public ContainerOptions h2c() {
        return launch("--h2c");
    }

    /** Gives the container a JSP engine, as an installation has one; without it a JSP is a servlet that is missing. */
    public ContainerOptions jsp() {
        return launch(JSP);
    }

    /**
     * Adds a connector for HTTP/1.1 over TLS that asks clients for a certificate and does without. The realm knows a
     * certificate's subject, such as {@code CN=alice}, as a {@linkplain #user user} with an empty password. Jetty
     * looks into the list of revoked certificates when it logs somebody in; Tomcat never does here.
     */
    public ContainerOptions tls(TestKeys keys) {
        return launch("--tls-keys=" + keys.keyStore())
                .launch("--tls-trusted=" + keys.trustStore())
                .launch("--tls-revoked=" + keys.revocationList());
    }

    /** Has TLS 1.2 with no other cipher than this, which the virtual machine must not forbid. */
    public ContainerOptions tlsCipher(String suite) {
        return launch("--tls-cipher=" + suite);
    }

    /** Trusts {@code Forwarded} or {@code X-Forwarded-*}: Jetty's ForwardedRequestCustomizer, Tomcat's RemoteIpValve. */
    public ContainerOptions forwarded() {
        return launch("--forwarded");
    }

    /** Jetty only: stops gracefully, waiting at most so long for requests to end. */
    public ContainerOptions graceful(Duration timeout) {
        return launch("--graceful=" + timeout.toMillis());
    }

    /** Limits the number of threads that serve requests. */
    public ContainerOptions threads(int count) {
        return launch("--threads=" + count);
    }

    /** Adds somebody who may log in, with these roles. */
    public ContainerOptions user(String name, String password, String... roles) {
        return launch("--user=" + name + ':' + password + (roles.length == 0 ? "" : ':' + String.join(",", roles)));
    }

    /** Jetty only: the class of the server's error handler, which must be on the {@linkplain #classPath class path}. */
    public ContainerOptions jettyErrorHandler(String className) {
        return launch("--error-handler=" + className);
    }

    /** Jetty only: the class of every context's error handler. */
    public ContainerOptions jettyContextErrorHandler(String className) {
        return launch("--context-error-handler=" + className);
    }

    /** Jetty only: the class of the server's request log. */
    public ContainerOptions jettyRequestLog(String className) {
        return launch("--request-log=" + className);
    }

    /** Jetty only: the class of a {@code Handler.Wrapper} that stands before all contexts. */
    public ContainerOptions jettyHandler(String className) {
        return launch("--handler=" + className);
    }

    /** Tomcat only: the host's {@code errorReportValveClass}. */
    public ContainerOptions tomcatErrorReportValve(String className) {
        return launch("--error-report-valve=" + className);
    }

    /** Tomcat only: the class of a further valve of the engine. */
    public ContainerOptions tomcatValve(String className) {
        return launch("--valve=" + className);
    }

    /** Tomcat only: the class of a further valve of the host; they stand before the host's own, in the order of the calls. */
    public ContainerOptions tomcatHostValve(String className) {
        return launch("--host-valve=" + className);
    }

    /** Tomcat only: an attribute of every connector, such as {@code maxPostSize}. */
    public ContainerOptions tomcatConnector(String attribute, String value) {
        return launch("--connector=" + attribute + '=' + value);
    }

    /** Adds jars or folders of classes to the class path of the container itself, not of the applications. */
    public ContainerOptions classPath(Path... entries) {
        return new ContainerOptions(launch, jvm, environment, concat(classPath, List.of(entries)));
    }

    /** Adds options of the virtual machine, such as {@code -Xmx64m}; the last one wins. */
    public ContainerOptions jvm(String... options) {
        return new ContainerOptions(launch, concat(jvm, List.of(options)), environment, classPath);
    }

    /** Sets a system property of the container. */
    public ContainerOptions systemProperty(String name, String value) {
        return jvm("-D" + name + '=' + value);
    }

    /** Sets an environment variable of the container. */
    public ContainerOptions environment(String name, String value) {
        Map<String, String> changed = new TreeMap<>(environment);
        changed.put(name, value);
        return new ContainerOptions(launch, jvm, changed, classPath);
    }

    private ContainerOptions launch(String option) {
        return new ContainerOptions(concat(launch, List.of(option)), jvm, environment, classPath);
    }

    private static <T> List<T> concat(List<T> first, List<T> more) {
        List<T> all = new ArrayList<>(first);
        all.addAll(more);
        return all;
    }

    boolean hasJsp() {
        return launch.contains(JSP);
    }

    List<String> launch() {
        return launch;
    }

    List<String> jvm() {
        return jvm;
    }

    Map<String, String> environment() {
        return environment;
    }

    List<Path> classPath() {
        return classPath;
    }
}
