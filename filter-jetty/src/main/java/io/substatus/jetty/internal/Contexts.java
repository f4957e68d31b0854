package io.substatus.jetty.internal;

import io.substatus.exchange.ApplicationState;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;

/** The contexts of a server, looked up as Jetty does: the longest context path first. Thread-safe. */
final class Contexts {

    private final Server server;
    private volatile @Nullable List<ContextHandler> known;

    Contexts(Server server) {
        this.server = server;
    }

    /** Lets the next call look again which contexts there are. */
    void forget() {
        known = null;
    }

    /** The context whose path the request's begins with, whether or not it runs, or null; one that serves wins. */
    @Nullable
    ContextHandler find(Request request) {
        String path = request.getHttpURI().getCanonicalPath();
        ContextHandler found = null;
        if (path != null && path.startsWith("/")) {
            for (ContextHandler context : all()) {
                if (found != null && !context.getContextPath().equals(found.getContextPath())) {
                    return found;
                }
                if (takes(context, path, request)) {
                    found = found == null || context.isAvailable() ? context : found;
                }
            }
        }
        return found;
    }

    private static boolean takes(ContextHandler context, String path, Request request) {
        return context.getContext().getPathInContext(path) != null && context.checkVirtualHost(request);
    }

    private List<ContextHandler> all() {
        List<ContextHandler> all = known;
        if (all == null) {
            all = server.getDescendants(ContextHandler.class).stream()
                    .sorted(Comparator.comparingInt((ContextHandler context) ->
                                    context.getContextPath().length())
                            .reversed())
                    .toList();
            known = all;
        }
        return all;
    }

    /** Whether an application can take requests; of none, whether the server can. */
    ApplicationState state(@Nullable ContextHandler context) {
        ApplicationState state = context == null ? ApplicationState.SERVING : stateOf(context);
        return state == ApplicationState.SERVING && server.isStopping() ? ApplicationState.STOPPING : state;
    }

    private static ApplicationState stateOf(ContextHandler context) {
        if (context.isStarting()) {
            return ApplicationState.STARTING;
        }
        if (context.isStopping()) {
            return ApplicationState.STOPPING;
        }
        return context.isAvailable() ? ApplicationState.SERVING : ApplicationState.STOPPED;
    }
}
