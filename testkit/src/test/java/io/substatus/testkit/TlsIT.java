package io.substatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Connections over TLS, with and without a client's certificate. */
class TlsIT {
    private static final TestKeys KEYS = TestKeys.shared();

    private static Webapp deploy(ContainerLauncher launcher) {
        Container container = launcher.start(ContainerOptions.defaults()
                .tls(KEYS)
                .user("CN=alice", "", "user")
                .user("CN=bob", ""));
        WebXml webXml = WebXml.create()
                .servlet("tells", Tells.class, "/tells/*")
                .secured("/tells/user", "user")
                .raw("<login-config><auth-method>CLIENT-CERT</auth-method></login-config>");
        return container.deploy(
                "/tls",
                WebappBuilder.create().webXml(webXml).classes(Tells.class).build());
    }

    private static Response get(Webapp app, SSLContext client, String path) {
        try (HttpWire wire = app.container().connectTls(client)) {
            return wire.get("/tls" + path);
        }
    }

    @OnContainers
    void asksForCertificateAndDoesWithout(ContainerLauncher launcher) {
        Webapp app = deploy(launcher);

        assertThat(get(app, KEYS.client(), "/tells/all").text()).isEqualTo("https true none null");
        assertThat(get(app, KEYS.client(TestKeys.ALICE), "/tells/all").text()).isEqualTo("https true CN=alice null");
        assertThat(get(app, KEYS.client(TestKeys.EXPIRED), "/tells/all").text())
                .isEqualTo("https true CN=expired null");
        assertThat(app.get("/tells/all").text()).isEqualTo("http false none null");
    }

    @OnContainers
    void logsInByCertificate(ContainerLauncher launcher) {
        Webapp app = deploy(launcher);

        assertThat(get(app, KEYS.client(TestKeys.ALICE), "/tells/user").text())
                .isEqualTo("https true CN=alice CN=alice");
        assertThat(get(app, KEYS.client(TestKeys.BOB), "/tells/user").status()).isEqualTo(403);
    }

    @Test
    void certificatesAreWhatTheirNamesSay() throws Exception {
        KEYS.certificate(TestKeys.ALICE).checkValidity();
        KEYS.certificate(TestKeys.ALICE).verify(KEYS.certificate(TestKeys.CA).getPublicKey());
        assertThatThrownBy(() -> KEYS.certificate(TestKeys.EXPIRED).checkValidity())
                .isInstanceOf(CertificateExpiredException.class);
        assertThat(KEYS.revocationList()).isNotEmptyFile();
    }

    /** Tells how the request came and whom the container knows. */
    public static final class Tells extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Object shown = request.getAttribute("jakarta.servlet.request.X509Certificate");
            String subject = shown instanceof X509Certificate[] chain
                    ? chain[0].getSubjectX500Principal().getName()
                    : "none";
            response.getWriter()
                    .print(request.getScheme() + ' ' + request.isSecure() + ' ' + subject + ' ' + user(request));
        }

        /** Jetty throws when it is asked for the user of a request that needs no certificate and has none. */
        private static @Nullable String user(HttpServletRequest request) {
            return request.getPathInfo().equals("/user") ? request.getRemoteUser() : null;
        }
    }
}
