package io.substatus.benchmarks.log;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyotePrincipal;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardEngine;
import org.apache.catalina.valves.AccessLogValve;
import org.apache.catalina.valves.ExtendedAccessLogValve;
import org.apache.coyote.OutputBuffer;

/** Tomcat's valves, each thread with a request of its own. Thread-safe. */
final class TomcatLog implements OpenLog {

    /** Fifteen fields; Tomcat writes no port, for which Host stands here, and no sub-status: two header fields that no request has. */
    private static final String EXTENDED = "date time s-ip cs-method cs-uri-stem cs-uri-query cs(Host) x-H(remoteUser)"
            + " c-ip cs(User-Agent) cs(Referer) sc-status cs(X-Sub) cs(X-Win32) time-taken";

    private static final String COMBINED = "combined";

    private final AccessLogValve valve;

    private TomcatLog(AccessLogValve valve, Path folder, String pattern) {
        this.valve = valve;
        StandardEngine engine = new StandardEngine();
        engine.setName("bench");
        valve.setContainer(engine);
        valve.setDirectory(folder.toString());
        valve.setPattern(pattern);
        try {
            valve.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    static TomcatLog extended(Path folder) {
        return new TomcatLog(new ExtendedAccessLogValve(), folder, EXTENDED);
    }

    static TomcatLog combined(Path folder) {
        return new TomcatLog(new AccessLogValve(), folder, COMBINED);
    }

    @Override
    public Caller caller() {
        Request request = request(new org.apache.coyote.Request());
        Response response = request.getResponse();
        return () -> valve.log(request, response, OneLine.MILLIS * 1_000_000);
    }

    private static Request request(org.apache.coyote.Request coyote) {
        org.apache.coyote.Response coyoteResponse = new org.apache.coyote.Response();
        coyote.setResponse(coyoteResponse);
        coyote.setMethod(OneLine.METHOD);
        coyote.requestURI().setString(OneLine.PATH);
        coyote.queryString().setString(OneLine.QUERY);
        coyote.protocol().setString("HTTP/1.1");
        coyote.localAddr().setString(OneLine.SERVER);
        coyote.remoteAddr().setString(OneLine.CLIENT);
        coyote.getMimeHeaders().setValue("Host").setString(OneLine.HOST);
        coyote.markStartTime();
        coyote.getMimeHeaders().setValue("User-Agent").setString(OneLine.AGENT);
        coyote.getMimeHeaders().setValue("Referer").setString(OneLine.REFERER);
        Request request = new Request(new Connector(), coyote);
        request.setUserPrincipal(new CoyotePrincipal(OneLine.USER));
        Response response = new Response(coyoteResponse);
        response.setRequest(request);
        request.setResponse(response);
        response.setStatus(OneLine.STATUS);
        coyoteResponse.setOutputBuffer(new Sent());
        return request;
    }

    /** An answer that is out. */
    private static final class Sent implements OutputBuffer {

        @Override
        public int doWrite(ByteBuffer chunk) {
            throw new IllegalStateException("not part of this benchmark");
        }

        @Override
        public long getBytesWritten() {
            return OneLine.BYTES;
        }
    }

    @Override
    public void close() {
        try {
            valve.stop();
            valve.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
