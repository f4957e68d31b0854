package io.substatus.benchmarks.log;

import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Components;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Context;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Session;
import org.eclipse.jetty.server.TunnelSupport;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;

/** What Jetty's log asks of a request, which it unwraps first: so this is no wrapper. Confined to one thread. */
final class JettyRequest extends Attributes.Mapped implements Request {

    private final HttpURI uri = HttpURI.from(OneLine.PATH + '?' + OneLine.QUERY);
    private final HttpFields headers =
            HttpFields.build().add(HttpHeader.USER_AGENT, OneLine.AGENT).add(HttpHeader.REFERER, OneLine.REFERER);
    private final ConnectionMetaData connection;
    private final long begin = System.nanoTime();

    JettyRequest(ConnectionMetaData connection) {
        this.connection = connection;
    }

    @Override
    public String getMethod() {
        return OneLine.METHOD;
    }

    @Override
    public HttpURI getHttpURI() {
        return uri;
    }

    @Override
    public HttpFields getHeaders() {
        return headers;
    }

    @Override
    public ConnectionMetaData getConnectionMetaData() {
        return connection;
    }

    @Override
    public long getBeginNanoTime() {
        return begin;
    }

    @Override
    public long getHeadersNanoTime() {
        return begin;
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public boolean consumeAvailable() {
        return true;
    }

    @Override
    public String getId() {
        throw unused();
    }

    @Override
    public Components getComponents() {
        throw unused();
    }

    @Override
    public Context getContext() {
        throw unused();
    }

    @Override
    public @Nullable HttpFields getTrailers() {
        throw unused();
    }

    @Override
    public Content.@Nullable Chunk read() {
        throw unused();
    }

    @Override
    public @Nullable TunnelSupport getTunnelSupport() {
        throw unused();
    }

    @Override
    public @Nullable Session getSession(boolean create) {
        throw unused();
    }

    @Override
    public void demand(Runnable demandCallback) {
        throw unused();
    }

    @Override
    public void fail(Throwable failure) {
        throw unused();
    }

    @Override
    public void addIdleTimeoutListener(Predicate<TimeoutException> onIdleTimeout) {
        throw unused();
    }

    @Override
    public void addFailureListener(Consumer<Throwable> onFailure) {
        throw unused();
    }

    @Override
    public void addHttpStreamWrapper(Function<HttpStream, HttpStream> wrapper) {
        throw unused();
    }

    private static IllegalStateException unused() {
        return new IllegalStateException("not part of this benchmark");
    }
}
