package io.substatus.internal.customerror;

import static io.substatus.internal.customerror.Errors.file;
import static io.substatus.internal.customerror.Errors.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.substatus.internal.customerror.FilePages.Found;
import io.substatus.internal.errorpage.OwnersFile;
import io.substatus.internal.webconfig.HttpErrors.CustomError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilePagesTest {

    @TempDir
    Path outside;

    private Path root;
    private FilePages pages;

    @BeforeEach
    void files() throws IOException {
        root = outside.resolve("application");
        for (String name : new String[] {"de-DE/404.htm", "en/404.htm", "fr/404.htm", "pt-BR/404.htm", "404.htm"}) {
            write(root.resolve("custerr").resolve(name), name);
        }
        write(root.resolve("plain.html"), "plain");
        write(outside.resolve("secret.htm"), "secret");
        write(outside.resolve("de-DE/secret.htm"), "secret");
        pages = pages("en-US");
    }

    private FilePages pages(String systemLanguage) {
        KeptFiles kept = new KeptFiles(name -> name.endsWith(".json") ? "application/json" : null);
        return new FilePages(new Rooted(root, new DiskFiles(kept)), new DiskFiles(kept), systemLanguage);
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
    }

    private String find(CustomError entry, @Nullable String acceptLanguage) throws CustomErrorException {
        return text(pages.find(section(entry), entry, acceptLanguage));
    }

    private static String text(Found found) {
        return new String(found.file().body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-DE                            | de-DE/404.htm",
                "DE-de                            | de-DE/404.htm",
                "de-AT, fr;q=0.5                  | fr/404.htm",
                "fr-CA                            | fr/404.htm",
                "fr-CA-x-quebec                   | fr/404.htm",
                "fr;q=0.3, pt-BR;q=0.9, de-DE;q=0 | pt-BR/404.htm",
                "de-DE;q=0                        | en/404.htm",
                "sv, *;q=0.1                      | en/404.htm",
                "''                               | en/404.htm",
                "../../de-DE                      | en/404.htm",
                "de-DE/../../..                   | en/404.htm",
                "..                               | en/404.htm",
                "..%2f..                          | en/404.htm",
                "fr;q=2                           | en/404.htm"
            })
    void languageOfTheClientChoosesTheFolder(String acceptLanguage, String found) throws CustomErrorException {
        assertThat(find(file("custerr", "404.htm"), acceptLanguage)).isEqualTo(found);
    }

    /** Whatever a client sends, it is a folder that is there, and never the file beside the root. */
    @Test
    void noHeaderLeadsOutOfTheFolder() throws CustomErrorException {
        String[] parts = {
            "..", "/", "\\", "%2e", "de", "-", "DE", "fr", ";q=", "1", "0", ".5", ",", "*", " ", "\0", "C:", "x"
        };
        Random random = new Random(404);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder header = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                header.append(parts[random.nextInt(parts.length)]);
            }
            assertThat(find(file("custerr", "404.htm"), header.toString()))
                    .as("Accept-Language: " + header)
                    .isIn("de-DE/404.htm", "en/404.htm", "fr/404.htm");
        }
    }

    @Test
    void systemLanguageComesNextAndThenNoLanguage() throws CustomErrorException {
        pages = pages("fr-FR");
        assertThat(find(file("custerr", "404.htm"), "sv")).isEqualTo("fr/404.htm");
        assertThat(find(file("custerr", "404.htm"), null)).isEqualTo("fr/404.htm");

        pages = pages("sv-SE");
        assertThat(find(file("custerr", "404.htm"), null)).isEqualTo("404.htm");
    }

    @Test
    void languageIsThatOfTheFolder() throws CustomErrorException {
        CustomError entry = file("custerr", "404.htm");

        assertThat(pages.find(section(entry), entry, "fr-CA").language()).isEqualTo("fr");
        assertThat(pages("sv").find(section(entry), entry, "sv").language()).isNull();
    }

    @Test
    void folderWithoutTheFileIsPassedOver() throws Exception {
        Files.delete(root.resolve("custerr/fr/404.htm"));

        assertThat(find(file("custerr", "404.htm"), "fr, de-DE;q=0.5")).isEqualTo("de-DE/404.htm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.html",
                "\\plain.html",
                "/plain.html",
                "./plain.html",
                "x/../plain.html",
                "x\\..\\plain.html"
            })
    void pathIsSeenFromTheRootOfTheApplication(String path) throws CustomErrorException {
        assertThat(find(file("", path), "de-DE")).isEqualTo("plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../secret.htm", "..\\secret.htm", "/../secret.htm", "x/../../secret.htm", "plain.html\0.htm"})
    void pathThatLeavesTheRootIsRefused(String path) {
        CustomError entry = file("", path);

        assertThatThrownBy(() -> find(entry, null))
                .isInstanceOf(CustomErrorException.class)
                .hasMessageContaining(path)
                .hasMessageContaining("expected: a path");
    }

    @Test
    void shareIsNotTakenForFolderOfThisMachine() throws IOException {
        write(root.resolve("server/share/404.htm"), "not the share");

        assertThatThrownBy(() -> find(file("", "\\\\server\\share\\404.htm"), null))
                .hasMessageContaining("a share is not read");
        assertThatThrownBy(() -> find(file("\\\\server\\share", "404.htm"), null))
                .hasMessageContaining("a share is not read");
    }

    @Test
    void prefixThatLeavesTheRootIsRefused() {
        CustomError entry = file("..", "secret.htm");

        assertThatThrownBy(() -> find(entry, "de-DE")).isInstanceOf(CustomErrorException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"404.aspx", "WEB-INF\\404.JSP", "404.cshtml", "404.php", "WEB-INF/web.config"})
    void programIsNotSentAsAFile(String path) throws IOException {
        write(root.resolve(path.replace('\\', '/')), "<% secret %>");
        CustomError entry = file("", path);

        assertThatThrownBy(() -> find(entry, null)).hasMessageContaining("responseMode=\"ExecuteURL\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.htm", "custerr", "custerr/de-DE"})
    void whatIsNoFileIsTold(String path) {
        CustomError entry = file("", path);

        assertThatThrownBy(() -> find(entry, null)).hasMessageContaining("no such file");
    }

    @Test
    void fileThatIsTooLongIsTold() throws Exception {
        Files.write(root.resolve("long.htm"), new byte[PageFiles.MAX_BYTES + 1]);
        Files.write(root.resolve("longest.htm"), new byte[PageFiles.MAX_BYTES]);

        assertThatThrownBy(() -> find(file("", "long.htm"), null)).hasMessageContaining("more than 1 MB");
        assertThat(find(file("", "longest.htm"), null)).hasSize(PageFiles.MAX_BYTES);
    }

    @Test
    void fileThatChangesIsReadAgainAndNoOther() throws Exception {
        CustomError entry = file("", "plain.html");
        Found first = pages.find(section(entry), entry, null);
        assertThat(pages.find(section(entry), entry, null).file()).isSameAs(first.file());

        Files.writeString(root.resolve("plain.html"), "PLAIN");
        Files.setLastModifiedTime(root.resolve("plain.html"), FileTime.fromMillis(1));
        assertThat(find(entry, null)).isEqualTo("PLAIN");
    }

    @Test
    void typeComesFromTheName() throws Exception {
        write(root.resolve("error.json"), "{}");
        CustomError json = file("", "error.json");
        CustomError html = file("", "plain.html");

        assertThat(pages.find(section(json), json, null).file().contentType()).isEqualTo("application/json");
        assertThat(pages.find(section(html), html, null).file().contentType()).isEqualTo("text/html");
    }

    @Test
    void fileOfTheMachineIsSentOnlyWhereThatIsAllowed() throws CustomErrorException {
        CustomError entry = file("", outside.resolve("secret.htm").toString());
        CustomError inLanguages = file(outside.toString(), "secret.htm");

        assertThatThrownBy(() -> find(entry, null)).hasMessageContaining("no such file");
        assertThat(text(pages.find(section("", true, entry), entry, null))).isEqualTo("secret");
        assertThat(pages.find(section("", true, inLanguages), inLanguages, "de-DE")
                        .language())
                .isEqualTo("de-DE");
    }

    /** What an application does: its root stands before every path. */
    private record Rooted(Path root, PageFiles disk) implements PageFiles {

        @Override
        public Set<String> folders(String path) {
            return disk.folders(root + path);
        }

        @Override
        public @Nullable OwnersFile read(String path) throws IOException {
            return disk.read(root + path);
        }
    }
}
