package io.substatus.jetty.internal;

import io.substatus.exchange.ApplicationState;
import io.substatus.internal.hook.HookedApplication;
import io.substatus.internal.pipeline.Marks;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;

/** Decides which application a request belongs to, the same way for its page and for its line. Stateless. */
final class Belonging {

    /** Request attribute: the context of a request that an error handler answered, or {@link #NOBODY}. */
    private static final String ATTRIBUTE = "io.substatus.jetty.context";

    private static final Object NOBODY = "nobody";

    private Belonging() {}

    /** A request that the server refused: it belongs to an application only if that is why. */
    static JettyExchange ofRefused(ServerHooks hooks, Request request) {
        ContextHandler within = ContextHandler.getContextHandler(request);
        ContextHandler named = within == null ? hooks.contexts().find(request) : within;
        boolean away = named != null && hooks.contexts().state(named) != ApplicationState.SERVING;
        ContextHandler context = within != null || away ? named : null;
        return exchange(hooks, request, context, ServletView.NONE, "REQUEST");
    }

    /** A request that a context has taken. */
    static JettyExchange ofContext(
            ServerHooks hooks, Request request, ContextHandler context, ServletView servlet, String dispatcher) {
        return exchange(hooks, request, context, servlet, dispatcher);
    }

    private static JettyExchange exchange(
            ServerHooks hooks,
            Request request,
            @Nullable ContextHandler context,
            ServletView servlet,
            String dispatcher) {
        request.setAttribute(ATTRIBUTE, context == null ? NOBODY : context);
        return of(hooks, request, context, servlet, dispatcher);
    }

    /** A request that is complete. One that no handler ever saw belongs to nobody. */
    static JettyExchange ofCompleted(ServerHooks hooks, Request request) {
        Object answered = request.getAttribute(ATTRIBUTE);
        if (answered instanceof ContextHandler context) {
            return of(hooks, request, context, ServletView.NONE, "REQUEST");
        }
        boolean taken = answered == null && request.getAttribute(Marks.HOOK) != null;
        ContextHandler context = taken ? hooks.contexts().find(request) : null;
        return of(hooks, request, context, ServletView.NONE, "REQUEST");
    }

    private static JettyExchange of(
            ServerHooks hooks,
            Request request,
            @Nullable ContextHandler context,
            ServletView servlet,
            String dispatcher) {
        HookedApplication application = context == null ? null : new JettyApplication(context);
        return new JettyExchange(
                request,
                JettyFacts.of(request, application == null ? "" : application.contextPath(), dispatcher),
                new JettyApplicationFacts(
                        request, context, servlet, () -> hooks.contexts().state(context)),
                application);
    }
}
