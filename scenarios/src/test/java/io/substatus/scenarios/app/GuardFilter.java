package io.substatus.scenarios.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Denies that there are files with a dot in front and pages of the old shop. Thread-safe. */
public final class GuardFilter extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (path.contains("/.") || path.endsWith(".php")) {
            response.sendError(404);
        } else {
            chain.doFilter(request, response);
        }
    }
}
