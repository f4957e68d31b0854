package io.substatus.internal.hook;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.RequestFacts;
import org.jspecify.annotations.Nullable;

/** One request as a hook sees it. Confined to the thread that hands it over. */
public interface HookedExchange {

    /** What was asked. Where a container could not read a part, that part is empty. */
    RequestFacts facts();

    /** Answers about the application; {@link NoApplication} for a request that belongs to none. */
    ApplicationFacts applicationFacts();

    /** The application, or null for a request that belongs to none. */
    @Nullable
    HookedApplication application();

    /** A request attribute, or null. */
    @Nullable
    Object attribute(String name);

    /** Sets a request attribute. */
    void setAttribute(String name, Object value);
}
