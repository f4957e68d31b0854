package io.substatus.internal.guard.access;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.webconfig.Site;
import java.net.IDN;
import org.jspecify.annotations.Nullable;

/** A binding, ready to be held against requests. Immutable; comparing allocates nothing. */
final class BoundTo {

    private static final String ANY = "*";

    private final Site.Binding binding;
    private final boolean secure;
    private final @Nullable BoundAddress address;

    /** In the form in which it is sent; empty for any. */
    private final String host;

    private final boolean below;

    BoundTo(Site.Binding binding) {
        this.binding = binding;
        secure = binding.protocol().equalsIgnoreCase("https");
        String bound = binding.address();
        address = bound.isEmpty() || bound.equals(ANY) ? null : BoundAddress.of(bound);
        String name = binding.host().equals(ANY) ? "" : binding.host();
        below = name.startsWith("*.");
        host = ascii(below ? name.substring(1) : name);
    }

    /** Names with letters outside ASCII travel in another form. */
    private static String ascii(String name) {
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return name; // no host name, so that no request can carry it
        }
    }

    /**
     * Whether a request came over this binding.
     *
     * @param field the value of the Host field, empty without one
     */
    boolean fits(GuardedRequest request, String field) {
        return secure == request.isSecure()
                && (binding.port() == 0 || binding.port() == request.serverPort())
                && (address == null || address.is(request.serverAddress()))
                && (host.isEmpty() || isHost(field));
    }

    private boolean isHost(String field) {
        int bracket = field.startsWith("[") ? field.indexOf(']') : -1;
        int port = field.indexOf(':');
        int end = bracket >= 0 ? bracket + 1 : port >= 0 ? port : field.length();
        int start = end - host.length();
        return (below ? start > 0 : start == 0) && field.regionMatches(true, start, host, 0, host.length());
    }

    @Override
    public String toString() {
        String port = binding.port() == 0 ? ANY : String.valueOf(binding.port());
        return binding.protocol() + " " + binding.address() + ":" + port + ":" + binding.host();
    }
}
