package io.substatus.tomcat.app;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Fails on some requests, before or after a part of the answer was sent. Thread-safe. */
public final class FailingValve extends ValveBase {

    /** Needed by Tomcat. */
    public FailingValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String uri = request.getRequestURI();
        if (uri.endsWith("/valve-runtime")) {
            throw new IllegalStateException("valve");
        } else if (uri.endsWith("/valve-servlet")) {
            throw new ServletException("valve");
        } else if (uri.endsWith("/valve-late")) {
            response.getOutputStream().print("half");
            response.flushBuffer();
            throw new IllegalStateException("valve");
        }
        getNext().invoke(request, response);
    }
}
