package io.substatus.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import io.substatus.testkit.w3c.W3cLogFolder;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/** A server with error handler and request log. Confined to the test's thread. */
final class CoreServer implements AutoCloseable {

    final Server server = new Server();
    final SubstatusErrorHandler errors = new SubstatusErrorHandler();
    final SubstatusRequestLog log = new SubstatusRequestLog();
    private final Path logs;

    CoreServer(Path logs) {
        this.logs = logs;
        log.setLogDirectory(logs.toString());
        log.setSiteId(1);
        server.setErrorHandler(errors);
    }

    CoreServer serving(Handler handler) throws Exception {
        if (server.getRequestLog() == null) {
            server.setRequestLog(log);
        }
        server.setHandler(handler);
        connect();
        server.start();
        return this;
    }

    ServerConnector connect() {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory());
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        return connector;
    }

    int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    Response get(String target) {
        try (HttpWire wire = HttpWire.connect(port())) {
            return wire.get(target);
        }
    }

    /** Asks, and gives the code of the line once it is there. */
    String code(String target) {
        W3cLogFolder log = W3cLogFolder.of(logs.resolve("W3SVC1"));
        int before = log.entries().size();
        int status = get(target).status();
        String code = log.awaitExactly(before + 1).get(before).code();
        assertThat(code).startsWith(status + ".");
        return code;
    }

    List<W3cEntry> lines(int count) {
        return W3cLogFolder.of(logs.resolve("W3SVC1")).awaitExactly(count);
    }

    /** Answers 200, or does what the test wants first. */
    static Handler.Abstract handler(Before before) {
        return new Handler.Abstract() {
            @Override
            public boolean handle(Request request, org.eclipse.jetty.server.Response response, Callback callback)
                    throws Exception {
                before.run(request);
                callback.succeeded();
                return true;
            }
        };
    }

    interface Before {
        void run(Request request) throws Exception;
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
