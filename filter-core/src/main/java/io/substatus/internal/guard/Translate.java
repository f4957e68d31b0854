package io.substatus.internal.guard;

/** The field {@code Translate} of WebDAV clients. Stateless. */
public final class Translate {

    private Translate() {}

    /** Whether the client says {@code Translate: f}: it wants a page itself and not what it makes. */
    public static boolean asksForSource(GuardedRequest request) {
        return "f".equalsIgnoreCase(request.header("Translate"));
    }
}
