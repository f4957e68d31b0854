package io.substatus.testkit.launch;

import java.util.Optional;

/**
 * What a server needs for TLS. Immutable.
 *
 * @param keys PKCS12 file with the server's key
 * @param trusted PKCS12 file with the certificates by which clients' ones are judged
 * @param revoked list of certificates that are not valid any more
 */
record Tls(String keys, String trusted, String revoked) {
    static final String PASSWORD = "changeit";
    static final String STORE = "PKCS12";
    static final String ALIAS = "server";

    /** What the options ask for; empty without TLS. */
    static Optional<Tls> of(LaunchOptions options) {
        return options.last("tls-keys")
                .map(keys -> new Tls(keys, beside(options, "tls-trusted"), beside(options, "tls-revoked")));
    }

    private static String beside(LaunchOptions options, String name) {
        return options.last(name)
                .orElseThrow(() -> new IllegalArgumentException("--" + name + ": (expected: beside --tls-keys)"));
    }
}
