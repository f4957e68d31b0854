package io.substatus.jetty.internal;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.hook.HookedApplication;
import io.substatus.internal.hook.HookedExchange;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** One request of Jetty's core. Confined to the thread that hands it over. */
record JettyExchange(
        Request request,
        RequestFacts facts,
        ApplicationFacts applicationFacts,
        @Nullable HookedApplication application) implements HookedExchange {

    @Override
    public @Nullable Object attribute(String name) {
        return request.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        request.setAttribute(name, value);
    }
}
