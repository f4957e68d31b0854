package io.substatus.internal.webconfig;

import java.util.Set;

/** {@code system.webServer/security/access}. Immutable. */
public record Access(Set<SslFlag> sslFlags) {

    /** As IIS ships it: nothing is demanded. */
    public static final Access DEFAULT = new Access(Set.of());

    /** Copies the set. */
    public Access {
        sslFlags = Set.copyOf(sslFlags);
    }

    /** What a connection must have. */
    public enum SslFlag {
        /** {@code Ssl}. */
        SSL,
        /** {@code SslNegotiateCert}: the container's matter; demands nothing here. */
        SSL_NEGOTIATE_CERT,
        /** {@code SslRequireCert}. */
        SSL_REQUIRE_CERT,
        /** {@code Ssl128}. */
        SSL_128
    }
}
