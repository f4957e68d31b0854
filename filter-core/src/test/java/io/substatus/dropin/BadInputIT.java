package io.substatus.dropin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Whatever clients send, the answer is never a 500, and each answer that the filter saw has one whole line in the log.
 * The log is read by a strict parser, which refuses a line with a control, a blank or a field too many.
 */
class BadInputIT {
    private static final String REFERENCE = "X-Request-Reference";
    private static final int RANDOM_REQUESTS = 500;

    private static Path app() {
        return WebappBuilder.create()
                .lib(Path.of(System.getProperty("substatus.jar")))
                .webXml(WebXml.create()
                        .filter("substatus", "io.substatus.SubstatusFilter", Map.of())
                        .secured("/secret/*", "user")
                        .basicLogin()
                        .errorPage("/substatus-error"))
                .file("index.html", "<p>Welcome")
                .file("secret/index.html", "<p>Secret")
                .build();
    }

    /** Counts what the filter answered and compares with the log. */
    private static final class Counter {
        private final Webapp app;
        private int seen;

        Counter(Container container) {
            // what a container refuses before any filter, it reports in its own way
            container.allowLog("Error parsing HTTP request header");
            app = container.deploy("/bad", app());
        }

        Response send(byte[] request) {
            try (HttpWire wire = app.connect()) {
                Response response = wire.send(request).read();
                count(response);
                return response;
            }
        }

        Response get(String path, String... headers) {
            Response response = app.get(path, headers);
            count(response);
            return response;
        }

        void count(Response response) {
            assertThat(response.status())
                    .as(response.toString())
                    .isBetween(200, 505)
                    .isNotEqualTo(500);
            seen += response.status() < 400 || response.header(REFERENCE).isPresent() ? 1 : 0;
        }

        List<W3cEntry> entries() {
            assertThat(seen).isPositive();
            return app.log().awaitExactly(seen);
        }
    }

    @OnContainers
    void hostilePaths(Container container) {
        Counter counter = new Counter(container);
        for (String path : List.of(
                "/..%2f..%2fWEB-INF/web.xml",
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/%00",
                "/%c0%ae%c0%ae/",
                "/%ff%fe",
                "//",
                "///missing//",
                "/;jsessionid=x;y=z",
                "/a%0d%0aSet-Cookie:%20x=y",
                "/%1b%5b31m",
                "/%e2%80%ae%e2%80%a8",
                "/a%20b%09c%22d",
                "/%25%32%35",
                "/%",
                "/%zz",
                "/missing?%0d%0a%1b%20%22%e2%80%ae",
                "/missing?a=%",
                "/missing?\"<>^`{|}",
                "/missing?" + "q".repeat(6000),
                "/" + "p".repeat(6000),
                "/" + "a/".repeat(2000))) {
            Response response = counter.get(path, "Accept: text/html");
            assertThat(response.headers("Set-Cookie")).as(path).isEmpty();
        }
        counter.entries();
    }

    @OnContainers
    void hostileHeaders(Container container) {
        Counter counter = new Counter(container);
        for (String accept : List.of(
                "",
                ",,,,",
                ";q=1",
                "text/html;q=1e9",
                "text/html;q=NaN",
                "text/html;q=-1, */*;q=2",
                "text/html;x=\"unclosed",
                "*/*" + ",*/*".repeat(1500),
                "a".repeat(7000),
                "\u202Etext/html")) {
            Response response = counter.get("/missing", "Accept: " + accept);
            assertThat(response.header(REFERENCE)).as(accept).isPresent();
            assertThat(response.body()).as(accept).isNotEmpty();
        }
        for (String language : List.of(
                "",
                "../../../etc/passwd",
                "en_US%00",
                "*;q=1.5",
                "de;q=",
                "x-" + "y-".repeat(2000),
                "de-DE-1901-" + "abcdefgh-".repeat(500),
                "\u00e9\u202E")) {
            Response response = counter.get("/missing", "Accept: text/html", "Accept-Language: " + language);
            assertThat(response.headers("Content-Language")).as(language).containsExactly("en");
        }
        for (String header : List.of(
                "User-Agent: " + "u".repeat(7000),
                "User-Agent: \u202E\u2028\u0085 \"+%20",
                "Referer: http://x/\u00e9 \"<script>",
                "Referer: " + "%0d%0a".repeat(1000),
                "Retry-After: x",
                "X-Forwarded-For: " + "1,".repeat(3000),
                "Content-Type: ;;;",
                "Cookie: =;=;\"",
                "Sec-Fetch-Dest: \u0130MAGE",
                "HX-Request: TRUE")) {
            assertThat(counter.get("/missing", header).header(REFERENCE))
                    .as(header)
                    .isPresent();
        }
        counter.entries();
    }

    @OnContainers
    void hostileMethods(Container container) {
        Counter counter = new Counter(container);
        for (String method :
                List.of("HACK", "get", "M!#$%&'*+-.^_`|~", "A".repeat(1000), "PROPFIND", "TRACE", "CONNECT")) {
            counter.send((method + " /bad/missing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(UTF_8));
        }
        counter.entries();
    }

    @OnContainers
    void hostileUserNames(ContainerLauncher launcher) {
        String name = "eve \u001B[31m\r\nx\t\"%+";
        Container container = launcher.start(ContainerOptions.defaults().user(name, "pw", "user"));
        Counter counter = new Counter(container);
        Response inside = counter.get("/secret/index.html", basic(name + ":pw"));
        for (String user : List.of("", ":", "\0:", "a\r\nb:c", "\u202E\u00e9:x", "a".repeat(5000) + ":b")) {
            counter.get("/secret/index.html", basic(user));
        }
        if (container.kind().isTomcat()) { // Jetty's authenticator answers 500 by itself, before any filter
            counter.get("/secret/index.html", "Authorization: Basic %%%");
            counter.get("/secret/index.html", "Authorization: " + "Basic ".repeat(500));
        }

        List<String> users = counter.entries().stream()
                .map(entry -> entry.get("cs-username"))
                .toList();
        assertThat(users).contains(inside.status() == 200 ? "eve++[31m++x+\"%+" : "-");
    }

    private static String basic(String credentials) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }

    /** Bytes that nobody would write, always the same ones. */
    @OnContainers
    void randomBytes(Container container) {
        Random random = new Random(20261122);
        Counter counter = new Counter(container);
        for (int i = 0; i < RANDOM_REQUESTS; i++) {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(
                    "GET /bad/missing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".getBytes(ISO_8859_1));
            for (String name : List.of("User-Agent", "Referer", "Accept", "Accept-Language", "Cookie", "X-Random")) {
                request.writeBytes((name + ": ").getBytes(ISO_8859_1));
                request.writeBytes(bytes(random, i));
                request.writeBytes("\r\n".getBytes(ISO_8859_1));
            }
            request.writeBytes("\r\n".getBytes(ISO_8859_1));
            counter.send(request.toByteArray());
        }
        counter.entries();
    }

    /** Every other request is free of controls, so that containers let it through to the filter. */
    private static byte[] bytes(Random random, int round) {
        byte[] bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            boolean control = (bytes[i] >= 0 && bytes[i] < ' ') || bytes[i] == 0x7F;
            if (bytes[i] == '\r' || bytes[i] == '\n' || (control && round % 2 == 0)) {
                bytes[i] = '<';
            }
        }
        return bytes;
    }
}
