package io.substatus.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FriendlyPagesTest {

    private static final int LARGEST = 3_000;
    private static final List<Integer> STATUSES =
            List.of(400, 401, 403, 404, 405, 408, 410, 413, 414, 415, 429, 451, 500, 502, 503, 504, 418, 599);

    private final ThymeleafRenderer renderer = new ThymeleafRenderer();

    @Test
    void everyPageIsSmall() {
        forEachPage((name, page) -> assertThat(page.getBytes(StandardCharsets.UTF_8).length)
                .as(name)
                .isBetween(1_500, LARGEST));
    }

    @Test
    void pagesAskNothingOfAnybodyAndRunNothing() {
        forEachPage((name, page) -> {
            Document document = Jsoup.parse(page);
            assertThat(document.select("script, link, img, iframe, object, form, base, meta[http-equiv], [style]"))
                    .as(name)
                    .isEmpty();
            assertThat(page).as(name).doesNotContain("url(", "@import", "http:", "https:");
            assertThat(document.select("a[href]").eachAttr("href")).as(name).containsExactly("{{home}}");
            assertThat(document.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
                    .as(name)
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        });
    }

    @Test
    void oneStyleServesAllPagesSoThatItsHashIsConstant() {
        Set<String> styles = new HashSet<>();
        forEachPage((name, page) -> styles.add(Jsoup.parse(page).select("style").outerHtml()));
        assertThat(styles).hasSize(1);
    }

    @Test
    void pagesAreAccessibleDocuments() {
        forEachPage((name, page) -> {
            Document document = Jsoup.parse(page);
            assertThat(page).as(name).startsWith("<!DOCTYPE html>\n<html lang=\"");
            assertThat(document.head().child(0).attr("charset")).as(name).isEqualTo("utf-8");
            assertThat(document.select("meta[name=viewport]").attr("content"))
                    .as(name)
                    .isEqualTo("width=device-width, initial-scale=1");
            assertThat(document.select("main")).as(name).hasSize(1);
            assertThat(document.select("h1")).as(name).hasSize(1);
            assertThat(document.select("li").size()).as(name).isBetween(1, 3);
            assertThat(document.title())
                    .as(name)
                    .isEqualTo(document.select("h1").text() + "{{#site}} – {{site}}{{/site}}");
        });
    }

    @Test
    void languageAndDirectionAreDeclared() {
        for (String language : renderer.languages()) {
            for (boolean fragment : new boolean[] {true, false}) {
                Element root = Jsoup.parse(page(404, language, fragment))
                        .select(fragment ? "section" : "html")
                        .get(0);
                assertThat(root.attr("lang")).isEqualTo(language);
                assertThat(root.attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
            }
        }
    }

    @Test
    void placeholdersSurvive() {
        forEachPage((name, page) -> {
            assertThat(placeholders(page))
                    .as(name)
                    .containsExactly(
                            "{{#site}}",
                            "{{site}}",
                            "{{/site}}",
                            "{{#retry}}",
                            "{{retry}}",
                            "{{/retry}}",
                            "{{home}}",
                            "{{reference}}",
                            "{{status}}",
                            "{{time}}");
        });
    }

    @Test
    void onlyServerFaultsSpeakOfTheVisitorsData() throws IOException {
        String data = Messages.read("en").get("data");
        for (int status : STATUSES) {
            assertThat(page(status, "en", false).contains(data))
                    .as("status " + status)
                    .isEqualTo(status >= 500);
        }
    }

    @Test
    void pagesOfForbiddenAndMissingDoNotTellOneFromTheOther() {
        assertThat(Jsoup.parse(page(404, "en", false)).text())
                .doesNotContainPattern("(?i)permission|access|allowed|sign");
        assertThat(Jsoup.parse(page(403, "en", false)).text()).doesNotContainPattern("(?i)exist|this page|found");
    }

    @Test
    void fragmentsAreOnePieceWithoutHeadAndStyle() {
        for (String language : renderer.languages()) {
            for (int status : STATUSES) {
                String fragment = page(status, language, true);
                Element body = Jsoup.parseBodyFragment(fragment).body();
                assertThat(body.childrenSize()).isEqualTo(1);
                assertThat(fragment).startsWith("<section ").doesNotContain("<style", "<html", "<script", "<main");
                assertThat(placeholders(fragment)).doesNotContain("{{site}}").contains("{{reference}}", "{{home}}");
            }
        }
    }

    @Test
    void buildingAgainGivesTheSameBytes(@TempDir Path folder) throws IOException {
        FriendlyPages.main(new String[] {folder.toString()});
        Path root = folder.resolve("io/substatus/templates");
        for (String language : renderer.languages()) {
            for (int status : STATUSES) {
                Family family = Objects.requireNonNull(Family.of(status));
                assertThat(Files.readString(root.resolve(family.resource(language, false))))
                        .isEqualTo(page(status, language, false));
                assertThat(Files.readString(root.resolve(family.resource(language, true))))
                        .isEqualTo(page(status, language, true));
            }
        }
        try (var files = Files.list(root.resolve("friendly"))) {
            assertThat(files.count()).isEqualTo(18L * 10 * 2);
        }
    }

    @Test
    void generatorAsksForItsFolder() {
        assertThatThrownBy(() -> FriendlyPages.main(new String[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("arguments: 0 (expected: the folder of classes)");
    }

    private void forEachPage(BiConsumer<String, String> check) {
        for (String language : renderer.languages()) {
            for (int status : STATUSES) {
                check.accept(status + " " + language, page(status, language, false));
            }
        }
    }

    private String page(int status, String language, boolean fragment) {
        return Objects.requireNonNull(renderer.friendly(status, language, fragment));
    }

    private static List<String> placeholders(String page) {
        List<String> found = new ArrayList<>();
        Pattern.compile("\\{\\{[^}]*}}").matcher(page).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
