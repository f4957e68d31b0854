package io.substatus.benchmarks.log;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.security.Principal;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.AsyncRequestLogWriter;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.server.Response;

/** Jetty's request log with the fields of a W3C line. Thread-safe. */
final class JettyLog implements OpenLog {

    private static final String FORMAT = "%{yyyy-MM-dd HH:mm:ss|UTC}t %{local}a %m %U %q %{local}p %u %{client}a"
            + " %{User-Agent}i %{Referer}i %s 0 0 %{ms}T";

    private static final Request.AuthenticationState USER = new Request.AuthenticationState() {
        @Override
        public Principal getUserPrincipal() {
            return () -> OneLine.USER;
        }
    };

    private final CustomRequestLog log;

    private JettyLog(RequestLogWriter writer) {
        log = new CustomRequestLog(writer, FORMAT);
        try {
            log.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static JettyLog sync(Path folder) {
        return new JettyLog(new RequestLogWriter(file(folder)));
    }

    static JettyLog async(Path folder) {
        return new JettyLog(new AsyncRequestLogWriter(file(folder)));
    }

    private static String file(Path folder) {
        return folder.resolve("jetty.log").toString();
    }

    @Override
    public Caller caller() {
        Request request = new JettyRequest(new Connection());
        Request.setAuthenticationState(request, USER);
        Response response = new Done(request);
        return () -> log.log(request, response);
    }

    @Override
    public void close() {
        try {
            log.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both ends. */
    private static final class Connection extends ConnectionMetaData.Wrapper {

        private final HttpConfiguration configuration = new HttpConfiguration();
        private final SocketAddress local = new InetSocketAddress(OneLine.SERVER, OneLine.PORT);
        private final SocketAddress remote = new InetSocketAddress(OneLine.CLIENT, OneLine.CLIENT_PORT);

        Connection() {
            super(Unused.of(ConnectionMetaData.class));
        }

        @Override
        public HttpConfiguration getHttpConfiguration() {
            return configuration;
        }

        @Override
        public HttpVersion getHttpVersion() {
            return HttpVersion.HTTP_1_1;
        }

        @Override
        public SocketAddress getLocalSocketAddress() {
            return local;
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            return remote;
        }
    }

    /** What the log asks of a response. */
    private static final class Done extends Response.Wrapper {

        Done(Request request) {
            super(request, Unused.of(Response.class));
        }

        @Override
        public int getStatus() {
            return OneLine.STATUS;
        }
    }
}
