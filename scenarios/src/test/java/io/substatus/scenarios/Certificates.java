package io.substatus.scenarios;

import io.substatus.scenarios.app.CertificateActs;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.TestKeys;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.HttpWire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Clients that show a certificate, or none, to a server that asks for it. Stateless. */
final class Certificates {
    /** Asks clients for a certificate and does without. */
    static final Server SERVER = new Server("tls", Certificates::withTls);

    private static final Stage STAGE = Stage.of("wholesale")
            .on(SERVER)
            .acts(CertificateActs.class)
            .app(Certificates::authorities)
            .webXml(webXml -> webXml.secured("/buyers/*", "user")
                    .raw("<login-config><auth-method>CLIENT-CERT</auth-method></login-config>")
                    .raw("<security-constraint><web-resource-collection><web-resource-name>till</web-resource-name>"
                            + "<url-pattern>/till/*</url-pattern></web-resource-collection><user-data-constraint>"
                            + "<transport-guarantee>CONFIDENTIAL</transport-guarantee></user-data-constraint>"
                            + "</security-constraint>"));

    private Certificates() {}

    /** Knows no port to redirect to, so that a request that should have come over TLS is refused. */
    private static ContainerOptions withTls(Maker maker, ContainerOptions options) {
        ContainerOptions tls =
                options.tls(TestKeys.shared()).user("CN=alice", "", "user").user("CN=bob", "");
        return maker == Maker.TOMCAT ? tls.tomcatConnector("redirectPort", "0") : tls;
    }

    private static void authorities(WebappBuilder app) {
        try {
            TestKeys keys = TestKeys.shared();
            app.file("WEB-INF/ca.der", keys.certificate(TestKeys.CA).getEncoded());
            app.file("WEB-INF/server.der", keys.certificate(TestKeys.SERVER).getEncoded());
            app.file("WEB-INF/revoked.crl", Files.readAllBytes(keys.revocationList()));
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Plays over TLS; keys are only made when somebody plays. */
    static Play as(String client) {
        return scene -> {
            SSLContext shown = client.isEmpty()
                    ? TestKeys.shared().client()
                    : TestKeys.shared().client(client);
            try (HttpWire wire = scene.container().connectTls(shown)) {
                return Optional.of(wire.send(scene.text()).read());
            }
        };
    }

    static List<Scenario> all() {
        return List.of(
                Scenario.of("403.4", "tillWithoutTls", STAGE)
                        .get("/till/")
                        .evidence("CONFIDENTIAL")
                        .win32(5)
                        .notOn(Maker.JETTY, "refuses without an error dispatch, so that only a hook sees it"),
                Scenario.of("403.7", "buyerWithoutCertificate", STAGE)
                        .get("/buyers/")
                        .play(as(""))
                        .evidence("CLIENT-CERT")
                        .win32(5),
                Scenario.of("403.12", "buyerWithoutRole", STAGE)
                        .get("/buyers/")
                        .play(as(TestKeys.BOB))
                        .evidence("CN=bob", "user")
                        .win32(5),
                Scenario.of("403.13", "buyerWhoseCertificateWasRevoked", STAGE)
                        .get("/do/wholesale")
                        .play(as(TestKeys.REVOKED))
                        .evidence("CN=revoked", "CertificateActs")
                        .win32(2148081680L),
                Scenario.of("403.16", "buyerOfAnotherAuthority", STAGE)
                        .get("/do/partners")
                        .play(as(TestKeys.ALICE))
                        .evidence("CN=alice", "CertificateActs")
                        .win32(2148204809L),
                Scenario.of("403.17", "buyerWhoseCertificateIsTooOld", STAGE)
                        .get("/buyers/")
                        .play(as(TestKeys.EXPIRED))
                        .evidence("CN=expired")
                        .win32(2148204801L));
    }
}
