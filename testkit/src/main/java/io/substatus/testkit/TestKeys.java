package io.substatus.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Keys for TLS and their certificates, made by the JDK's keytool when they are first asked for, once in a virtual
 * machine. The authority {@code ca} issued all of them; servers trust it, and {@code expired} directly, because JSSE
 * lets a certificate in that it trusts by itself without looking at its dates. Immutable and thread-safe.
 */
public final class TestKeys {
    /** The authority. */
    public static final String CA = "ca";

    /** The server's certificate, for localhost. */
    public static final String SERVER = "server";

    /** A client's valid certificate, {@code CN=alice}. */
    public static final String ALICE = "alice";

    /** A client's valid certificate, {@code CN=bob}. */
    public static final String BOB = "bob";

    /** A client's certificate that {@link #revocationList} names, {@code CN=revoked}. */
    public static final String REVOKED = "revoked";

    /** A client's certificate that was valid until some days ago, {@code CN=expired}. */
    public static final String EXPIRED = "expired";

    private static final String PASSWORD = "changeit";
    private static final String STORE = "PKCS12";

    private final Path folder;
    private final KeyStore keys;

    private TestKeys(Path folder, KeyStore keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** The keys of this virtual machine. */
    public static TestKeys shared() {
        return Holder.KEYS;
    }

    private static final class Holder {
        private static final TestKeys KEYS = make();
    }

    private static TestKeys make() {
        Path folder = Folders.createTemporary("keys");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
        key(folder, CA, "-ext", "bc:c", "-validity", "30");
        key(folder, SERVER, "-signer", CA, "-ext", "san=dns:localhost,ip:127.0.0.1", "-validity", "30");
        key(folder, ALICE, "-signer", CA, "-validity", "30");
        key(folder, BOB, "-signer", CA, "-validity", "30");
        key(folder, REVOKED, "-signer", CA, "-validity", "30");
        key(folder, EXPIRED, "-signer", CA, "-startdate", "-30d", "-validity", "20");
        try {
            TestKeys made = new TestKeys(folder, load(folder.resolve("keys.p12")));
            made.writeTrusted();
            made.writeRevoked();
            return made;
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException("keys: " + folder, failure);
        }
    }

    private static void key(Path folder, String name, String... options) {
        List<String> command = new ArrayList<>(List.of("-genkeypair", "-alias", name, "-dname", "CN=" + name));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-keypass", PASSWORD));
        command.addAll(List.of(options));
        keytool(folder, command);
    }

    private static void keytool(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-Duser.language=en"));
        command.addAll(arguments);
        command.addAll(List.of("-keystore", "keys.p12", "-storetype", STORE, "-storepass", PASSWORD));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + arguments + ' ' + output);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("keytool: " + arguments, interrupted);
        }
    }

    private static KeyStore load(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(STORE);
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(STORE);
        store.load(null, null);
        return store;
    }

    private void writeTrusted() throws GeneralSecurityException, IOException {
        KeyStore trusted = empty();
        trusted.setCertificateEntry(CA, certificate(CA));
        trusted.setCertificateEntry(EXPIRED, certificate(EXPIRED));
        try (OutputStream out = Files.newOutputStream(trustStore())) {
            trusted.store(out, PASSWORD.toCharArray());
        }
    }

    private void writeRevoked() {
        String serial = certificate(REVOKED).getSerialNumber().toString();
        keytool(
                folder,
                List.of(
                        "-gencrl",
                        "-alias",
                        CA,
                        "-id",
                        serial,
                        "-file",
                        revocationList().toString()));
    }

    /** The PKCS12 file with all keys; its password and theirs is {@code changeit}. */
    public Path keyStore() {
        return folder.resolve("keys.p12");
    }

    /** The PKCS12 file of what servers trust; its password is {@code changeit}. */
    public Path trustStore() {
        return folder.resolve("trusted.p12");
    }

    /** The authority's list of revoked certificates, which names {@link #REVOKED}. */
    public Path revocationList() {
        return folder.resolve("revoked.crl");
    }

    /** One of the certificates. */
    public X509Certificate certificate(String name) {
        try {
            return (X509Certificate) requireNonNull(keys.getCertificate(name), name);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(name, failure);
        }
    }

    /** What a client needs that trusts the authority and has no certificate of its own. */
    public SSLContext client() {
        try {
            return client(empty());
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What a client needs that trusts the authority and shows one of the certificates. */
    public SSLContext client(String name) {
        try {
            KeyStore own = empty();
            char[] password = PASSWORD.toCharArray();
            Certificate[] chain = requireNonNull(keys.getCertificateChain(name), name);
            own.setKeyEntry(name, keys.getKey(name, password), password, chain);
            return client(own);
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(name, failure);
        }
    }

    private SSLContext client(KeyStore own) throws GeneralSecurityException, IOException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
        managers.init(own, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(load(trustStore()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
