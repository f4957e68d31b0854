package io.substatus.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Response;
import java.util.List;

/** Each client gets the form that it reads, whoever made the error; the status is never changed for it. */
class NegotiationIT {
    private static final String BROWSER =
            "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    /**
     * A client of the table.
     *
     * @param name who it is
     * @param friendly the media type that strangers get; empty for no body
     * @param detailed the media type that the developer gets
     * @param headers what it sends
     */
    private record Client(String name, String friendly, String detailed, List<String> headers) {
        Client(String name, String friendly, String detailed, String... headers) {
            this(name, friendly, detailed, List.of(headers));
        }

        Response ask(Webapp app, String method, String target) {
            return app.request(method, target, "", headers.toArray(String[]::new));
        }
    }

    private static final List<Client> CLIENTS = List.of(
            new Client("browser", "text/html", "text/html", BROWSER, "Sec-Fetch-Dest: document"),
            new Client("image", "text/plain", "text/plain", "Accept: image/avif,*/*;q=0.8", "Sec-Fetch-Dest: image"),
            new Client(
                    "fetch",
                    "application/problem+json",
                    "application/problem+json",
                    "Accept: */*",
                    "Sec-Fetch-Dest: empty"),
            new Client(
                    "axios",
                    "application/problem+json",
                    "application/problem+json",
                    "Accept: application/json, text/plain, */*"),
            new Client("curl", "application/problem+json", "text/plain", "Accept: */*", "User-Agent: curl/8.5.0"),
            new Client(
                    "HttpClient",
                    "application/problem+json",
                    "application/problem+json",
                    "User-Agent: Java-http-client/17"),
            new Client(
                    "HttpURLConnection",
                    "application/problem+json",
                    "application/problem+json",
                    "Accept: text/html, image/gif, image/jpeg, */*; q=0.2",
                    "User-Agent: Java/17.0.13"),
            new Client(
                    "htmx 4",
                    "text/html",
                    "text/html",
                    "Accept: text/html",
                    "HX-Request: true",
                    "HX-Request-Type: partial"),
            new Client("EventSource", "", "", "Accept: text/event-stream"),
            new Client("gRPC", "", "", "Content-Type: application/grpc", "TE: trailers"),
            new Client("tool", "text/markdown", "text/markdown", "Accept: text/markdown"),
            new Client("terminal", "text/plain", "text/plain", "Accept: text/plain"),
            new Client("nothing acceptable", "application/problem+json", "text/plain", "Accept: video/mp4"),
            new Client("malformed", "application/problem+json", "application/problem+json", "Accept: ;;,q=,/,text/"));

    @OnContainers
    void strangersGetTheFormThatTheyRead(Container container) {
        for (Client client : CLIENTS) {
            for (String target : List.of("/missing", "/do/send?status=403&message=x", "/WEB-INF/x")) {
                Response response = client.ask(Site.application(container), "GET", target);
                isOfType(response, client.friendly(), client.name());
                assertThat(response.status()).as(client.name()).isEqualTo(target.contains("403") ? 403 : 404);
            }
        }
    }

    @OnContainers
    void developerGetsTheFormThatIsRead(Container container) {
        for (Client client : CLIENTS) {
            Response response = client.ask(Site.development(container), "GET", "/missing");
            isOfType(response, client.detailed(), client.name());
        }
    }

    private static void isOfType(Response response, String type, String client) {
        assertThat(Site.contentType(response)).as(client).isEqualTo(type);
        assertThat(response.header("Vary").orElse("")).as(client).contains("Accept");
        assertThat(response.header("Content-Length")).as(client).hasValue(Integer.toString(response.body().length));
        if (type.isEmpty()) {
            assertThat(response.body()).as(client).isEmpty();
        } else {
            assertThat(response.body()).as(client).isNotEmpty();
        }
        if (type.startsWith("text/")) {
            assertThat(response.header("Content-Type").orElse("")).as(client).endsWithIgnoringCase("charset=utf-8");
        }
    }

    @OnContainers
    void headHasHeadersOfGetAndNoBody(Container container) {
        Webapp app = Site.application(container);
        for (Client client : CLIENTS) {
            Response get = client.ask(app, "GET", "/missing");
            Response head = client.ask(app, "HEAD", "/missing");
            assertThat(head.status()).isEqualTo(404);
            assertThat(head.body()).isEmpty();
            for (String name : List.of("Content-Type", "Content-Length", "Vary", "Cache-Control")) {
                assertThat(head.headers(name)).as(client.name() + name).isEqualTo(get.headers(name));
            }
        }
    }

    @OnContainers
    void fragmentIsNoDocument(Container container) {
        Response response = Site.application(container).get("/missing", "Accept: text/html", "HX-Request: true");

        assertThat(response.text()).doesNotContain("<html", "<body").contains("<p>");
    }
}
