package io.substatus.demo;

import io.substatus.demo.annex.Annexes;
import io.substatus.demo.annex.TlsConnector;
import io.substatus.demo.branch.Branches;
import io.substatus.demo.branch.Regulars;
import io.substatus.demo.keys.Keys;
import io.substatus.demo.shop.Shop;
import io.substatus.demo.upstream.Peers;
import io.substatus.demo.workshop.Gates;
import io.substatus.demo.workshop.Workshop;
import io.substatus.jetty.SubstatusContextErrorHandler;
import io.substatus.jetty.SubstatusErrorHandler;
import io.substatus.jetty.SubstatusRequestLog;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.security.Credential;

/** The running demo: Jetty with the shop, the strangers' proxy and the shop's peers. Thread-safe. */
public final class DemoServer implements AutoCloseable {

    private static final int LONGEST_FORM = 2_000;

    private final Server server;
    private final StrangerProxy proxy;
    private final Peers peers;
    private final Keys keys = Keys.make();
    private final Regulars regulars = new Regulars();
    private final AtomicBoolean closed = new AtomicBoolean();

    private DemoServer(Server server, StrangerProxy proxy, Peers peers) throws GeneralSecurityException {
        this.server = server;
        this.proxy = proxy;
        this.peers = peers;
    }

    /**
     * Starts everything; the demo is in development mode.
     *
     * @throws Exception when a port is taken or the application does not start; nothing is left running then
     */
    public static DemoServer start(DemoOptions options) throws Exception {
        Server jetty = new Server();
        StrangerProxy proxy = StrangerProxy.open(() -> port(jetty));
        DemoServer demo = new DemoServer(jetty, proxy, Peers.open());
        try {
            demo.run(options);
            return demo;
        } catch (Exception e) {
            demo.close();
            throw e;
        }
    }

    private void run(DemoOptions options) throws Exception {
        connect(new ServerConnector(server), options.host(), options.port());
        keys.write(options.keyDirectory());
        connect(TlsConnector.of(server, keys, options.keyDirectory()), options.host(), options.tlsPort());
        WebAppContext shop = shop();
        Shop.open(shop.getServletContext(), peers);
        Map<String, String> settings = Map.of(
                "substatus.development",
                "true",
                DemoOptions.LOG_DIRECTORY,
                options.logDirectory().toString());
        settings.forEach(shop::setInitParameter);
        Gates gates = new Gates(proxy.port(), this::tlsPort, keys);
        Workshop.open(shop.getServletContext(), gates, options.logDirectory(), options.branchDirectory());
        Map<String, String> beside = new HashMap<>(settings);
        beside.put("substatus.siteId", "1");
        List<Handler> houses = new ArrayList<>(Annexes.open(server, beside, customers(), keys));
        houses.addAll(Branches.open(server, options.branchDirectory(), beside));
        server.setHandler(Annexes.around(shop, houses));
        hook(shop, options);
        server.start();
        proxy.start();
        regulars.come(options.host(), port());
    }

    private void connect(ServerConnector connector, String host, int port) {
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
    }

    /** What no filter sees is told by these three; for what belongs to no application they need settings of their own. */
    private void hook(WebAppContext shop, DemoOptions options) {
        SubstatusErrorHandler errors = new SubstatusErrorHandler();
        errors.setDevelopment(true);
        SubstatusRequestLog log = new SubstatusRequestLog();
        log.setLogDirectory(options.logDirectory().toString());
        log.setSiteId(1);
        server.setErrorHandler(errors);
        server.setRequestLog(log);
        shop.setErrorHandler(new SubstatusContextErrorHandler());
    }

    private WebAppContext shop() throws IOException {
        WebAppContext context = new WebAppContext();
        context.setContextPath("/");
        context.setBaseResource(webapp(ResourceFactory.of(server)));
        context.setParentLoaderPriority(true);
        context.setThrowUnavailableOnStartupException(true);
        context.setMaxFormContentSize(LONGEST_FORM);
        // A servlet whose class is missing then fails alone, when it is asked for, and not the whole application.
        context.getServletHandler().setStartWithUnavailable(true);
        context.getSecurityHandler().setLoginService(customers());
        return context;
    }

    private static Resource webapp(ResourceFactory resources) throws IOException {
        Resource webapp = resources.newClassLoaderResource("webapp/");
        if (webapp == null) {
            throw new IOException("webapp: not found (expected: a folder on the class path)");
        }
        return webapp;
    }

    private static HashLoginService customers() {
        UserStore users = new UserStore();
        users.addUser("rosa", Credential.getCredential("first-flush"), new String[] {"customer"});
        users.addUser("CN=rosa", Credential.getCredential(""), new String[] {"customer"}); // by her certificate
        HashLoginService service = new HashLoginService("Fernhill Tea");
        service.setUserStore(users);
        return service;
    }

    /** The port that the shop listens on. */
    public int port() {
        return port(server);
    }

    /** The port on which buyers are asked for a certificate. */
    public int tlsPort() {
        return ((ServerConnector) server.getConnectors()[1]).getLocalPort();
    }

    /** The keys of this run. */
    public Keys keys() {
        return keys;
    }

    /** The port of the proxy through which requests arrive as a stranger's. */
    public int strangerPort() {
        return proxy.port();
    }

    private static int port(Server server) {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** The address that the strangers' proxy listens on. */
    static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    void join() throws InterruptedException {
        server.join();
    }

    /** Stops everything; later calls do nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            proxy.close();
            regulars.close();
            stop();
            peers.close();
        }
    }

    private void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            System.getLogger(DemoServer.class.getName()).log(System.Logger.Level.WARNING, "Jetty did not stop", e);
        }
    }
}
