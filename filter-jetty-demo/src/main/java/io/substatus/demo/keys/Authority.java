package io.substatus.demo.keys;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import javax.security.auth.x500.X500Principal;

/**
 * Vouches for keys by certificates and takes them back by lists, both in the forms of RFC 5280. Immutable and
 * thread-safe.
 */
final class Authority {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration SKEW = Duration.ofHours(1);
    private static final Duration LIFE = Duration.ofDays(30);
    private static final byte[] SIGNED_BY_ECDSA = Der.sequence(Der.oid(1, 2, 840, 10045, 4, 3, 2));
    private static final byte[] TRUE = Der.value(Der.BOOLEAN, new byte[] {(byte) 0xff});
    private static final byte[] MAY_VOUCH =
            extension(Der.sequence(Der.oid(2, 5, 29, 19), TRUE, octets(Der.sequence(TRUE))));
    private static final byte[] IS_LOCALHOST = extension(Der.sequence(
            Der.oid(2, 5, 29, 17),
            octets(Der.sequence(
                    Der.value(0x82, "localhost".getBytes(StandardCharsets.US_ASCII)),
                    Der.value(0x87, new byte[] {127, 0, 0, 1})))));

    private final X500Principal name;
    private final PrivateKey key;
    private final X509Certificate certificate;

    /** Makes an authority that vouches for itself. */
    Authority(String name) throws GeneralSecurityException {
        KeyPair keys = newKeys();
        this.name = named(name);
        this.key = keys.getPrivate();
        this.certificate = certificate(this.name, keys.getPublic(), Instant.now(), MAY_VOUCH);
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** The key of a server at this machine. */
    Identity server() throws GeneralSecurityException {
        return issued("localhost", Instant.now(), IS_LOCALHOST);
    }

    /** The key of a client, good for thirty days from an hour before the moment. */
    Identity client(String clientName, Instant from) throws GeneralSecurityException {
        return issued(clientName, from, new byte[0]);
    }

    private Identity issued(String subject, Instant from, byte[] extensions) throws GeneralSecurityException {
        KeyPair keys = newKeys();
        return new Identity(keys.getPrivate(), certificate(named(subject), keys.getPublic(), from, extensions));
    }

    private static X500Principal named(String commonName) {
        return new X500Principal("CN=" + commonName);
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    private X509Certificate certificate(X500Principal subject, PublicKey publicKey, Instant from, byte[] extensions)
            throws GeneralSecurityException {
        byte[] content = Der.sequence(
                Der.tagged(0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(63, RANDOM).add(BigInteger.ONE)),
                SIGNED_BY_ECDSA,
                name.getEncoded(),
                Der.sequence(Der.time(from.minus(SKEW)), Der.time(from.plus(LIFE))),
                subject.getEncoded(),
                publicKey.getEncoded(),
                extensions);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed(content)));
    }

    /** The list of what is not good any more: one certificate. */
    X509CRL takeBack(X509Certificate taken) throws GeneralSecurityException {
        Instant now = Instant.now().minus(SKEW);
        byte[] content = Der.sequence(
                Der.integer(BigInteger.ONE),
                SIGNED_BY_ECDSA,
                name.getEncoded(),
                Der.time(now),
                Der.time(now.plus(LIFE)),
                Der.sequence(Der.sequence(Der.integer(taken.getSerialNumber()), Der.time(now))));
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(signed(content)));
    }

    private byte[] signed(byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(content);
        return Der.sequence(content, SIGNED_BY_ECDSA, Der.bits(signature.sign()));
    }

    private static byte[] octets(byte[] content) {
        return Der.value(Der.OCTET_STRING, content);
    }

    private static byte[] extension(byte[] only) {
        return Der.tagged(3, Der.sequence(only));
    }
}
