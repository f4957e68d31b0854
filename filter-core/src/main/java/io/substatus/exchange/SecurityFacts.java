package io.substatus.exchange;

import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about who asked, and about what the application demands of that. Every answer is looked up when
 * asked. Confined to the request's thread.
 */
public interface SecurityFacts {

    /** Nothing is known. */
    SecurityFacts UNKNOWN = new SecurityFacts() {
        @Override
        public List<X509Certificate> clientCertificates() {
            return List.of();
        }

        @Override
        public @Nullable String authType() {
            return null;
        }

        @Override
        public Protection protection() {
            return Protection.NONE;
        }
    };

    /** The chain of certificates that the client showed in its TLS handshake, its own one first; empty without one. */
    List<X509Certificate> clientCertificates();

    /** How the container found out who the user is: BASIC, FORM, DIGEST, CLIENT_CERT; null when it does not know him. */
    @Nullable
    String authType();

    /** What the deployment descriptor demands of this request. */
    Protection protection();
}
