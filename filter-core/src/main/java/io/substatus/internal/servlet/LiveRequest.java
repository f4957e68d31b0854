package io.substatus.internal.servlet;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.Rejection;
import io.substatus.internal.guard.Counted;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.Refusal.Consequence;
import io.substatus.internal.guard.WelcomeServlets;
import io.substatus.internal.pipeline.Marks;
import jakarta.servlet.ServletConnection;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request before the application has it, straight from the container, and what guards decided about it. Confined to
 * the request's thread but for {@link #end}.
 */
final class LiveRequest implements GuardedRequest {

    private static final String WELCOME_SERVLETS = "welcomeServlets";

    /** By which an application overrides the setting of the servlet. */
    private static final String WELCOME_SERVLETS_OF_JETTY = "org.eclipse.jetty.servlet.Default." + WELCOME_SERVLETS;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ServletExchange exchange;
    private final @Nullable OriginalTarget before; // null for what the client asked for itself
    private @Nullable String path;
    private @Nullable Counted counted;
    private @Nullable List<Counted> moreCounted;
    private long bodyLimit = Long.MAX_VALUE;
    private @Nullable Refusal bodyRefusal;
    private @Nullable Refusal refusal;
    private @Nullable String served;

    LiveRequest(HttpServletRequest request, HttpServletResponse response, ServletExchange exchange) {
        this.request = request;
        this.response = response;
        this.exchange = exchange;
        this.before = OriginalTarget.inContext(request, request.getDispatcherType());
    }

    /** Whether the first dispatch is the request itself, so that what answers may be led to another file. */
    boolean isAsked() {
        return before == null;
    }

    /** Keeps what the guards decided. */
    void decide(@Nullable Refusal decided) {
        refusal = decided;
    }

    /** What the guards decided, or null when nothing was against the request. */
    @Nullable
    Refusal refusal() {
        return refusal;
    }

    /** Why the request is refused: at once, or because of a body that one of the causes found too large. */
    @Nullable
    Rejection rejection(List<Throwable> causes) {
        if (refusal != null && isFinal(refusal.consequence())) {
            return refusal.rejection();
        }
        for (Throwable cause : causes) {
            if (cause instanceof BodyTooLarge tooLarge) {
                return tooLarge.rejection();
            }
        }
        return null;
    }

    private static boolean isFinal(Consequence consequence) {
        return consequence == Consequence.ANSWER || consequence == Consequence.ABORT;
    }

    /** The most bytes of the body that may be read. */
    long bodyLimit() {
        return bodyLimit;
    }

    /** What a larger body gets; null without a limit. */
    @Nullable
    Refusal bodyRefusal() {
        return bodyRefusal;
    }

    /** Gives back every place that the request took. Called once. */
    void end() {
        if (counted != null) {
            counted.release();
        }
        if (moreCounted != null) {
            moreCounted.forEach(Counted::release);
        }
    }

    @Override
    public void atEnd(Counted place) {
        if (counted == null) {
            counted = place;
            return;
        }
        if (moreCounted == null) {
            moreCounted = new ArrayList<>(2);
        }
        moreCounted.add(place);
    }

    @Override
    public void limitBody(long bytes, Refusal whenLarger) {
        if (bytes < bodyLimit) {
            bodyLimit = bytes;
            bodyRefusal = whenLarger;
        }
    }

    /** Containers put the field in when the answer begins, where only a hook can reach it. */
    @Override
    @SuppressWarnings("unchecked") // as the hook says
    public void withholdHeader(String name) {
        if (request.getAttribute(Marks.WITHHOLD) instanceof Consumer<?> hook) {
            ((Consumer<String>) hook).accept(name);
        }
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String requestUri() {
        return before == null ? request.getRequestURI() : before.uri();
    }

    @Override
    public @Nullable String queryString() {
        return before == null ? request.getQueryString() : before.query();
    }

    @Override
    public String contextPath() {
        return request.getContextPath();
    }

    @Override
    public String path() {
        String known = path;
        if (known == null) {
            known = before == null ? OriginalTarget.path(request) : before.path();
            path = known;
        }
        return known;
    }

    @Override
    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    @Override
    public Enumeration<String> headers(String name) {
        Enumeration<String> values = request.getHeaders(name);
        return values == null ? Collections.emptyEnumeration() : values;
    }

    @Override
    public Enumeration<String> headerNames() {
        Enumeration<String> names = request.getHeaderNames();
        return names == null ? Collections.emptyEnumeration() : names;
    }

    @Override
    public long contentLength() {
        return request.getContentLengthLong();
    }

    @Override
    public String clientAddress() {
        return orEmpty(request.getRemoteAddr());
    }

    @Override
    public int clientPort() {
        return request.getRemotePort();
    }

    @Override
    public String serverAddress() {
        return orEmpty(request.getLocalAddr());
    }

    @Override
    public int serverPort() {
        return request.getLocalPort();
    }

    @Override
    public boolean isSecure() {
        return request.isSecure();
    }

    @Override
    public String protocol() {
        return request.getProtocol();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return request.getAttribute(name);
    }

    @Override
    public @Nullable String mimeType(String fileName) {
        return request.getServletContext().getMimeType(fileName);
    }

    @Override
    public String serverName() {
        return orEmpty(request.getServerName());
    }

    @Override
    public @Nullable String connectionId() {
        ServletConnection connection = request.getServletConnection();
        return connection == null ? null : connection.getConnectionId();
    }

    @Override
    public @Nullable String servletName() {
        HttpServletMapping mapping = OriginalTarget.mapping(request, request.getDispatcherType());
        return mapping == null ? null : mapping.getServletName();
    }

    @Override
    public void fileType(String mediaType) {
        if (before != null) {
            return; // another answers in the place of the file
        }
        response.setContentType(mediaType); // for the servlet for files sets none where the container knows none
        exchange.response().sendAs(mediaType, mimeType(path()));
    }

    @Override
    public void serve(String document) {
        if (before == null) {
            served = document;
            exchange.recordingRequest().serve(document);
        }
    }

    @Override
    public @Nullable String served() {
        return served;
    }

    @Override
    public WelcomeServlets welcomeServlets() {
        ServletContext context = request.getServletContext();
        String setting = context.getInitParameter(WELCOME_SERVLETS_OF_JETTY);
        String servlet = servletName();
        if (setting == null && servlet != null) {
            ServletRegistration registration = context.getServletRegistration(servlet);
            setting = registration == null ? null : registration.getInitParameter(WELCOME_SERVLETS);
        }
        return WelcomeServlets.of(setting);
    }

    @Override
    public ApplicationFacts application() {
        return exchange.application();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
