package io.substatus.container.behaviour;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** Answers with the path that it sees where the query says so, and lets everything else through in a wrapper. Stateless. */
public final class AnswersFolder implements Filter {

    /** Needed by containers. */
    public AnswersFolder() {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if ("answer".equals(asked.getQueryString())) {
            String info = asked.getPathInfo();
            response.getWriter().write(asked.getServletPath() + (info == null ? "" : info) + " by filter");
        } else {
            chain.doFilter(new HttpServletRequestWrapper(asked), response);
        }
    }
}
