package io.substatus.demo.keys;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * All that server and clients of the demo need to know each other by. Immutable and thread-safe.
 *
 * @param authority the certificate of whom the server trusts
 * @param partner the certificate of another authority, which issued none of the others
 * @param server the server's own
 * @param clients the clients' by their names
 * @param takenBack the authority's list of certificates that are not good any more
 */
public record Keys(
        X509Certificate authority,
        X509Certificate partner,
        Identity server,
        Map<String, Identity> clients,
        X509CRL takenBack) {

    /** A client that shows no certificate. */
    public static final String NOBODY = "";

    /** A client whose certificate is good. */
    public static final String ROSA = "rosa";

    /** A client whose certificate was taken back. */
    public static final String BASIL = "basil";

    /** A client whose certificate was good until some weeks ago. */
    public static final String OLGA = "olga";

    /** The file of those whom the server trusts. */
    public static final String TRUSTED = "trusted.p12";

    /** The file of the authority's list. */
    public static final String TAKEN_BACK = "taken-back.crl";

    /** Copies the map. */
    public Keys {
        clients = Map.copyOf(clients);
    }

    /** Makes them anew. */
    public static Keys make() throws GeneralSecurityException {
        Instant now = Instant.now();
        Authority authority = new Authority("Fernhill Tea");
        Identity basil = authority.client(BASIL, now);
        return new Keys(
                authority.certificate(),
                new Authority("Guwahati Brokers").certificate(),
                authority.server(),
                Map.of(
                        ROSA, authority.client(ROSA, now),
                        BASIL, basil,
                        OLGA, authority.client(OLGA, now.minus(Duration.ofDays(60)))),
                authority.takeBack(basil.certificate()));
    }

    /**
     * Whom the server lets in: everybody whom the authority vouches for, and Olga, whom somebody entered by hand. Java does
     * not look at the dates of a certificate that it trusts by itself.
     */
    private KeyStore trusted() throws GeneralSecurityException, IOException {
        KeyStore store = Identity.emptyStore();
        store.setCertificateEntry("authority", authority);
        store.setCertificateEntry(OLGA, client(OLGA).certificate());
        return store;
    }

    private Identity client(String name) {
        return Objects.requireNonNull(clients.get(name), name);
    }

    /**
     * What a client needs to call the server.
     *
     * @param name one of the names above
     * @throws IllegalStateException if this Java has no TLS
     */
    public SSLContext context(String name) {
        try {
            return made(name);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("client: " + name + " (expected: one with a key of a usual kind)", e);
        }
    }

    private SSLContext made(String name) throws GeneralSecurityException, IOException {
        KeyManagerFactory own = KeyManagerFactory.getInstance("SunX509");
        own.init(name.isEmpty() ? Identity.emptyStore() : client(name).keyStore(), Identity.PASSWORD.toCharArray());
        TrustManagerFactory others = TrustManagerFactory.getInstance("PKIX");
        others.init(trusted());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return context;
    }

    /**
     * Writes whom the server trusts ({@link #TRUSTED}), the authority's list ({@link #TAKEN_BACK}), and the clients' keys for
     * other programs than this one.
     */
    public void write(Path folder) throws GeneralSecurityException, IOException {
        Files.createDirectories(folder);
        store(trusted(), folder.resolve(TRUSTED));
        Files.write(folder.resolve(TAKEN_BACK), takenBack.getEncoded());
        for (Map.Entry<String, Identity> client : clients.entrySet()) {
            store(client.getValue().keyStore(), folder.resolve(client.getKey() + ".p12"));
        }
    }

    private static void store(KeyStore store, Path file) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, Identity.PASSWORD.toCharArray());
        }
    }
}
