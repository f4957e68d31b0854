package io.substatus.developer;

import static io.substatus.developer.Store.FORMS;
import static io.substatus.developer.Store.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Response;
import java.io.IOException;
import java.util.Map;

/** The reasons of a code: in every detailed form, in the application's hands, and never with a stranger. */
class EvidenceIT {
    private static final String REASON = "The%20samovar%20leaks%2C%20password%3Dzx9qwe7rty";

    @OnContainers
    void evidenceStandsMaskedInEveryDetailedForm(Container container) {
        for (Map.Entry<String, String> form : FORMS.entrySet()) {
            Response response = Store.in(container).get("/desk/reason?reason=" + REASON, form.getValue());

            assertThat(response.header("Content-Type").orElse("")).startsWith(form.getKey());
            assertThat(response.text().replace("\\", ""))
                    .contains("The samovar leaks, password=[masked]", "404.8 is declared by")
                    .doesNotContain("zx9qwe7rty");
        }
    }

    @OnContainers
    void strangerGetsNothingOfIt(Container container) {
        Webapp app = Store.in(container);
        for (String path :
                new String[] {"/desk/reason?reason=" + REASON, "/tae.txt", "/desk/leftovers", "/desk/send?status=405"
                }) {
            for (String accept : FORMS.values()) {
                Response response = app.get(path, accept, STRANGER);
                assertThat(response.toString() + response.text())
                        .as(path)
                        .doesNotContain("samovar", "declared", "tea.txt", "RFC ", "Protocol", "near_misses")
                        .doesNotContain(
                                "Did you mean", "Near misses", "etag-of-pdf", "X-Substatus:", "desk", "mappings");
            }
        }
    }

    /** Masked, for what the application makes of it is out of our hands. */
    @OnContainers
    void applicationFindsItAsRequestAttribute(Container container) {
        Response response = Store.in(container).get("/desk/conflict?reason=" + REASON);

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.text()).isEqualTo("1 [The samovar leaks, password=[masked]]");
        assertThat(Store.in(container).get("/desk/evidence").text()).isEqualTo("none: null");
    }

    @OnContainers
    void jsonHasItAsData(Container container) throws IOException {
        JsonNode problem = new ObjectMapper()
                .readTree(Store.in(container)
                        .request("DELETE", "/counter", "", Store.PROBLEM)
                        .text());

        assertThat(problem.at("/diagnosis/evidence").size()).isBetween(1, 4);
        assertThat(problem.at("/diagnosis/hresult").textValue()).matches("0x[0-9a-f]{8}");
        assertThat(problem.at("/protocol/0/source").textValue()).isEqualTo("RFC 9110 section 15.5.6");
    }
}
