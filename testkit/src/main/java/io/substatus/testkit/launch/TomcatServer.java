package io.substatus.testkit.launch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.IntrospectionUtils;
import org.apache.tomcat.util.descriptor.web.ApplicationParameter;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** Tomcat set up as an installation is, apart from the port. Confined to one thread. */
final class TomcatServer implements WebServer {
    private static final String DEFAULT_WEB_XML = "web.xml";

    private final LaunchOptions options;
    private final Path base = Path.of("").toAbsolutePath();
    private final Tomcat tomcat = new Tomcat();

    TomcatServer(LaunchOptions options) {
        this.options = options;
    }

    @Override
    public Ports start() throws Exception {
        prepareBase();
        tomcat.setBaseDir(base.toString());
        Host host = tomcat.getHost();
        host.setAutoDeploy(false);
        host.setDeployOnStartup(false);
        addHooks((StandardHost) host);
        addUsers();
        Connector main = connector(Ports.IPV4, 0);
        tomcat.setConnector(main);
        Connector h2c = options.has("h2c") ? h2c() : null;
        Optional<Connector> secure = Tls.of(options).map(this::secure);
        tomcat.start();
        int port = listening(main);
        int ipv6 = Ports.freeOnIpv6(port) ? open(connector(Ports.IPV6, port)) : 0;
        int https = secure.isPresent() ? listening(secure.get()) : 0;
        return new Ports(port, ipv6, h2c == null ? 0 : listening(h2c), https);
    }

    private void prepareBase() throws IOException {
        Files.createDirectories(base.resolve("webapps"));
        Path conf = Files.createDirectories(base.resolve("conf"));
        try (InputStream in = TomcatServer.class.getResourceAsStream("tomcat-web.xml")) {
            Files.copy(Objects.requireNonNull(in), conf.resolve(DEFAULT_WEB_XML), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void addHooks(StandardHost host) {
        options.last("error-report-valve").ifPresent(host::setErrorReportValveClass);
        for (String name : options.all("valve")) {
            tomcat.getEngine().getPipeline().addValve(Classes.create(name, Valve.class));
        }
        for (String name : options.all("host-valve")) {
            host.getPipeline().addValve(Classes.create(name, Valve.class));
        }
        if (options.has("forwarded")) {
            tomcat.getEngine().getPipeline().addValve(new RemoteIpValve());
        }
    }

    private void addUsers() {
        for (User user : options.users()) {
            tomcat.addUser(user.name(), user.password());
            user.roles().forEach(role -> tomcat.addRole(user.name(), role));
        }
    }

    /** The attributes are those of the connector in an installation's server.xml. */
    private Connector connector(String address, int port) {
        Connector connector = new Connector();
        connector.setProperty("address", address);
        connector.setPort(port);
        connector.setProperty("connectionTimeout", "20000");
        connector.setRedirectPort(8443);
        connector.setMaxParameterCount(1000);
        options.last("threads").ifPresent(threads -> limit(connector, threads));
        options.all("connector").forEach(attribute -> set(connector, attribute.split("=", 2)));
        return connector;
    }

    private static void limit(Connector connector, String threads) {
        connector.setProperty("maxThreads", threads);
        connector.setProperty("minSpareThreads", threads);
    }

    private static void set(Connector connector, String... pair) {
        if (!IntrospectionUtils.setProperty(connector, pair[0], pair[1])) {
            throw new IllegalArgumentException("--connector: " + pair[0] + " (expected: an attribute of Connector)");
        }
    }

    private Connector h2c() {
        Connector connector = connector(Ports.IPV4, 0);
        connector.addUpgradeProtocol(new Http2Protocol());
        tomcat.getService().addConnector(connector);
        return connector;
    }

    private Connector secure(Tls tls) {
        Connector connector = connector(Ports.IPV4, 0);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(hostConfig(tls));
        tomcat.getService().addConnector(connector);
        return connector;
    }

    private static SSLHostConfig hostConfig(Tls tls) {
        SSLHostConfig host = new SSLHostConfig();
        host.setCertificateVerification("optional");
        host.setTruststoreFile(tls.trusted());
        host.setTruststoreType(Tls.STORE);
        host.setTruststorePassword(Tls.PASSWORD);
        if (tls.cipher() != null) {
            host.setProtocols(Tls.WITH_CIPHER);
            host.setCiphers(tls.cipher());
        }
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystoreFile(tls.keys());
        certificate.setCertificateKeystoreType(Tls.STORE);
        certificate.setCertificateKeystorePassword(Tls.PASSWORD);
        certificate.setCertificateKeyAlias(Tls.ALIAS);
        host.addCertificate(certificate);
        return host;
    }

    private int open(Connector connector) throws LifecycleException {
        tomcat.getService().addConnector(connector);
        return listening(connector);
    }

    /** Tomcat starts although a port could not be opened; a test must not. */
    private static int listening(Connector connector) throws LifecycleException {
        if (connector.getLocalPort() <= 0) {
            throw new LifecycleException("connector: " + connector + " (expected: to listen)");
        }
        return connector.getLocalPort();
    }

    @Override
    public Optional<String> deploy(DeployCommand command) throws Exception {
        Context context = context(command);
        tomcat.getHost().addChild(context);
        if (context.getState().isAvailable()) {
            return Optional.empty();
        }
        String failure = "context " + command.contextPath() + " is " + context.getStateName() + ", see the log";
        if (!command.keep()) {
            undeploy(command.contextPath());
        }
        return Optional.of(failure);
    }

    private Context context(DeployCommand command) {
        StandardContext context = new StandardContext();
        context.setName(command.contextPath());
        context.setPath(command.contextPath());
        context.setDocBase(command.directory().toString());
        context.addLifecycleListener(contextConfig());
        Path contextXml = command.directory().resolve("META-INF/context.xml");
        if (Files.exists(contextXml)) {
            context.setConfigFile(url(contextXml.toFile()));
        }
        // The container's own jars hold nothing for applications, and an installation skips them too.
        ((StandardJarScanner) context.getJarScanner()).setScanClassPath(false);
        Tomcat.addDefaultMimeTypeMappings(context);
        command.parameters().forEach((name, value) -> context.addApplicationParameter(parameter(name, value)));
        return context;
    }

    private ContextConfig contextConfig() {
        ContextConfig config = new ContextConfig();
        config.setDefaultWebXml(base.resolve("conf").resolve(DEFAULT_WEB_XML).toString());
        return config;
    }

    private static URL url(File file) {
        try {
            return file.toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(file.toString(), impossible);
        }
    }

    /** A parameter that web.xml may override, as {@code <Parameter>} of a context.xml may. */
    private static ApplicationParameter parameter(String name, String value) {
        ApplicationParameter parameter = new ApplicationParameter();
        parameter.setName(name);
        parameter.setValue(value);
        parameter.setOverride(true);
        return parameter;
    }

    @Override
    public void undeploy(String contextPath) throws Exception {
        Container context = tomcat.getHost().findChild(contextPath);
        if (context == null) {
            throw new IllegalArgumentException("context: " + contextPath + " (expected: one that is deployed)");
        }
        tomcat.getHost().removeChild(context);
    }

    @Override
    public void stop() throws Exception {
        tomcat.stop();
    }
}
