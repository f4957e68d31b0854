package io.substatus.tomcat.app;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Keeps the thread of a request whose asynchronous task fails from leaving before the task has failed. Thread-safe. */
public final class LingeringValve extends ValveBase {

    /** Needed by Tomcat. */
    public LingeringValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getRequestURI().endsWith("/async-boom-late")) {
            LockSupport.parkNanos(600_000_000);
        }
    }
}
