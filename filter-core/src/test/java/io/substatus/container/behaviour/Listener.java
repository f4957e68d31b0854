package io.substatus.container.behaviour;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;

/** Does something on a timeout, with the asynchronous context that the event brings. */
public record Listener(Task onTimeout) implements AsyncListener {
    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        onTimeout.run(event.getAsyncContext());
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
