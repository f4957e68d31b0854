package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.TestKeys;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code access sslFlags} over real TLS: with and without client certificates, with strong and weak ciphers. */
class TransportIT {

    private static final TestKeys KEYS = TestKeys.shared();

    private static final String RULES = """
            <configuration>
              %s
            </configuration>
            """.formatted(String.join(
            "\n  ",
            location("tls", "Ssl"),
            location("strong", "Ssl, Ssl128"),
            location("bits", "Ssl128"),
            location("wanted", "SslNegotiateCert"),
            location("shown", "SslRequireCert"),
            location("buyers", "Ssl, SslNegotiateCert, SslRequireCert"),
            location("all", "Ssl, Ssl128, SslNegotiateCert, SslRequireCert")));

    private static String location(String folder, String flags) {
        return "<location path=\"" + folder + "\"><system.webServer><security><access sslFlags=\"" + flags
                + "\"/></security></system.webServer></location>";
    }

    private static Webapp deploy(ContainerLauncher launcher, ContainerOptions options) {
        WebappBuilder shop = Shop.app(Shop.webXml()).file("WEB-INF/web.config", RULES);
        for (String folder : List.of("free", "tls", "strong", "bits", "wanted", "shown", "buyers", "all")) {
            shop.file(folder + "/tea.txt", "Earl Grey");
        }
        return launcher.start(options).deploy("/shop", shop.build());
    }

    private static int status(HttpWire connected, String folder) {
        try (HttpWire wire = connected) {
            Response response = wire.get("/shop/" + folder + "/tea.txt");
            if (response.status() == 403) {
                assertThat(response.headers("X-Request-Reference")).hasSize(1);
                assertThat(response.text()).doesNotContain("Ssl", "ertificate");
            }
            return response.status();
        }
    }

    @OnContainers
    void demandsWhatFlagsSay(ContainerLauncher launcher) {
        Webapp app = deploy(launcher, ContainerOptions.defaults().tls(KEYS));
        Container container = app.container();
        List<String> expected = new ArrayList<>();
        for (String row : List.of(
                "free 200.0 200.0 200.0",
                "tls 403.4 200.0 200.0",
                "strong 403.4 200.0 200.0",
                "bits 403.5 200.0 200.0",
                "wanted 200.0 200.0 200.0",
                "shown 403.7 403.7 200.0",
                "buyers 403.4 403.7 200.0",
                "all 403.4 403.7 200.0")) {
            String[] cells = row.split(" ", -1);
            List<Supplier<HttpWire>> clients = List.of(
                    app::connect,
                    () -> container.connectTls(KEYS.client()),
                    () -> container.connectTls(KEYS.client(TestKeys.ALICE)));
            for (int i = 0; i < clients.size(); i++) {
                String code = cells[i + 1];
                expected.add(code);
                assertThat(status(clients.get(i).get(), cells[0]))
                        .as(row + " " + i)
                        .isEqualTo(statusOf(code));
                assertThat(app.log().awaitExactly(expected.size()))
                        .extracting(W3cEntry::code)
                        .as(row)
                        .isEqualTo(expected);
            }
        }
    }

    private static int statusOf(String code) {
        return Integer.parseInt(code.substring(0, 3));
    }

    /** Jetty tells 0 bits of the second one. */
    @OnContainers
    void everyCipherOfTodayIsStrong(ContainerLauncher launcher) {
        Webapp app = deploy(launcher, ContainerOptions.defaults().tls(KEYS));
        for (String cipher : List.of(
                "TLS_AES_128_GCM_SHA256",
                "TLS_CHACHA20_POLY1305_SHA256",
                "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256")) {
            HttpWire wire = HttpWire.wire(app.container().httpsPort())
                    .tls(KEYS.client())
                    .cipher(cipher)
                    .connect();

            assertThat(status(wire, "strong")).as(cipher).isEqualTo(200);
        }
    }

    @OnContainers
    void connectionThatDoesNotEncryptIsWeak(ContainerLauncher launcher) throws IOException {
        Path permissions = WeakTlsClient.permissions();
        Webapp app = deploy(
                launcher,
                ContainerOptions.defaults()
                        .tls(KEYS)
                        .tlsCipher(WeakTlsClient.CIPHER)
                        .systemProperty("java.security.properties", permissions.toString()));
        app.container().allowLog(""); // warnings of such a cipher
        int port = app.container().httpsPort();

        assertThat(WeakTlsClient.get(port, "/shop/strong/tea.txt", permissions)).startsWith("HTTP/1.1 403 ");
        assertThat(WeakTlsClient.get(port, "/shop/free/tea.txt", permissions)).startsWith("HTTP/1.1 200 ");
        assertThat(app.log().awaitExactly(2)).extracting(W3cEntry::code).containsExactly("403.5", "200.0");
    }

    @OnContainers
    void developerIsToldWhichFlagAndWhatIsMissing(ContainerLauncher launcher) {
        Webapp app =
                deploy(launcher, ContainerOptions.defaults().tls(KEYS).systemProperty("substatus.development", "true"));
        try (HttpWire wire = app.container().connectTls(KEYS.client())) {
            Response response = wire.get("/shop/buyers/tea.txt", "Accept: text/plain");

            assertThat(response.header("X-Substatus")).hasValue("403.7");
            assertThat(response.text()).contains("SslRequireCert", "the client showed none");
        }
    }
}
