package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Protection;
import io.substatus.testkit.TestKeys;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

/** 403.7, 403.12, 403.13, 403.16, 403.17: certificates of clients, looked into by the JDK. */
class ClientCertificatesTest {

    private static final TestKeys KEYS = TestKeys.shared();
    private static final X509Certificate ALICE = KEYS.certificate(TestKeys.ALICE);
    private static final X509Certificate BOB = KEYS.certificate(TestKeys.BOB);
    private static final X509Certificate REVOKED = KEYS.certificate(TestKeys.REVOKED);
    private static final X509Certificate EXPIRED = KEYS.certificate(TestKeys.EXPIRED);
    private static final X509Certificate CA = KEYS.certificate(TestKeys.CA);
    private static final String CLIENT_CERT = "CLIENT-CERT";

    /** What the JDK says about a certificate, which is checked against the authority and its list. */
    private static Exception judgement(X509Certificate certificate, X509Certificate trusted) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            CertPath path = factory.generateCertPath(List.of(certificate));
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(trusted, null)));
            try (InputStream list = Files.newInputStream(KEYS.revocationList())) {
                parameters.addCertStore(CertStore.getInstance(
                        "Collection", new CollectionCertStoreParameters(List.of(factory.generateCRL(list)))));
            }
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
        } catch (GeneralSecurityException invalid) {
            return invalid;
        } catch (java.io.IOException broken) {
            throw new AssertionError(broken);
        }
        throw new AssertionError("nothing is wrong with " + certificate);
    }

    private static Exception missingPath() {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(ALICE);
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(Set.of(new TrustAnchor(BOB, null)), target);
            parameters.setRevocationEnabled(false);
            CertPathBuilder.getInstance("PKIX").build(parameters);
        } catch (GeneralSecurityException none) {
            return none;
        }
        throw new AssertionError("found a path");
    }

    private static Exception unreadable() {
        try {
            CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream("%3A".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            return broken;
        }
        throw new AssertionError("read it");
    }

    private static Situation threw(Exception exception, X509Certificate shown) {
        return Situation.threw(exception).certificate(shown);
    }

    @Test
    void missingCertificateIs4037() {
        Diagnosis tomcat = Situation.get("/shop")
                .status(401)
                .errorDispatch()
                .https()
                .login(CLIENT_CERT)
                .diagnosis();

        assertThat(tomcat.code()).hasToString("403.7");
        assertThat(tomcat.evidence()).anyMatch(e -> e.contains("CLIENT-CERT"));
        assertThat(Situation.get("/shop")
                        .status(403)
                        .errorDispatch()
                        .https()
                        .login(CLIENT_CERT)
                        .code())
                .isEqualTo("403.7");
    }

    @Test
    void otherLoginsAndOpenPathsAreNot4037() {
        assertThat(Situation.get("/shop")
                        .status(401)
                        .errorDispatch()
                        .https()
                        .login("BASIC")
                        .code())
                .as("a challenge for a password")
                .isEqualTo("401.2");
        assertThat(Situation.get("/nobody")
                        .status(403)
                        .errorDispatch()
                        .https()
                        .protection(new Protection(CLIENT_CERT, null, false, true, Set.of()))
                        .code())
                .as("nobody may see it, with whatever certificate")
                .isEqualTo("403.0");
        assertThat(Situation.get("/shop")
                        .status(403)
                        .byApplication()
                        .https()
                        .login(CLIENT_CERT)
                        .code())
                .as("the application's own refusal")
                .isEqualTo("403.0");
    }

    @Test
    void ownerWithoutRoleIs40312() {
        Diagnosis diagnosis = Situation.get("/shop")
                .status(403)
                .errorDispatch()
                .certificate(BOB, CA)
                .login(CLIENT_CERT)
                .user("CN=bob")
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("403.12");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("CN=bob")).anyMatch(e -> e.contains("buyer"));
    }

    @Test
    void refusalsForOtherReasonsAreNot40312() {
        assertThat(Situation.get("/shop")
                        .status(403)
                        .byApplication()
                        .certificate(BOB)
                        .login(CLIENT_CERT)
                        .code())
                .as("the application's own refusal")
                .isEqualTo("403.0");
        assertThat(Situation.get("/shop")
                        .status(403)
                        .errorDispatch()
                        .certificate(BOB)
                        .login("BASIC")
                        .user("bob")
                        .code())
                .as("logged in by password")
                .isEqualTo("403.0");
        assertThat(Situation.get("/nobody")
                        .status(403)
                        .errorDispatch()
                        .certificate(BOB)
                        .protection(new Protection(CLIENT_CERT, null, false, true, Set.of()))
                        .code())
                .as("nobody may see it")
                .isEqualTo("403.0");
    }

    @Test
    void ownerThatTheRealmDoesNotKnowIs4011WhereTheContainerSays401() {
        Diagnosis diagnosis = Situation.get("/shop")
                .status(401)
                .errorDispatch()
                .certificate(BOB)
                .login(CLIENT_CERT)
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("401.1");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("CN=bob"));
    }

    @Test
    void revokedCertificateIs40313() {
        Diagnosis diagnosis = threw(judgement(REVOKED, CA), REVOKED).diagnosis();

        assertThat(diagnosis.code()).hasToString("403.13");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("CN=revoked"));
    }

    @Test
    void revokedCertificateOfSomebodyElseIsNot40313() {
        assertThat(threw(judgement(REVOKED, CA), ALICE).code())
                .as("a signed document's")
                .isEqualTo("500.0");
        assertThat(Situation.threw(judgement(REVOKED, CA)).code())
                .as("no certificate was shown")
                .isEqualTo("500.0");
        Exception handshake = new SSLHandshakeException("revoked");
        handshake.initCause(judgement(REVOKED, CA));
        assertThat(threw(handshake, REVOKED).code())
                .as("this server was the client")
                .isNotEqualTo("403.13");
    }

    @Test
    void untrustedCertificateIs40316() {
        assertThat(threw(judgement(ALICE, BOB), ALICE).code()).isEqualTo("403.16");
        assertThat(threw(missingPath(), ALICE).code()).isEqualTo("403.16");
        assertThat(threw(new SSLPeerUnverifiedException("peer not authenticated"), ALICE)
                        .code())
                .isEqualTo("403.16");
    }

    @Test
    void trustManagersRefusalOfAClientIs40316() throws GeneralSecurityException {
        assertThat(threw(refusal(true), ALICE).code()).isEqualTo("403.16");
        assertThat(threw(refusal(false), ALICE).code())
                .as("the same about another server")
                .isEqualTo("500.0");
    }

    /** The JDK's own trust manager, which trusts nobody that is known here. */
    private static Exception refusal(boolean client) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init((java.security.KeyStore) null);
        X509TrustManager manager = (X509TrustManager) factory.getTrustManagers()[0];
        try {
            if (client) {
                manager.checkClientTrusted(new X509Certificate[] {ALICE, CA}, "EC");
            } else {
                manager.checkServerTrusted(new X509Certificate[] {ALICE, CA}, "EC");
            }
        } catch (GeneralSecurityException refused) {
            return refused;
        }
        throw new AssertionError("trusted");
    }

    @Test
    void certificateThatAProxyGarbledIs40316() {
        Situation relayed = Situation.threw(unreadable()).header("X-SSL-Cert", "%3A");

        assertThat(relayed.diagnosis().evidence()).anyMatch(e -> e.contains("X-SSL-Cert"));
        assertThat(relayed.code()).isEqualTo("403.16");
    }

    @Test
    void otherFilesThatAreNoCertificatesAreNot40316() {
        assertThat(Situation.threw(unreadable()).code()).as("an upload").isEqualTo("500.0");
        assertThat(threw(unreadable(), ALICE).code()).as("an upload of Alice's").isEqualTo("500.0");
        assertThat(threw(
                                ForeignTypes.thrownFrom(
                                        new SSLPeerUnverifiedException("hostname"),
                                        "okhttp3.internal.connection.RealConnection.connectTls",
                                        "com.example.Rates.load"),
                                ALICE)
                        .code())
                .as("another server's name")
                .isNotEqualTo("403.16");
    }

    @Test
    void expiredCertificateIs40317() {
        Diagnosis diagnosis = threw(judgement(EXPIRED, CA), EXPIRED).diagnosis();

        assertThat(diagnosis.code()).hasToString("403.17");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("CN=expired"));
        assertThat(threw(new CertificateExpiredException("NotAfter"), EXPIRED).code())
                .isEqualTo("403.17");
    }

    @Test
    void containersRefusalOfAnExpiredCertificateIs40317() {
        assertThat(Situation.get("/shop")
                        .status(401)
                        .errorDispatch()
                        .certificate(EXPIRED)
                        .login(CLIENT_CERT)
                        .code())
                .isEqualTo("403.17");
        assertThat(Situation.get("/shop")
                        .status(403)
                        .errorDispatch()
                        .certificate(EXPIRED)
                        .login(CLIENT_CERT)
                        .code())
                .isEqualTo("403.17");
    }

    @Test
    void otherDatesAreNot40317() {
        assertThat(threw(new CertificateExpiredException("a document's"), ALICE).code())
                .as("the client's is valid")
                .isEqualTo("500.0");
        assertThat(Situation.get("/shop")
                        .status(403)
                        .byApplication()
                        .certificate(EXPIRED)
                        .login(CLIENT_CERT)
                        .code())
                .as("the application's own refusal")
                .isEqualTo("403.0");
        assertThat(Situation.get("/shop")
                        .status(403)
                        .errorDispatch()
                        .certificate(EXPIRED)
                        .login("BASIC")
                        .code())
                .as("the certificate has no part in the login")
                .isEqualTo("403.0");
    }
}
