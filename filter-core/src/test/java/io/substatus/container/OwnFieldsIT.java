package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Waits;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import java.nio.file.Path;

/** Fields of the owner's own hold what was asked and answered, also when the answer came asynchronously. */
class OwnFieldsIT {
    private static final String FIELDS = "asked=RequestHeader:X-Asked, kind=ResponseHeader:Content-Type,"
            + " reference=ResponseHeader:X-Request-Reference, found=ServerVariable:substatus.found,"
            + " method=ServerVariable:REQUEST_METHOD, url=ServerVariable:URL, secure=ServerVariable:HTTPS";

    private static Path shop() {
        return Shop.app(
                        Shop.servlets(Shop.webXml().contextParameter("substatus.logCustomFields", FIELDS), Waits.class),
                        Waits.class)
                .file("tea.txt", "Earl Grey")
                .build();
    }

    private static W3cEntry lineOf(Webapp app, Response[] answer, String path) {
        int before = app.log().entries().size();
        answer[0] = app.get(path, "X-Asked: " + path, "X-Asked: again");
        W3cEntry entry = app.log().awaitExactly(before + 1).get(before);
        assertThat(entry.get("asked")).as(path).isEqualTo(path + ",+again");
        assertThat(entry.get("method")).as(path).isEqualTo("GET");
        assertThat(entry.get("url")).as(path).isEqualTo("/own" + path);
        assertThat(entry.get("secure")).as(path).isEqualTo("off");
        return entry;
    }

    @OnContainers
    void errorsHaveTheReferenceOfTheirPage(Container container) {
        Webapp app = container.deployOnce("/own", OwnFieldsIT::shop);
        Response[] answer = new Response[1];
        for (String path : new String[] {"/missing", "/waits/task-send", "/waits/timeout", "/waits/throw"}) {
            container.allowLog("");
            W3cEntry entry = lineOf(app, answer, path);

            assertThat(entry.get("reference"))
                    .as(path)
                    .isEqualTo(answer[0].header("X-Request-Reference").orElseThrow());
            assertThat(entry.get("found")).as(path).isEqualTo(entry.code());
        }
    }

    @OnContainers
    void successHasItsKindAndNoReference(Container container) {
        Webapp app = container.deployOnce("/own", OwnFieldsIT::shop);
        Response[] answer = new Response[1];
        W3cEntry file = lineOf(app, answer, "/tea.txt");

        assertThat(file.get("kind"))
                .isEqualTo(answer[0].header("Content-Type").orElseThrow().replace(' ', '+'));
        assertThat(file.get("reference")).isEqualTo("-");
        assertThat(file.get("found")).isEqualTo("-");
        assertThat(lineOf(app, answer, "/waits/ok").get("reference")).isEqualTo("-");
    }
}
