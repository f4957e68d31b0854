package io.substatus.container.behaviour;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.PrintStream;

/** Stands before all others and says how the chain ended, without a class that is not there yet. */
public final class Outermost implements Filter {
    /** What the log says in the end. */
    public static final String ENDED = " ended by ";

    private final PrintStream log = System.err;

    /** Made by the container. */
    public Outermost() {
        log.println("outermost: begins"); // a class must not be asked for later
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = ((HttpServletRequest) request).getRequestURI();
        String how = "return";
        try {
            chain.doFilter(request, response);
        } catch (Throwable e) {
            how = e.toString();
            throw e;
        } finally {
            log.println(path.concat(ENDED).concat(how));
        }
    }
}
