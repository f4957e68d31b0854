package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Throws;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Header;
import io.substatus.testkit.http.Response;
import java.nio.file.Path;
import java.util.List;

/** Which fields of a failed answer the page keeps, and that HEAD gets those of GET. */
class PageHeadersIT {
    private static Path shop() {
        return Shop.app(Shop.servlets(Shop.webXml(), Calls.class, Throws.class), Throws.class)
                .build();
    }

    @OnContainers
    void pageDropsWhatDescribedTheOtherBody(Container container) {
        container.allowLog("boom output");
        Response response =
                container.deployOnce("/shop", PageHeadersIT::shop).get("/throws/after-output", "Accept: text/plain");
        assertThat(response.status()).isEqualTo(500);
        for (String dropped : List.of(
                "Content-Encoding", "Content-Disposition", "ETag", "Last-Modified", "Expires", "Transfer-Encoding")) {
            assertThat(response.headers(dropped)).as(dropped).isEmpty();
        }
        assertThat(response.headers("Content-Length")).containsExactly("" + response.body().length);
        assertThat(response.headers("Content-Type")).containsExactly("text/plain;charset=utf-8");
        assertThat(response.headers("Cache-Control")).containsExactly("no-store");
    }

    @OnContainers
    void pageKeepsWhatTheStatusAndTheSessionNeed(Container container) {
        container.allowLog("boom output");
        Response response =
                container.deployOnce("/shop", PageHeadersIT::shop).get("/throws/after-output", "Accept: text/plain");
        assertThat(response.headers("Set-Cookie")).containsExactly("pot=1", "cup=2");
        assertThat(response.headers("Retry-After")).containsExactly("7");
        assertThat(response.headers("X-App")).containsExactly("kept");
        assertThat(String.join(", ", response.headers("Vary"))).contains("Origin");
    }

    @OnContainers
    void headHasTheFieldsOfGetAndNoBody(Container container) {
        Webapp app = container.deployOnce("/shop", PageHeadersIT::shop);
        for (String path : List.of("/calls/send404", "/calls/set404", "/nowhere.txt", "/calls/forward-send")) {
            Response get = app.get(path, "Accept: text/plain");
            Response head = app.request("HEAD", path, "", "Accept: text/plain");
            assertThat(head.status()).isEqualTo(get.status());
            assertThat(fields(head)).as(path).containsExactlyInAnyOrderElementsOf(fields(get));
            assertThat(head.body()).isEmpty();
        }
    }

    private static List<String> fields(Response response) {
        return response.headers().stream()
                .filter(header -> !List.of("Date", "X-Request-Reference").contains(header.name()))
                .map(Header::toString)
                .toList();
    }
}
