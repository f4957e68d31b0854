package io.substatus.testkit.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A very small access log, with a buffer or without. */
public final class LogsLines implements Filter {
    private OutputStream log = OutputStream.nullOutputStream();

    @Override
    public void init(FilterConfig config) throws ServletException {
        Path folder = Path.of(config.getServletContext().getInitParameter("substatus.logDirectory"));
        try {
            Files.createDirectories(folder);
            OutputStream file =
                    new FileOutputStream(folder.resolve("access.log").toFile(), true);
            log = Boolean.parseBoolean(config.getInitParameter("buffered")) ? new BufferedOutputStream(file) : file;
        } catch (IOException failure) {
            throw new ServletException(failure);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        byte[] line = (((HttpServletRequest) request).getQueryString() + "\n").getBytes(UTF_8);
        synchronized (this) {
            log.write(line);
        }
    }

    @Override
    public void destroy() {
        try {
            log.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
