package io.substatus.internal.servlet;

import static java.util.Objects.requireNonNull;

import io.substatus.internal.guard.Refusal;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The request that the application sees. Notes whether the body was asked for, and changes nothing but the start of asynchronous processing, which would else go
 * on with the container's own objects and pass by the wrapper. Confined to the request's thread.
 */
final class RecordingRequest extends HttpServletRequestWrapper {

    private final ServletExchange exchange;
    private @Nullable String document;
    private @Nullable String askedPath;
    private @Nullable String askedInfo;
    private String servedUri = "";
    private boolean bodyRead;
    private boolean formChecked;
    private @Nullable ServletInputStream body;
    private @Nullable BufferedReader reader;

    RecordingRequest(HttpServletRequest request, ServletExchange exchange) {
        super(request);
        this.exchange = exchange;
    }

    /** Whether an include is going on. Tomcat slips the requests of includes and forwards below this one. */
    boolean isIncluded() {
        ServletRequest below = getRequest();
        while (below instanceof ServletRequestWrapper wrapper) {
            if (below.getDispatcherType() == DispatcherType.INCLUDE) {
                return true;
            }
            below = wrapper.getRequest();
        }
        return false;
    }

    /** Whether somebody asked for the body. */
    boolean isBodyRead() {
        return bodyRead;
    }

    /** Has the container's servlet for files see another path; whom it is forwarded to sees his own, filters the one asked for. */
    void serve(String path) {
        document = path;
        askedPath = super.getServletPath();
        askedInfo = super.getPathInfo();
        servedUri = getContextPath() + encoded(path);
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    private boolean isAsked() {
        return super.getServletPath().equals(askedPath)
                && Objects.equals(super.getPathInfo(), askedInfo)
                && FilesServlet.asks();
    }

    @Override
    public String getServletPath() {
        String served = document;
        return served != null && isAsked() ? served : super.getServletPath();
    }

    /** Jetty's servlet for files compares this with the path. */
    @Override
    public String getRequestURI() {
        return document != null && isAsked() ? servedUri : super.getRequestURI();
    }

    @Override
    public @Nullable String getPathInfo() {
        return document != null && isAsked() ? null : super.getPathInfo();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        bodyRead = true;
        Refusal whenLarger = limit();
        return whenLarger == null ? super.getInputStream() : limited(whenLarger);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        bodyRead = true;
        Refusal whenLarger = limit();
        if (whenLarger == null) {
            return super.getReader();
        }
        if (reader == null) {
            reader = new BufferedReader(new InputStreamReader(limited(whenLarger), charset()));
        }
        return reader;
    }

    @Override
    public @Nullable String getParameter(String name) {
        checkForm();
        return super.getParameter(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        checkForm();
        return super.getParameterMap();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        checkForm();
        return super.getParameterNames();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        checkForm();
        return super.getParameterValues(name);
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        Collection<Part> parts = super.getParts();
        FormLimit limit = formLimit();
        if (limit != null) {
            limit.check(parts);
        }
        return parts;
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        if (limit() != null) {
            getParts();
        }
        return super.getPart(name);
    }

    private @Nullable FormLimit formLimit() {
        Refusal whenLarger = limit();
        return whenLarger == null
                ? null
                : new FormLimit(requireNonNull(exchange.guarded()).bodyLimit(), whenLarger);
    }

    /** Parameters are handed out only when the body that they came from is known to be small enough. */
    private void checkForm() {
        FormLimit limit = formChecked ? null : formLimit();
        if (limit == null || !FormLimit.isForm(getContentType())) {
            return;
        }
        try {
            limit.checkParameters((HttpServletRequest) getRequest());
            if (FormLimit.isMultipart(getContentType())) {
                checkParts(limit);
            }
            formChecked = true;
        } catch (BodyTooLarge e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A servlet without a configuration for parts has none, and their body is not read. */
    private void checkParts(FormLimit limit) throws BodyTooLarge {
        try {
            limit.check(super.getParts());
        } catch (BodyTooLarge e) {
            throw e;
        } catch (IOException | ServletException | IllegalStateException e) {
            exchange.note("parts of a body cannot be looked at", e);
        }
    }

    private @Nullable Refusal limit() {
        LiveRequest guarded = exchange.guarded();
        return guarded == null ? null : guarded.bodyRefusal();
    }

    private ServletInputStream limited(Refusal whenLarger) throws IOException {
        if (body == null) {
            body = new LimitedInputStream(
                    super.getInputStream(), requireNonNull(exchange.guarded()).bodyLimit(), whenLarger);
        }
        return body;
    }

    private Charset charset() throws UnsupportedEncodingException {
        String name = getCharacterEncoding();
        try {
            return name == null ? StandardCharsets.ISO_8859_1 : Charset.forName(name); // Servlet 3.12
        } catch (IllegalArgumentException e) {
            throw new UnsupportedEncodingException(name);
        }
    }

    @Override
    public AsyncContext startAsync() {
        return exchange.asyncStarted(super.startAsync(this, exchange.response()), true);
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        boolean original = request == this && response == exchange.response();
        return exchange.asyncStarted(super.startAsync(request, response), original);
    }

    @Override
    public AsyncContext getAsyncContext() {
        AsyncContext container = super.getAsyncContext();
        WatchedAsyncContext watched = exchange.async();
        return watched == null ? container : watched;
    }
}
