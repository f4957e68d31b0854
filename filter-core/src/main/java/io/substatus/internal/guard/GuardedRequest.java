package io.substatus.internal.guard;

import io.substatus.exchange.ApplicationFacts;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * What guards ask of a request that has not reached the application. Answers come straight from the container, without
 * copies, so that an accepted request costs nothing but the looking. Confined to the request's thread.
 */
public interface GuardedRequest {

    /** The method as received. */
    String method();

    /** The raw, undecoded path of the request line, context path included, path parameters too. */
    String requestUri();

    /** The raw query without the question mark, or null. */
    @Nullable
    String queryString();

    /** The context path, empty for the root application. */
    String contextPath();

    /** The path below the context path as the application sees it: decoded, normalised, without path parameters. */
    String path();

    /** The first value of a header field, or null when it is absent. */
    @Nullable
    String header(String name);

    /** All values of a header field. */
    Enumeration<String> headers(String name);

    /** The names of all header fields. */
    Enumeration<String> headerNames();

    /** The length that the client announced in bytes, or -1. */
    long contentLength();

    /** The address of the peer of the connection, as text. */
    String clientAddress();

    /** The port of the peer of the connection. */
    int clientPort();

    /** The local address that took the connection, as text. */
    String serverAddress();

    /** The local port that took the connection. */
    int serverPort();

    /** Whether the request came over TLS. */
    boolean isSecure();

    /** The version of the protocol, such as {@code HTTP/1.1}. */
    String protocol();

    /** A request attribute, such as those that the Servlet specification has for TLS, or null. */
    @Nullable
    Object attribute(String name);

    /** The type that the container has for a file name, or null. */
    @Nullable
    String mimeType(String fileName);

    /** The host that the request was sent to as the container tells it, also where there is no Host field as in HTTP/2. */
    default String serverName() {
        return "";
    }

    /** What tells the connection from every other of the server, or null where the container does not say. */
    default @Nullable String connectionId() {
        return null;
    }

    /** The name of the servlet that the container has chosen for the request, or null where it does not say. */
    default @Nullable String servletName() {
        return application().mapping().servletName();
    }

    /** Has an answer that is a file say this media type in place of the container's; the application's own stays. */
    default void fileType(String mediaType) {}

    /** Has the container's servlet for files answer with this file of the application instead of the folder asked for. */
    default void serve(String path) {}

    /** The file that {@link #serve} was called with, or null. */
    default @Nullable String served() {
        return null;
    }

    /** Which servlets the container's servlet for files sends a request for a folder on to. */
    default WelcomeServlets welcomeServlets() {
        return WelcomeServlets.NONE;
    }

    /** Answers about the application; made when asked for, so ask after everything cheap. */
    ApplicationFacts application();

    /** Has a place given back when the request has ended, asynchronous ones at their real end, refused ones too. */
    void atEnd(Counted counted);

    /**
     * Refuses the request as soon as the application has read more of its body than allowed.
     *
     * @param bytes the most that may be read
     * @param whenLarger the refusal, made beforehand
     */
    void limitBody(long bytes, Refusal whenLarger);

    /** Keeps a header field out of the answer that the container would put there of its own accord. */
    void withholdHeader(String name);
}
