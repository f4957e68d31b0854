package io.substatus.developer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A servlet that fails for reasons of which Windows knows the number. */
public final class Faults extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/file" -> throw new NoSuchFileException("/srv/tea.csv");
            case "/access" -> throw new AccessDeniedException("/srv/tea.csv");
            case "/unsupported" -> throw new UnsupportedOperationException("brew");
            case "/slow-database" -> throw new SocketTimeoutException("Read timed out");
            case "/late" -> {
                response.getWriter().print("half");
                response.flushBuffer();
                throw new IllegalStateException("broken in the middle");
            }
            case "/upload" -> response.setContentLength(request.getInputStream().readAllBytes().length);
            case "/timeout" -> {
                AsyncContext async = request.startAsync();
                async.setTimeout(50);
            }
            default -> response.sendError(404);
        }
    }
}
