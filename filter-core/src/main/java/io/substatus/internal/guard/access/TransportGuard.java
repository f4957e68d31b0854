package io.substatus.internal.guard.access;

import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.Access;
import io.substatus.internal.webconfig.Access.SslFlag;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/**
 * {@code access sslFlags}: 403.4 without TLS, 403.5 with a cipher under 128 bits, 403.7 without a client certificate.
 * Whether a certificate is any good is for the container to say. Immutable, thread-safe.
 */
final class TransportGuard implements Guard {

    private static final String NAME = "access";
    private static final int STRONG = 128;

    /** Attributes that the Servlet specification names. */
    private static final String KEY_SIZE = "jakarta.servlet.request.key_size";

    private static final String CIPHER_SUITE = "jakarta.servlet.request.cipher_suite";
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final boolean tls;
    private final boolean strong;
    private final boolean certificate;

    private TransportGuard(Access access) {
        tls = access.sslFlags().contains(SslFlag.SSL);
        strong = access.sslFlags().contains(SslFlag.SSL_128);
        certificate = access.sslFlags().contains(SslFlag.SSL_REQUIRE_CERT);
    }

    /** The guard, or null when nothing is demanded. */
    static @Nullable TransportGuard of(Access access) {
        TransportGuard guard = new TransportGuard(access);
        return guard.tls || guard.strong || guard.certificate ? guard : null;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request) {
        if (tls && !request.isSecure()) {
            return withoutTls();
        }
        if (strong && !isStrong(request)) {
            return weak(request);
        }
        return certificate && !hasCertificate(request) ? withoutCertificate() : null;
    }

    /**
     * A container that relays for another TLS end may know neither key nor cipher: that is no proof of a weak one. One that
     * knows both may be wrong about the key: Jetty says 0 bits of ChaCha20, Tomcat 64 of AES in CCM mode with short tags.
     */
    private static boolean isStrong(GuardedRequest request) {
        if (!request.isSecure()) {
            return false;
        }
        String suite = request.attribute(CIPHER_SUITE) instanceof String name ? name : null;
        if (request.attribute(KEY_SIZE) instanceof Integer bits) {
            return bits >= STRONG || (suite != null && CipherStrength.isKnownStrong(suite));
        }
        return suite == null || CipherStrength.isStrong(suite);
    }

    private static boolean hasCertificate(GuardedRequest request) {
        return request.attribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0;
    }

    private static Refusal withoutTls() {
        return Refusal.of(
                403,
                4,
                NAME,
                "The flag Ssl of access sslFlags demands TLS, and the request came over plain HTTP.",
                "The same address with https is accepted. Where a proxy ends TLS, the container has to be told so.");
    }

    private static Refusal weak(GuardedRequest request) {
        Object bits = request.attribute(KEY_SIZE);
        Object suite = request.attribute(CIPHER_SUITE);
        String found = !request.isSecure()
                ? "the request came over plain HTTP"
                : "the connection has " + (bits == null ? "fewer" : bits)
                        + (suite == null ? "" : " (" + EvidenceText.plain(suite.toString()) + ")");
        return Refusal.of(
                403, 5, NAME, "The flag Ssl128 of access sslFlags demands a key of 128 bits, and " + found + ".");
    }

    private static Refusal withoutCertificate() {
        return Refusal.of(
                403,
                7,
                NAME,
                "The flag SslRequireCert of access sslFlags demands a client certificate, and the client showed none.",
                "The container asks for one only where its TLS connector is set to want it.");
    }
}
