package io.substatus.developer;

import static io.substatus.developer.Store.FORMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.Response;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What comes near a path at which nothing is, from real applications. */
class NearMissIT {

    @OnContainers
    void threeTyposGiveTheRightHintFirst(Container container) throws IOException {
        hintOf(container, "/tae.txt", "\"/store/tea.txt\" is there: one letter differs.");
        hintOf(
                container,
                "/docs/earl-grey.txt",
                "\"/store/docs/Earl-Grey.txt\" is there: upper and lower case differ.");
        hintOf(
                container,
                "/chekout/now",
                "\"/store/checkout/now\" leads to the servlet \"counter\" by its pattern \"/checkout/*\": one letter differs.");
    }

    @OnContainers
    void otherSlipsDoToo(Container container) throws IOException {
        hintOf(
                container,
                "/store/tea.txt",
                "The path holds the context path \"/store\" twice;" + " \"/store/tea.txt\" leads to a file.");
        hintOf(
                container,
                "/Counter",
                "\"/store/counter\" leads to the servlet \"counter\" by its pattern \"/counter\":"
                        + " upper and lower case differ.");
        hintOf(
                container,
                "/counter/",
                "\"/store/counter\" leads to the servlet \"counter\" by its pattern \"/counter\":"
                        + " only the slash at the end differs.");
        hintOf(container, "/Earl-Grey.txt", "\"/store/docs/Earl-Grey.txt\" is there, one folder further down.");
        hintOf(
                container,
                "/cart.txt",
                "The application holds \"/WEB-INF/views/cart.txt\", but no client can fetch what"
                        + " lies in WEB-INF; a servlet may forward to it.");
        if (container.kind().isTomcat()) { // Jetty answers before any filter
            hintOf(
                    container,
                    "/WEB-INF/tea.txt",
                    "Nothing in WEB-INF can be fetched, but \"/store/tea.txt\" leads to a file.");
        }
        hintOf(
                container,
                "/docs/",
                "The folder \"/store/docs/\" has none of the welcome files index.html, index.htm, index.jsp.");
    }

    private static void hintOf(Container container, String path, String hint) throws IOException {
        JsonNode problem = problem(container, path);
        assertThat(problem.at("/near_misses/hints/0").textValue()).as(path).isEqualTo(hint);
    }

    private static JsonNode problem(Container container, String path) throws IOException {
        return new ObjectMapper()
                .readTree(Store.in(container).get(path, Store.PROBLEM).text());
    }

    @OnContainers
    void mappingThatTookTheRequestIsMarked(Container container) throws IOException {
        JsonNode mappings = problem(container, "/nothing").at("/near_misses/mappings");
        assertThat(mappings.at("/0/pattern").textValue()).isEqualTo("/counter");
        for (JsonNode mapping : mappings) {
            assertThat(mapping.get("taken").booleanValue())
                    .as(mapping.toString())
                    .isEqualTo(mapping.get("pattern").textValue().equals("/"));
        }
        JsonNode desk = problem(container, "/desk/send?status=404").at("/near_misses/mappings");
        assertThat(desk)
                .anyMatch(mapping -> mapping.get("taken").booleanValue()
                        && mapping.get("pattern").textValue().equals("/desk/*"));
    }

    @OnContainers
    void everyFormTellsIt(Container container) {
        for (String accept : FORMS.values()) {
            Response response = Store.in(container).get("/tae.txt", accept);
            assertThat(response.text().replace("\\", ""))
                    .as(accept)
                    .contains("/store/tea.txt", "one letter differs", "/checkout/*");
        }
    }

    @OnContainers
    void nameOfFileIsText(Container container) {
        Webapp app = Store.in(container);
        String path = "/%3Cimg%20src=x%20onerror=alert(2)%3E.txt";
        Document page = Jsoup.parse(app.get(path, Store.HTML).text());

        assertThat(page.text()).contains("<img src=x onerror=alert(1)>.txt");
        assertThat(page.select("img")).isEmpty();
        assertThat(app.get(path, "Accept: text/markdown").text())
                .contains("\\<img")
                .doesNotContain(" <img", "\"<img", "\"/store/<img");
        assertThat(app.get(path, Store.PROBLEM).text()).doesNotContain("<img");
    }
}
