package io.substatus.container.behaviour;

import jakarta.servlet.AsyncContext;
import java.io.IOException;

/** What an application does in an asynchronous cycle. */
@FunctionalInterface
public interface Task {
    void run(AsyncContext async) throws IOException;

    /** For places that throw no checked exceptions. */
    default void quietly(AsyncContext async) {
        try {
            run(async);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
