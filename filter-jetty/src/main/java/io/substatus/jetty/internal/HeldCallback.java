package io.substatus.jetty.internal;

import org.eclipse.jetty.util.Callback;

/**
 * A callback that its owner may take over: from then on it is only completed through what {@link #take} gave. Jetty's
 * servlet error handlers complete theirs when they return, which is too early for a page that is still being sent.
 * Confined to one thread until taken.
 */
public final class HeldCallback implements Callback {

    private final Callback callback;
    private boolean taken;

    /** Stands before the given callback. */
    public HeldCallback(Callback callback) {
        this.callback = callback;
    }

    /** Takes it over. */
    public Callback take() {
        taken = true;
        return callback;
    }

    @Override
    public void succeeded() {
        if (!taken) {
            callback.succeeded();
        }
    }

    @Override
    public void failed(Throwable x) {
        if (!taken) {
            callback.failed(x);
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return callback.getInvocationType();
    }
}
