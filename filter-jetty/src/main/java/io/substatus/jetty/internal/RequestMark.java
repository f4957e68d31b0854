package io.substatus.jetty.internal;

import io.substatus.internal.pipeline.Marks;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** Marks every request that gets as far as the server's handlers. Stateless. */
enum RequestMark implements HttpConfiguration.Customizer {
    /** The only one. */
    MARK;

    /** Lets a connector mark its requests; does nothing the second time. */
    static void on(Connector connector) {
        connector.getConnectionFactories().forEach(RequestMark::onFactory);
    }

    static void onFactory(Object factory) {
        if (factory instanceof HttpConfiguration.ConnectionFactory http
                && http.getHttpConfiguration().getCustomizer(RequestMark.class) == null) {
            http.getHttpConfiguration().addCustomizer(MARK);
        }
    }

    /**
     * Whether a request has no line yet: Jetty was seen to report a request twice when its server stopped just as the
     * answer was out.
     */
    static boolean isFirstLine(Request request) {
        return !(request.getAttribute(Marks.HOOK) instanceof AtomicBoolean written)
                || written.compareAndSet(false, true);
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        request.setAttribute(Marks.HOOK, new AtomicBoolean());
        request.setAttribute(Marks.WITHHOLD, (Consumer<String>) name -> WithheldField.in(request, name));
        return request;
    }
}
