package io.substatus.container.behaviour;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A filter that stands before every other one and dispatches what comes for {@code /early}. */
public final class Early extends HttpFilter {
    /** Made by the container. */
    public Early() {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (request.getDispatcherType() != DispatcherType.REQUEST || !path.startsWith("/early/")) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/early/forward/")) {
            request.getRequestDispatcher("/tea.txt").forward(request, response);
        } else {
            request.startAsync().dispatch("/tea.txt");
        }
    }
}
