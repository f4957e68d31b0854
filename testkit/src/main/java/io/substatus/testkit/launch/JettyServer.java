package io.substatus.testkit.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.server.handler.DefaultHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.security.Password;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** Jetty set up as its distribution does: contexts first, then the default handler. Confined to one thread. */
final class JettyServer implements WebServer {
    private final LaunchOptions options;
    private final JettyEnvironment environment = JettyEnvironment.find();
    private final ContextHandlerCollection contexts = new ContextHandlerCollection();
    private final HashLoginService logins = new HashLoginService("testkit");
    private final Map<String, ContextHandler> deployed = new LinkedHashMap<>();
    private final Server server;

    JettyServer(LaunchOptions options) {
        this.options = options;
        int threads = options.last("threads").map(Integer::valueOf).orElse(200);
        server = new Server(new QueuedThreadPool(threads, Math.min(threads, 10)));
    }

    @Override
    public Ports start() throws Exception {
        server.setHandler(handlers());
        server.setDefaultHandler(new DefaultHandler());
        addUsers();
        addHooks();
        HttpConfiguration http = httpConfiguration();
        Tls.of(options).map(JettyServer::contextFactory).ifPresent(server::addBean);
        ServerConnector main = connector(Ports.IPV4, 0, new HttpConnectionFactory(http));
        server.start();
        int port = main.getLocalPort();
        int ipv6 = Ports.freeOnIpv6(port) ? open(Ports.IPV6, port, new HttpConnectionFactory(http)) : 0;
        SslContextFactory.Server tls = server.getBean(SslContextFactory.Server.class);
        int https = tls == null ? 0 : openHttps(http, tls);
        return new Ports(port, ipv6, options.has("h2c") ? openH2c(http) : 0, https);
    }

    private Handler handlers() {
        Handler first = options.last("handler").map(this::beforeContexts).orElse(contexts);
        if (!options.has("graceful")) {
            return first;
        }
        server.setStopTimeout(options.last("graceful").map(Long::valueOf).orElseThrow());
        return new GracefulHandler(first);
    }

    private Handler beforeContexts(String name) {
        Handler.Wrapper handler = Classes.create(name, Handler.Wrapper.class);
        handler.setHandler(contexts);
        return handler;
    }

    private void addUsers() {
        UserStore users = new UserStore();
        for (User user : options.users()) {
            users.addUser(
                    user.name(), new Password(user.password()), user.roles().toArray(String[]::new));
        }
        logins.setUserStore(users);
        server.addBean(logins);
    }

    private void addHooks() {
        options.last("error-handler")
                .map(name -> Classes.create(name, Request.Handler.class))
                .ifPresent(server::setErrorHandler);
        options.last("request-log")
                .map(name -> Classes.create(name, RequestLog.class))
                .ifPresent(server::setRequestLog);
    }

    private HttpConfiguration httpConfiguration() {
        HttpConfiguration http = new HttpConfiguration();
        if (options.has("forwarded")) {
            http.addCustomizer(new ForwardedRequestCustomizer());
        }
        return http;
    }

    /** CLIENT-CERT login takes it from the server, where it has to be the only one. */
    private static SslContextFactory.Server contextFactory(Tls tls) {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStorePath(tls.keys());
        factory.setKeyStoreType(Tls.STORE);
        factory.setKeyStorePassword(Tls.PASSWORD);
        factory.setCertAlias(Tls.ALIAS);
        factory.setTrustStorePath(tls.trusted());
        factory.setTrustStoreType(Tls.STORE);
        factory.setTrustStorePassword(Tls.PASSWORD);
        factory.setCrlPath(tls.revoked());
        factory.setWantClientAuth(true);
        if (tls.cipher() != null) {
            factory.setIncludeProtocols(Tls.WITH_CIPHER);
            factory.setIncludeCipherSuites(tls.cipher());
            factory.setExcludeCipherSuites();
        }
        return factory;
    }

    private int openHttps(HttpConfiguration http, SslContextFactory.Server factory) throws Exception {
        HttpConfiguration https = new HttpConfiguration(http);
        https.addCustomizer(new SecureRequestCustomizer(false));
        SslConnectionFactory tls = new SslConnectionFactory(factory, HttpVersion.HTTP_1_1.asString());
        return open(Ports.IPV4, 0, tls, new HttpConnectionFactory(https));
    }

    private int openH2c(HttpConfiguration http) throws Exception {
        return open(Ports.IPV4, 0, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
    }

    private int open(String host, int port, ConnectionFactory... protocols) throws Exception {
        ServerConnector connector = connector(host, port, protocols);
        connector.start();
        return connector.getLocalPort();
    }

    private ServerConnector connector(String host, int port, ConnectionFactory... protocols) {
        ServerConnector connector = new ServerConnector(server, protocols);
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        return connector;
    }

    @Override
    public Optional<String> deploy(DeployCommand command) throws Exception {
        ContextHandler webapp = environment.webapp(command, logins, contextErrorHandler());
        Callback.Completable done = new Callback.Completable();
        contexts.deployHandler(webapp, done);
        done.get();
        deployed.put(command.contextPath(), webapp);
        webapp.start();
        Optional<String> failure = environment.failure(webapp).map(Throwable::toString);
        if (failure.isPresent() && !command.keep()) {
            undeploy(command.contextPath());
        }
        return failure;
    }

    private Request.@Nullable Handler contextErrorHandler() {
        return options.last("context-error-handler")
                .map(name -> Classes.create(name, Request.Handler.class))
                .orElse(null);
    }

    @Override
    public void undeploy(String contextPath) throws Exception {
        ContextHandler webapp = deployed.remove(contextPath);
        if (webapp == null) {
            throw new IllegalArgumentException("context: " + contextPath + " (expected: one that is deployed)");
        }
        Callback.Completable done = new Callback.Completable();
        contexts.undeployHandler(webapp, done);
        done.get();
        webapp.destroy();
    }

    @Override
    public void stop() throws Exception {
        server.stop();
    }
}
