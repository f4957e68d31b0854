package io.substatus.demo.shop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Lets into the press room who has a pass in his session. Thread-safe. */
public final class PressPassFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute("press-pass") == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "the press room is for holders of a pass");
            return;
        }
        chain.doFilter(request, response);
    }
}
