package io.substatus.benchmarks;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.internal.guard.Counted;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request of which only the client is known. Confined to a thread. */
final class AskedFrom implements GuardedRequest {

    private final String clientAddress;
    private final @Nullable String forwardedFor;
    private @Nullable Counted counted;

    AskedFrom(String clientAddress, @Nullable String forwardedFor) {
        this.clientAddress = clientAddress;
        this.forwardedFor = forwardedFor;
    }

    /** Gives back what the request took. */
    void end() {
        if (counted != null) {
            counted.release();
            counted = null;
        }
    }

    @Override
    public String clientAddress() {
        return clientAddress;
    }

    @Override
    public @Nullable String header(String name) {
        return forwardedFor;
    }

    @Override
    public Enumeration<String> headers(String name) {
        return Collections.enumeration(forwardedFor == null ? List.of() : List.of(forwardedFor));
    }

    @Override
    public void atEnd(Counted taken) {
        counted = taken;
    }

    @Override
    public String method() {
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
    public String contextPath() {
        return "";
    }

    @Override
    public String path() {
        return "/";
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
        throw new UnsupportedOperationException("addresses are no business of the application");
    }

    @Override
    public void limitBody(long bytes, Refusal whenLarger) {
        throw new UnsupportedOperationException("addresses have no body");
    }

    @Override
    public void withholdHeader(String name) {
        throw new UnsupportedOperationException("addresses have no answer");
    }
}
