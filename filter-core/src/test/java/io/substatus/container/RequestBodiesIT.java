package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Bodies;
import io.substatus.container.behaviour.Calls;
import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerKind;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Request bodies that are broken, too long or too slow. */
class RequestBodiesIT {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private static Path shop() {
        String limits = "<servlet><servlet-name>bodies</servlet-name><servlet-class>" + Bodies.class.getName()
                + "</servlet-class><async-supported>true</async-supported><multipart-config>"
                + "<max-file-size>100</max-file-size><max-request-size>1000</max-request-size>"
                + "</multipart-config></servlet>";
        return Shop.app(
                        Shop.servlets(Shop.webXml(), Calls.class).raw(limits).servletMapping("bodies", "/bodies/*"),
                        Bodies.class)
                .build();
    }

    private static void answers(Webapp app, String request, boolean end, int status, String code) {
        app.container().allowLog(""); // containers tell of broken requests in many ways
        int before = app.log().entries().size();
        try (HttpWire wire = app.connect()) {
            wire.send(request.replace("\n", "\r\n"));
            if (end) {
                wire.halfClose();
            }
            Response response = wire.read();
            assertThat(response.status())
                    .as(request.lines().findFirst().orElse(""))
                    .isEqualTo(status);
            assertThat(response.complete()).isTrue();
            boolean page = status >= 400 && !(end && app.container().kind().isTomcat());
            assertThat(response.headers("X-Request-Reference")).hasSize(page ? 1 : 0);
        }
        assertThat(app.log().awaitExactly(before + 1).get(before).code()).isEqualTo(code);
    }

    private static String post(String path, String headers, String body) {
        return "POST /shop" + path + " HTTP/1.1\nHost: localhost\nAccept: text/plain\n" + headers + "\n\n" + body;
    }

    private static String form(String path, String body) {
        return post(path, FORM + "\nContent-Length: " + body.length(), body);
    }

    /** To a client that has closed its side Tomcat sends the status alone, and asks nobody for a page. */
    @OnContainers
    void bodyThatBreaksOff(Container container) {
        Webapp app = container.deployOnce("/shop", RequestBodiesIT::shop);
        answers(app, post("/bodies/read", "Transfer-Encoding: chunked", "xyz\n"), false, 400, "400.0");
        answers(app, post("/bodies/read", "Content-Length: 10", "half"), true, 400, "400.604");
        answers(app, post("/bodies/read", "Content-Length: 4", "half"), false, 200, "200.0");
    }

    /** Tomcat answers 400 although the application has written a whole answer; Jetty lets it have its way. */
    @OnContainers
    void brokenBodyThatTheApplicationDoesNotMind(Container container) {
        Webapp app = container.deployOnce("/shop", RequestBodiesIT::shop);
        boolean jetty = container.kind().isJetty();
        String request = post("/bodies/swallow", "Transfer-Encoding: chunked", "xyz\n");
        answers(app, request, false, jetty ? 200 : 400, jetty ? "200.0" : "400.0");
    }

    @OnContainers
    void parametersThatCannotBeDecoded(Container container) {
        Webapp app = container.deployOnce("/shop", RequestBodiesIT::shop);
        String request = "GET /shop/bodies/form?a=%zz HTTP/1.1\nHost: localhost\nAccept: text/plain\n\n";
        boolean silent = container.kind() == ContainerKind.TOMCAT_10_1;
        answers(app, request, false, silent ? 200 : 400, silent ? "200.0" : "400.0");
    }

    @OnContainers
    void formsBeyondTheLimits(Container container) {
        Webapp app = container.deployOnce("/shop", RequestBodiesIT::shop);
        boolean silent = container.kind() == ContainerKind.TOMCAT_10_1;
        String refused = silent ? "200.0" : container.kind().isJetty() ? "404.13" : "400.0";
        String many = IntStream.range(0, 1100).mapToObj(i -> "b" + i + "=1&").collect(Collectors.joining()) + "a=1";
        answers(app, form("/bodies/form", many), false, status(refused), refused);
        String large = post("/bodies/form", FORM + "\nContent-Length: 3000000", "a=x"); // refused for what it announces
        answers(app, large, false, silent ? 200 : 404, silent ? "200.0" : "404.13");
    }

    @OnContainers
    void multipartsBeyondTheLimits(Container container) {
        Webapp app = container.deployOnce("/shop", RequestBodiesIT::shop);
        answers(app, parts("x".repeat(50)), false, 200, "200.0");
        answers(app, parts("x".repeat(500)), false, 404, "404.13");
    }

    private static int status(String code) {
        return Integer.parseInt(code.substring(0, 3));
    }

    private static String parts(String file) {
        String body = "--tea\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.txt\"\r\n\r\n" + file
                + "\r\n--tea--\r\n";
        String head = "Content-Type: multipart/form-data; boundary=tea\nContent-Length: " + body.length();
        return post("/bodies/parts", head, body.replace("\r\n", "\n"));
    }

    @OnContainers
    void echoThatNeverBlocks(Container container) {
        Webapp app = container.deployOnce("/shop", RequestBodiesIT::shop);
        String body = "0123456789".repeat(20_000);
        Response response = app.request("POST", "/bodies/echo", body);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEqualTo(body);
    }
}
