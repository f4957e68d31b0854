package io.substatus.benchmarks;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.internal.guard.Counted;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** A GET of which only the target is known. Immutable. */
final class AskedFor implements GuardedRequest {

    private final String uri;
    private final String path;

    /**
     * Makes a request in the root application.
     *
     * @param uri as on the wire
     * @param path as the application sees it
     */
    AskedFor(String uri, String path) {
        this.uri = uri;
        this.path = path;
    }

    @Override
    public String requestUri() {
        return uri;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String queryString() {
        return "page=2&sort=price";
    }

    @Override
    public String contextPath() {
        return "";
    }

    @Override
    public @Nullable String header(String name) {
        return null;
    }

    @Override
    public Enumeration<String> headers(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    public String clientAddress() {
        return "192.0.2.7";
    }

    @Override
    public void atEnd(Counted counted) {
        counted.release();
    }

    @Override
    public Enumeration<String> headerNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public long contentLength() {
        return -1;
    }

    @Override
    public int clientPort() {
        return 49_152;
    }

    @Override
    public String serverAddress() {
        return "192.0.2.1";
    }

    @Override
    public int serverPort() {
        return 80;
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public String protocol() {
        return "HTTP/1.1";
    }

    @Override
    public @Nullable Object attribute(String name) {
        return null;
    }

    @Override
    public @Nullable String mimeType(String fileName) {
        return null;
    }

    @Override
    public ApplicationFacts application() {
        throw new UnsupportedOperationException("a target is no business of the application");
    }

    @Override
    public void limitBody(long bytes, Refusal whenLarger) {
        throw new UnsupportedOperationException("a GET has no body");
    }

    @Override
    public void withholdHeader(String name) {
        throw new UnsupportedOperationException("there is no answer");
    }
}
