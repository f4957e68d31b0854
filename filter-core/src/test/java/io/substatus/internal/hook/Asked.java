package io.substatus.internal.hook;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.Endpoint;
import io.substatus.exchange.Headers;
import io.substatus.exchange.RequestFacts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request for {@code /missing}, of an application or of none. */
record Asked(@Nullable HookedApplication application, Map<String, Object> attributes) implements HookedExchange {

    static Asked of(@Nullable HookedApplication application) {
        return new Asked(application, new HashMap<>());
    }

    @Override
    public RequestFacts facts() {
        return new RequestFacts(
                "GET",
                "http",
                "HTTP/1.1",
                "/missing",
                null,
                "",
                "/missing",
                Headers.NONE,
                new Endpoint("192.0.2.7", 50_000),
                new Endpoint("192.0.2.1", 80),
                null,
                false,
                "REQUEST");
    }

    @Override
    public ApplicationFacts applicationFacts() {
        return NoApplication.INSTANCE;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }
}
