package io.substatus.testkit;

import static java.util.Objects.requireNonNull;

import io.substatus.testkit.http.HttpWire;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A running servlet container in a process of its own, on the loopback addresses. It ends with {@link #close}, with
 * {@link #kill}, and in any case with this virtual machine. Confined to one thread, apart from {@link #log}.
 */
public final class Container implements AutoCloseable {
    private final ContainerKind kind;
    private final Path base;
    private final ContainerProcess process;
    private final Map<String, Integer> ports;
    private final Map<String, Webapp> deployed = new LinkedHashMap<>();
    private final Map<String, Webapp> shared = new LinkedHashMap<>();
    private final Set<String> expectedLog = new LinkedHashSet<>();
    private final Set<String> allowedLog = new LinkedHashSet<>();
    private int deployments;

    private Container(ContainerKind kind, Path base, ContainerProcess process) {
        this.kind = kind;
        this.base = base;
        this.process = process;
        this.ports = ports(process.awaitPorts());
    }

    /**
     * Starts a container.
     *
     * @throws ContainerException if it does not listen within 60 seconds; the message holds its log
     */
    public static Container start(ContainerKind kind, ContainerOptions options) {
        Path base = Folders.createTemporary(kind.name());
        Folders.create(base.resolve("temp"));
        Folders.create(base.resolve("conf"));
        return new Container(kind, base, ContainerProcess.spawn(kind, options, base));
    }

    private static Map<String, Integer> ports(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));
    }

    /** Which container this is. */
    public ContainerKind kind() {
        return kind;
    }

    /** The port for HTTP/1.1 on 127.0.0.1. */
    public int port() {
        return port("http");
    }

    /** The port for h2c with prior knowledge or by upgrade; 0 unless {@link ContainerOptions#h2c} was asked for. */
    public int h2cPort() {
        return port("h2c");
    }

    /** The port for HTTP/1.1 over TLS; 0 unless {@link ContainerOptions#tls} was asked for. */
    public int httpsPort() {
        return port("https");
    }

    /** Says whether {@link #port} is open on ::1 too. */
    public boolean listensOnIpv6() {
        return port("ipv6") != 0;
    }

    private int port(String name) {
        return ports.getOrDefault(name, 0);
    }

    /** The working directory, also {@code jetty.base} or {@code catalina.base}; gone after {@link #close}. */
    public Path base() {
        return base;
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** Says whether the process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** What the container and its applications wrote so far. */
    public ContainerLog log() {
        return process.log();
    }

    /** Opens a connection to 127.0.0.1. */
    public HttpWire connect() {
        return HttpWire.connect(port());
    }

    /** Opens a connection over TLS to 127.0.0.1, as one of the clients of {@link TestKeys}. */
    public HttpWire connectTls(SSLContext client) {
        return HttpWire.wire(httpsPort()).tls(client).connect();
    }

    /**
     * Deploys an application that has to start.
     *
     * @param contextPath empty for the root context, else with a leading slash
     * @param directory the exploded application, as {@link WebappBuilder} makes it
     * @throws ContainerException if the application does not start
     */
    public Webapp deploy(String contextPath, Path directory) {
        return deploy(contextPath, directory, Deployment.defaults());
    }

    /**
     * Deploys an application. It gets a folder of its own for log files, by the context parameter
     * {@code substatus.logDirectory} unless the deployment or web.xml sets that.
     *
     * @throws ContainerException if the application does not start and the deployment does not keep failed ones
     */
    public Webapp deploy(String contextPath, Path directory, Deployment deployment) {
        if (deployed.containsKey(contextPath)) {
            throw new IllegalArgumentException("contextPath: " + contextPath + " (expected: one that is free)");
        }
        Path logs = base.resolve("logs-" + ++deployments);
        Deployment full = deployment.defaultParameter(Webapp.LOG_DIRECTORY, logs.toString());
        String answer = process.command(command(contextPath, directory, full));
        String failure = answer.equals("OK") ? null : answer.substring("FAILED ".length());
        if (failure != null && !full.keepsFailed()) {
            throw process.refusal("deploy: " + contextPath + ' ' + failure);
        }
        Path logDirectory = Path.of(requireNonNull(full.parameters().get(Webapp.LOG_DIRECTORY)));
        return remember(new Webapp(this, contextPath, directory, logDirectory, failure));
    }

    private static String[] command(String contextPath, Path directory, Deployment deployment) {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("deploy", contextPath, directory.toAbsolutePath().toString()));
        words.add(deployment.keepsFailed() ? "keep" : "drop");
        deployment.parameters().forEach((name, value) -> words.add(name + '=' + value));
        return words.toArray(String[]::new);
    }

    private Webapp remember(Webapp webapp) {
        deployed.put(webapp.contextPath(), webapp);
        return webapp;
    }

    /**
     * Deploys an application for all tests of a class: the first call deploys, later ones give the same application.
     *
     * @param directory makes the exploded application when it is needed
     */
    public Webapp deployOnce(String contextPath, Supplier<Path> directory) {
        @Nullable Webapp present = shared.get(contextPath);
        if (present != null) {
            return present;
        }
        Webapp webapp = deploy(contextPath, directory.get());
        shared.put(contextPath, webapp);
        return webapp;
    }

    void undeploy(Webapp webapp) {
        String answer = process.command("undeploy", webapp.contextPath());
        deployed.remove(webapp.contextPath());
        shared.remove(webapp.contextPath());
        if (!answer.equals("OK")) {
            throw process.refusal("undeploy: " + webapp.contextPath() + ' ' + answer);
        }
    }

    /** Undeploys what one test deployed for itself. */
    void undeployOwn() {
        List.copyOf(deployed.values()).stream()
                .filter(webapp -> !shared.containsValue(webapp))
                .forEach(this::undeploy);
    }

    void undeployAll() {
        List.copyOf(deployed.values()).forEach(this::undeploy);
    }

    /** Demands that the log of this test has this text; the record with it may be an error or have a stack trace. */
    public void expectLog(String fragment) {
        expectedLog.add(fragment);
    }

    /** Excuses errors and stack traces in this test's log whose record has this text. */
    public void allowLog(String fragment) {
        allowedLog.add(fragment);
    }

    /** Forgets what was expected of the log until now. */
    void startLogCheck() {
        expectedLog.clear();
        allowedLog.clear();
    }

    /**
     * What is wrong with the log since a mark: unexpected errors and stack traces, expected text that is missing. Waits a
     * while for that text: an application may write it when its answer, and the line about it, are out.
     */
    List<String> logProblems(int mark) {
        log().await(mark, expectedLog);
        return LogCheck.problems(log().since(mark), expectedLog, allowedLog);
    }

    /** Stops the server in an orderly way; the process ends. */
    public void stop() {
        if (isAlive()) {
            String answer = process.command("stop");
            process.awaitExit();
            if (!answer.equals("OK")) {
                throw process.refusal("stop: " + answer);
            }
        }
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() {
        process.kill();
    }

    /** Stops the server and deletes its working directory. */
    @Override
    public void close() {
        try {
            stop();
        } finally {
            process.kill();
            Folders.delete(base);
        }
    }
}
