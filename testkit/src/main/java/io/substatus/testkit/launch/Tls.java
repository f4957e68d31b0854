package io.substatus.testkit.launch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server needs for TLS. Immutable.
 *
 * @param keys PKCS12 file with the server's key
 * @param trusted PKCS12 file with the certificates by which clients' ones are judged
 * @param revoked list of certificates that are not valid any more
 * @param cipher the only one, with TLS 1.2; null for those that the container chooses
 */
record Tls(
        String keys,
        String trusted,
        String revoked,
        @Nullable String cipher) {
    static final String WITH_CIPHER = "TLSv1.2";
    static final String PASSWORD = "changeit";
    static final String STORE = "PKCS12";
    static final String ALIAS = "server";

    /** What the options ask for; empty without TLS. */
    static Optional<Tls> of(LaunchOptions options) {
        return options.last("tls-keys")
                .map(keys -> new Tls(
                        keys,
                        beside(options, "tls-trusted"),
                        beside(options, "tls-revoked"),
                        options.last("tls-cipher").orElse(null)));
    }

    private static String beside(LaunchOptions options, String name) {
        return options.last(name)
                .orElseThrow(() -> new IllegalArgumentException("--" + name + ": (expected: beside --tls-keys)"));
    }
}
