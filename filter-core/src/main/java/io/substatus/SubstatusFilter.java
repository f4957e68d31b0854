package io.substatus;

import io.substatus.internal.servlet.Dispatches;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The filter. Stands first in the chain, mapped to {@code /*} for all five dispatchers, with asynchronous support;
 * settings are init parameters, see the documentation. Thread-safe once initialised.
 */
public final class SubstatusFilter implements Filter {

    private @Nullable ErrorPipeline pipeline;
    private @Nullable Dispatches dispatches;

    /** Needed by containers. */
    public SubstatusFilter() {}

    /**
     * Reads the settings and opens the log.
     *
     * @throws ServletException if a setting is unknown or wrong; the message names every one
     */
    @Override
    public void init(FilterConfig config) throws ServletException {
        ErrorPipeline made = FilterSetUp.of(config);
        pipeline = made;
        dispatches = new Dispatches(made);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Dispatches ready = dispatches;
        if (ready != null
                && request instanceof HttpServletRequest httpRequest
                && response instanceof HttpServletResponse httpResponse) {
            ready.handle(httpRequest, httpResponse, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Closes the log. */
    @Override
    public void destroy() {
        ErrorPipeline made = pipeline;
        if (made != null) {
            made.close();
        }
    }
}
