package io.substatus.developer;

import static io.substatus.developer.Store.FORMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Response;

/** What an answer owes to HTTP is added where it can be worked out, and told to the developer. */
class ProtocolIT {

    /** Added for everybody, for it is no detail. */
    @OnContainers
    void allowOfServletIsAddedToMethodNotAllowed(Container container) {
        Webapp app = Store.in(container);
        for (String[] headers : new String[][] {{}, {Store.STRANGER}}) {
            Response response = app.request("DELETE", "/counter", "", headers);

            assertThat(response.status()).isEqualTo(405);
            assertThat(response.headers("Allow")).containsExactly("GET, HEAD, OPTIONS, POST");
        }
    }

    @OnContainers
    void allowIsAddedForStaticFiles(Container container) {
        Response response = Store.in(container).request("DELETE", "/tea.txt", "", Store.STRANGER);

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers("Allow")).singleElement().asString().contains("GET", "HEAD", "OPTIONS");
    }

    @OnContainers
    void allowIsNotInvented(Container container) {
        Response response = Store.in(container).get("/desk/send?status=405", Store.HTML);

        assertThat(response.headers("Allow")).isEmpty();
        assertThat(response.text()).contains("The answer had no Allow header.", "RFC 9110 section 15.5.6");
    }

    @OnContainers
    void everyDutyIsToldInEveryForm(Container container) {
        Webapp app = Store.in(container);
        for (String accept : FORMS.values()) {
            isTold(app.get("/desk/send?status=401", accept), "WWW-Authenticate", "15.5.2");
            isTold(app.get("/desk/send?status=407", accept), "Proxy-Authenticate", "15.5.8");
            isTold(app.get("/desk/send?status=416", accept), "Content-Range", "15.5.17");
            isTold(app.get("/desk/send?status=426", accept), "Upgrade", "15.5.22");
            isTold(app.get("/desk/send?status=429", accept), "Retry-After", "RFC 6585");
            isTold(app.get("/desk/send?status=503", accept), "Retry-After", "15.6.4");
            isTold(app.get("/desk/leftovers", accept), "ETag: \"etag-of-pdf\"", "RFC 9110 section 8");
        }
    }

    private static void isTold(Response response, String field, String source) {
        String readable = response.text().replace("\\", "").replace("&quot;", "\"");
        assertThat(readable).as(response.toString()).contains(field, source);
    }

    @OnContainers
    void timeoutClosesTheConnection(Container container) {
        Response response = Store.in(container).get("/desk/send?status=408", Store.STRANGER);

        assertThat(response.status()).isEqualTo(408);
        assertThat(response.headers("Connection")).singleElement().asString().isEqualToIgnoringCase("close");
        assertThat(Store.in(container).get("/desk/send?status=408", Store.HTML).text())
                .contains("it was added: Connection: close.");
    }

    /** No page of ours can tell of these, so the log does, once for each kind. */
    @OnContainers
    void answersOfTheApplicationAreToldOfInTheLogOnce(Container container) {
        Webapp app = container.deploy("/own", Store.builder().build());
        container.expectLog("RFC 9110 section 15.3.5");
        container.expectLog("RFC 9110 section 12.5.1");
        container.expectLog("RFC 9110 section 15.5.6");
        int mark = container.log().mark();
        for (int i = 0; i < 3; i++) {
            assertThat(app.get("/desk/no-content").status()).isEqualTo(204);
            assertThat(app.get("/desk/page", "Accept: application/json", Store.STRANGER)
                            .text())
                    .isEqualTo("<p>Not like that");
            assertThat(app.get("/desk/fine").text()).isEqualTo("fine");
        }
        app.log().await(9);
        String log = container.log().since(mark);
        assertThat(log.split("Told once for all requests", -1)).as(log).hasSize(4);
        assertThat(log)
                .contains("GET /own/desk/no-content", "GET /own/desk/page")
                .doesNotContain("/own/desk/fine");
    }
}
