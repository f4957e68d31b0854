package io.substatus.internal.errorpage.request;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The header fields by which proxies, balancers and content networks give themselves away. Such a field makes a
 * request remote; none ever makes one local. Stateless.
 */
public final class ForwardingHeaders {

    private static final Set<String> NAMES = Set.of(
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "fastly-client-ip",
            "x-varnish",
            "via",
            "x-host",
            "max-forwards",
            "client-cert",
            "client-cert-chain",
            "x-client-cert",
            "x-ssl-cert",
            "x-ssl-client-cert",
            "x-arr-clientcert");
    private static final List<String> FAMILIES =
            List.of("x-forwarded", "x-original-", "cf-", "x-azure-", "x-amzn-", "proxy-", "x-envoy-");

    private ForwardingHeaders() {}

    /** Whether a field name is one of them; an underscore counts as a dash, for some relays change the one to the other. */
    public static boolean contains(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('_', '-');
        if (NAMES.contains(lower)) {
            return true;
        }
        for (String family : FAMILIES) {
            if (lower.startsWith(family)) {
                return true;
            }
        }
        return false;
    }
}
