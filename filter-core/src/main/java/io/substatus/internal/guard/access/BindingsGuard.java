package io.substatus.internal.guard.access;

import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.Site;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code bindings}: 404.1 for a request that no binding of the site fits. Immutable, thread-safe. */
final class BindingsGuard implements Guard {

    private static final String NAME = "bindings";
    private static final int SHOWN = 8;

    private final BoundTo[] bindings;

    /** A guard of at least one binding. */
    BindingsGuard(List<Site.Binding> bindings) {
        this.bindings = bindings.stream().map(BoundTo::new).toArray(BoundTo[]::new);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request) {
        String host = host(request);
        for (BoundTo binding : bindings) {
            if (binding.fits(request, host)) {
                return null;
            }
        }
        return refusal(request, host);
    }

    /** HTTP/1.0 may come without a host: only bindings without one fit then. */
    private static String host(GuardedRequest request) {
        String field = request.header("Host");
        if (field != null) {
            return field;
        }
        return request.protocol().startsWith("HTTP/1") ? "" : request.serverName();
    }

    private Refusal refusal(GuardedRequest request, String host) {
        String known =
                List.of(bindings).stream().limit(SHOWN).map(BoundTo::toString).collect(Collectors.joining(", "));
        return Refusal.of(
                404,
                1,
                NAME,
                "No binding of the site fits the protocol " + (request.isSecure() ? "https" : "http") + ", the address "
                        + EvidenceText.plain(request.serverAddress()) + ", the port " + request.serverPort()
                        + " and the host " + EvidenceText.quoted(host) + ".",
                "The bindings are: " + EvidenceText.plain(known) + (bindings.length > SHOWN ? " ..." : "") + ".");
    }
}
