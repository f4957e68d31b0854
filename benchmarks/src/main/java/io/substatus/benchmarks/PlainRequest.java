package io.substatus.benchmarks;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.internal.guard.Counted;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** A GET of the start page without a header, whatever a benchmark does not say otherwise. Confined to a thread. */
abstract class PlainRequest implements GuardedRequest {

    private @Nullable Counted counted;

    /** Gives back what the request took. */
    final void end() {
        if (counted != null) {
            counted.release();
            counted = null;
        }
    }

    @Override
    public final void atEnd(Counted place) {
        counted = place;
    }

    @Override
    public final String method() {
        return "GET";
    }

    @Override
    public String requestUri() {
        return "/";
    }

    @Override
    public @Nullable String queryString() {
        return null;
    }

    @Override
    public final String contextPath() {
        return "";
    }

    @Override
    public String path() {
        return "/";
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
    public Enumeration<String> headerNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public final long contentLength() {
        return -1;
    }

    @Override
    public String clientAddress() {
        return "203.0.113.77";
    }

    @Override
    public final int clientPort() {
        return 49_152;
    }

    @Override
    public final String serverAddress() {
        return "192.0.2.1";
    }

    @Override
    public final int serverPort() {
        return 443;
    }

    @Override
    public final boolean isSecure() {
        return true;
    }

    @Override
    public final String protocol() {
        return "HTTP/1.1";
    }

    @Override
    public final @Nullable Object attribute(String name) {
        return null;
    }

    @Override
    public @Nullable String mimeType(String fileName) {
        return null;
    }

    @Override
    public ApplicationFacts application() {
        throw new UnsupportedOperationException("no guard of this benchmark asks for the application");
    }

    @Override
    public final void limitBody(long bytes, Refusal whenLarger) {
        throw new UnsupportedOperationException("a GET has no body");
    }

    @Override
    public final void withholdHeader(String name) {
        throw new UnsupportedOperationException("nothing is withheld");
    }
}
