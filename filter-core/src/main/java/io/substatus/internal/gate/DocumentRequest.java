package io.substatus.internal.gate;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.internal.guard.Counted;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** A request for a folder, seen as one for the file that answers it. Confined to the request's thread. */
final class DocumentRequest implements GuardedRequest {

    private final GuardedRequest request;
    private final String document;
    private final boolean sentAsIs;

    /** @param sentAsIs whether the servlet that answers is the folder's; else nobody knows which */
    DocumentRequest(GuardedRequest request, String document, boolean sentAsIs) {
        this.request = request;
        this.document = document;
        this.sentAsIs = sentAsIs;
    }

    @Override
    public String path() {
        return document;
    }

    @Override
    public @Nullable String servletName() {
        return sentAsIs ? request.servletName() : null;
    }

    /** What answers is decided already. */
    @Override
    public void serve(String path) {}

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public String requestUri() {
        return request.requestUri();
    }

    @Override
    public @Nullable String queryString() {
        return request.queryString();
    }

    @Override
    public String contextPath() {
        return request.contextPath();
    }

    @Override
    public @Nullable String header(String name) {
        return request.header(name);
    }

    @Override
    public Enumeration<String> headers(String name) {
        return request.headers(name);
    }

    @Override
    public Enumeration<String> headerNames() {
        return request.headerNames();
    }

    @Override
    public long contentLength() {
        return request.contentLength();
    }

    @Override
    public String clientAddress() {
        return request.clientAddress();
    }

    @Override
    public int clientPort() {
        return request.clientPort();
    }

    @Override
    public String serverAddress() {
        return request.serverAddress();
    }

    @Override
    public int serverPort() {
        return request.serverPort();
    }

    @Override
    public boolean isSecure() {
        return request.isSecure();
    }

    @Override
    public String protocol() {
        return request.protocol();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return request.attribute(name);
    }

    @Override
    public @Nullable String mimeType(String fileName) {
        return request.mimeType(fileName);
    }

    @Override
    public String serverName() {
        return request.serverName();
    }

    @Override
    public @Nullable String connectionId() {
        return request.connectionId();
    }

    @Override
    public void fileType(String mediaType) {
        request.fileType(mediaType);
    }

    @Override
    public ApplicationFacts application() {
        return request.application();
    }

    @Override
    public void atEnd(Counted counted) {
        request.atEnd(counted);
    }

    @Override
    public void limitBody(long bytes, Refusal whenLarger) {
        request.limitBody(bytes, whenLarger);
    }

    @Override
    public void withholdHeader(String name) {
        request.withholdHeader(name);
    }
}
