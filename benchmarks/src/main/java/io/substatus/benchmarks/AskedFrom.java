package io.substatus.benchmarks;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request of which only the client is known. */
final class AskedFrom extends PlainRequest {

    private final String clientAddress;
    private final @Nullable String forwardedFor;

    AskedFrom(String clientAddress, @Nullable String forwardedFor) {
        this.clientAddress = clientAddress;
        this.forwardedFor = forwardedFor;
    }

    @Override
    public String clientAddress() {
        return clientAddress;
    }

    @Override
    public @Nullable String header(String name) {
        return forwardedFor;
    }

    @Override
    public Enumeration<String> headers(String name) {
        return Collections.enumeration(forwardedFor == null ? List.of() : List.of(forwardedFor));
    }
}
