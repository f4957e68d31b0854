package io.substatus.internal.errorpage;

import static io.substatus.internal.errorpage.Failures.OCCURRENCE;
import static io.substatus.internal.errorpage.Failures.REFERENCE;
import static io.substatus.internal.errorpage.Failures.body;
import static io.substatus.internal.errorpage.Failures.diagnosis;
import static io.substatus.internal.errorpage.Failures.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.errorpage.request.Asked;
import io.substatus.status.SubStatusCatalog;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {

    private static final List<String> ORDER = List.of(
            "404.8.de.html",
            "404.8.html",
            "404.de.html",
            "404.html",
            "4xx.de.html",
            "4xx.html",
            "error.de.html",
            "error.html");

    private final Map<String, byte[]> files = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private @Nullable IOException broken;

    @Test
    void mostSpecificFileWinsWithTheLanguageInsideEachStep() {
        ORDER.forEach(name -> put(name, name));
        for (String name : ORDER) {
            assertThat(body(page(false, "text/html", "de-AT"))).isEqualTo(name);
            files.remove(name);
        }
        assertThat(body(page(false, "text/html", "de")))
                .startsWith("<!DOCTYPE html>")
                .contains("Page not found");
    }

    @Test
    void otherLanguagesPassOverAFileInOne() {
        put("404.de.html", "de");
        put("4xx.html", "any");
        assertThat(body(page(false, "text/html", "nl"))).isEqualTo("any");
        assertThat(body(page(false, "text/html", "nl, de;q=0.1"))).isEqualTo("de");
    }

    @ParameterizedTest
    @CsvSource({"application/problem+json,404.json", "text/markdown,404.md", "text/plain,404.txt", "text/html,404.html"
    })
    void everyTypeHasItsFile(String accept, String name) {
        put(name, "mine");
        assertThat(body(page(false, accept, "en"))).isEqualTo("mine");
    }

    @Test
    void fragmentHasAFileOfItsOwn() {
        put("404.html", "document");
        put("404.fragment.html", "fragment");
        Asked htmx = Asked.fromAfar().header("Accept", "*/*").header("HX-Request", "true");
        assertThat(body(pages(false).page(Failures.of(htmx), diagnosis(404, 8), false, OCCURRENCE)))
                .isEqualTo("fragment");
    }

    @Test // S5
    void placeholdersAreFilledOnceAndEncodedForTheirType() {
        String all =
                "{{status}}|{{title}}|{{reference}}|{{time}}|{{home}}|{{site}}|{{lang}}|{{dir}}|{{retry}}|{{#retry}}x{{/retry}}";
        put("404.ar.html", all);
        put("404.json", "{\"site\":\"{{site}}\"}");
        assertThat(body(page(false, "text/html", "ar")))
                .startsWith("404|Page not found|" + REFERENCE + "|22 ")
                .endsWith(" 2026 14:03 UTC|/|A &lt;b&gt; &quot;{{reference}}&quot;|ar|rtl||");
        assertThat(body(page(false, "application/problem+json", "ar")))
                .isEqualTo("{\"site\":\"A \\u003cb> \\\"{{reference}}\\\"\"}");
    }

    @Test
    void unknownPlaceholderStaysAndIsWarnedAboutOnce() {
        put("404.html", "{{statsu}} {{ x }} {{}} {{status}} ${7*7} [[${x}]]");
        ErrorPages pages = pages(false);
        for (int i = 0; i < 3; i++) {
            assertThat(body(page(pages, "text/html", "en"))).isEqualTo("{{statsu}} {{ x }} {{}} 404 ${7*7} [[${x}]]");
        }
        assertThat(pages.failures()).isEqualTo(1);
    }

    @Test // S16
    void brokenFileIsPassedOverAndWarnedAboutOnce() {
        files.put("404.html", new byte[] {(byte) 0xC3, 0x28});
        files.put("4xx.html", new byte[OverrideFiles.MAX_BYTES + 1]);
        put("error.html", "last");
        ErrorPages pages = pages(false);
        assertThat(body(page(pages, "text/html", "en"))).isEqualTo("last");
        assertThat(body(page(pages, "text/html", "en"))).isEqualTo("last");
        assertThat(pages.failures()).isEqualTo(2);
    }

    @Test // S16
    void unreadableFolderLeavesThePageToTheProduct() {
        broken = new IOException("PATHMARK");
        assertThat(body(page(false, "text/html", "en")))
                .contains("Page not found")
                .doesNotContain("PATHMARK");
    }

    @Test // S17, S22
    void onlyNamesFromAClosedListAreAskedFor() {
        page(pages(false), "text/html", "../../etc/passwd, de/../x, zz-ZZ");
        assertThat(asked)
                .isNotEmpty()
                .allMatch(name -> name.matches("(404\\.8|404|4xx|error)(\\.[a-z]{2}(-[A-Za-z]{2,4})?)?\\.html"));
    }

    @Test
    void filesAreKeptButReadAnewInDevelopment() {
        put("404.html", "old");
        ErrorPages kept = pages(false);
        ErrorPages live = pages(true);
        assertThat(body(page(kept, "text/html", "en"))).isEqualTo("old");
        assertThat(body(page(live, "text/html", "en"))).isEqualTo("old");
        put("404.html", "new");
        assertThat(body(page(kept, "text/html", "en"))).isEqualTo("old");
        assertThat(body(page(live, "text/html", "en"))).isEqualTo("new");
    }

    @Test // S8
    void ownersPageMayUseFilesOfItsSiteAndItsInlineStyle() {
        put("404.html", "<style>a{}</style><script>evil()</script>");
        ErrorPage page = page(false, "text/html", "en");
        assertThat(header(page, "Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'self'; style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; img-src 'self' data:;"
                                + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        assertThat(header(page, "Content-Language")).isNull();
    }

    @Test
    void folderComesBeforeTheClassPath(@TempDir Path folder) throws IOException {
        Path errors = Files.createDirectories(folder.resolve("META-INF/substatus/errors"));
        Files.writeString(errors.resolve("404.html"), "class path");
        Files.writeString(errors.resolve("error.html"), "class path");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            OverrideFiles both = this::read;
            both = both.orElse(OverrideFiles.onClassPath(loader));
            put("404.html", "folder");
            assertThat(new String(both.read("404.html"), StandardCharsets.UTF_8))
                    .isEqualTo("folder");
            assertThat(new String(both.read("error.html"), StandardCharsets.UTF_8))
                    .isEqualTo("class path");
            assertThat(both.read("4xx.html")).isNull();
        }
    }

    private ErrorPage page(boolean development, String accept, String languages) {
        return page(pages(development), accept, languages);
    }

    private static ErrorPage page(ErrorPages pages, String accept, String languages) {
        Asked request = Asked.fromAfar().header("Accept", accept).header("Accept-Language", languages);
        return pages.page(Failures.of(request), diagnosis(404, 8), false, OCCURRENCE);
    }

    private ErrorPages pages(boolean development) {
        ErrorPageSettings settings =
                new ErrorPageSettings(development, "/", "A <b> \"{{reference}}\"", this::read, name -> false);
        return new ErrorPages(settings, SubStatusCatalog.shipped(), List.of());
    }

    private byte @Nullable [] read(String name) throws IOException {
        asked.add(name);
        if (broken != null) {
            throw broken;
        }
        return files.get(name);
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
