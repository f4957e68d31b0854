package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Sizes;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import java.nio.file.Path;
import java.util.List;

/** What the filter writes by itself into the fields that the log does not have by default. */
class LogFieldsIT {
    private static final String FLAGS =
            "Date, Time, SiteName, Method, UriStem, ProtocolVersion, Cookie, Host, HttpStatus,"
                    + " HttpSubStatus, BytesSent, BytesRecv, TimeTaken";

    private static Path shop() {
        return Shop.app(
                        Shop.servlets(Shop.webXml().contextParameter("substatus.logExtFileFlags", FLAGS), Sizes.class),
                        Sizes.class)
                .file("tea.txt", "Earl Grey")
                .build();
    }

    private static Path withLogin() {
        WebXml webXml = Shop.webXml().secured("/secret/*", "user").basicLogin();
        return Shop.app(webXml).file("tea.txt", "Earl Grey").build();
    }

    private static W3cEntry after(Webapp app, int before) {
        return app.log().awaitExactly(before + 1).get(before);
    }

    /** Without a hook nobody sees the bytes of the header fields, so the body is what counts. */
    @OnContainers
    void bytesAreThoseOfTheBodies(Container container) {
        Webapp app = container.deployOnce("/shop", LogFieldsIT::shop);
        for (String path : List.of(
                "/sizes/stream",
                "/sizes/print",
                "/sizes/writer-utf-8",
                "/sizes/writer-latin-1",
                "/sizes/begun-again",
                "/sizes/nothing",
                "/sizes/missing",
                "/tea.txt")) {
            int before = app.log().entries().size();
            Response response = app.get(path);
            W3cEntry entry = after(app, before);

            assertThat(entry.number("sc-bytes")).as(path).isEqualTo(response.body().length);
            assertThat(entry.number("cs-bytes")).as(path).isZero();
        }
    }

    @OnContainers
    void headHasNoBody(Container container) {
        Webapp app = container.deployOnce("/shop", LogFieldsIT::shop);
        for (String path : List.of("/sizes/stream", "/sizes/missing", "/tea.txt")) {
            int before = app.log().entries().size();
            try (HttpWire wire = app.connect()) {
                wire.send("HEAD /shop" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                assertThat(after(app, before).number("sc-bytes")).as(path).isZero();
            }
        }
    }

    @OnContainers
    void fieldsHoldWhatTheClientSent(Container container) {
        Webapp app = container.deployOnce("/shop", LogFieldsIT::shop);
        int before = app.log().entries().size();
        String body = "one lump";
        try (HttpWire wire = app.connect()) {
            wire.send("POST /shop/sizes/read HTTP/1.1\r\nHost: tea.example:81\r\nCookie: a=1; b=2\r\nContent-Length: "
                    + body.length() + "\r\nConnection: close\r\n\r\n" + body);
            W3cEntry entry = after(app, before);

            assertThat(entry.get("cs-version")).isEqualTo("HTTP/1.1");
            assertThat(entry.get("cs-host")).isEqualTo("tea.example:81");
            assertThat(entry.get("cs(Cookie)")).isEqualTo("a=1;+b=2");
            assertThat(entry.get("s-sitename")).matches("W3SVC\\d+");
            assertThat(entry.number("cs-bytes")).isEqualTo(body.length());
            assertThat(entry.number("sc-bytes")).isEqualTo("8".length());
        }
    }

    /** Jetty reads the credentials when it is asked who the user is, and throws where they are none. */
    @OnContainers
    void userWhoseCredentialsCannotBeReadIsNone(Container container) {
        Webapp app = container.deployOnce("/login", LogFieldsIT::withLogin);
        int before = app.log().entries().size();

        assertThat(app.get("/tea.txt", "Authorization: Basic !").text()).isEqualTo("Earl Grey");
        assertThat(after(app, before).get("cs-username")).isEqualTo("-");
        assertThat(app.get("/missing.txt", "Authorization: Basic !").status()).isEqualTo(404);
        assertThat(after(app, before + 1).code()).isEqualTo("404.0");
    }
}
