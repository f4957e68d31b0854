package io.substatus.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue is complete, its texts keep the form that pages rely on, and none of them is filler. */
class CatalogTest {
    private static final Path FOLDER = Path.of("src/main/resources/io/substatus/status");
    private static final double NEARLY_EQUAL = 0.85;
    private static final int CODES = 25 + 106;

    private static List<SubStatusEntry> all() {
        return Stream.of(
                        SubStatusCatalog.shipped().statuses(),
                        SubStatusCatalog.shipped().subStatuses())
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<SubStatusEntry> errors() {
        return all().stream().filter(entry -> entry.code().isError()).toList();
    }

    @Test
    void hasEveryCodeOfTheList() throws IOException {
        List<String> names = all().stream().map(SubStatusEntry::name).toList();

        assertThat(codes()).hasSize(CODES).doesNotHaveDuplicates();
        assertThat(names).containsAll(codes()).doesNotHaveDuplicates();
    }

    @Test
    void addsNoSubStatusToTheListButTheModernNameOf40413() throws IOException {
        assertThat(codes())
                .containsAll(SubStatusCatalog.shipped().subStatuses().stream()
                        .map(SubStatusEntry::name)
                        .filter(name -> !name.equals("413.1"))
                        .toList());
    }

    @Test
    void titlesAreShort() {
        assertThat(all())
                .allSatisfy(entry -> assertThat(entry.title())
                        .hasSizeBetween(2, 60)
                        .doesNotEndWith(".")
                        .doesNotContain(Integer.toString(entry.code().status())));
    }

    @Test
    void meaningIsOneSentence() {
        assertThat(all())
                .allSatisfy(entry -> assertThat(entry.meaning())
                        .satisfies(CatalogTest::isSentence)
                        .hasSizeBetween(40, 180));
    }

    @Test
    void errorsHaveOneToFourCausesAndAdvice() {
        assertThat(errors()).allSatisfy(entry -> {
            assertThat(entry.causes()).hasSizeBetween(1, 4);
            assertThat(entry.advice()).hasSizeBetween(1, 4);
        });
    }

    @Test
    void causesAndAdviceAreSentences() {
        assertThat(sentences())
                .allSatisfy(text ->
                        assertThat(text).satisfies(CatalogTest::isSentence).hasSizeBetween(30, 220));
    }

    @Test
    void noTwoEntriesShareSentence() {
        assertThat(all().stream().map(SubStatusEntry::meaning)).doesNotHaveDuplicates();
        assertThat(sentences()).doesNotHaveDuplicates();
    }

    @Test
    void noTwoSentencesAreNearlyEqual() {
        assertThat(nearlyEqual(Stream.concat(all().stream().map(SubStatusEntry::meaning), sentences().stream())
                        .toList()))
                .isEmpty();
    }

    @Test
    void noticesSentencesThatAreNearlyEqual() {
        String text = "The list of addresses in the web.config of the site denies the client on this port today.";

        assertThat(nearlyEqual(List.of(text, text.replace("today", "now"), "Something else altogether.")))
                .hasSize(1);
    }

    @Test
    void win32StatusAgreesWithHresult() throws IOException {
        assertThat(files()).hasSize(12);
        int compared = 0;
        for (Path file : files()) {
            Properties texts = properties(file);
            for (String key : new TreeSet<>(texts.stringPropertyNames())) {
                if (key.endsWith(".hresult")) {
                    agree(texts, key);
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(errors().size());
    }

    private static void agree(Properties texts, String key) {
        String written = texts.getProperty(key);
        String win32 = texts.getProperty(key.replace(".hresult", ".win32"));
        assertThat(written).as(key).matches("0x[0-9a-f]{8}");
        int hresult = Integer.parseUnsignedInt(written.substring(2), 16);
        assertThat(win32)
                .as(key)
                .isEqualTo(Long.toString(Win32Status.ofHresult(hresult).value()));
        assertThat(Win32Status.ofHresult(hresult).hresult()).as(key).isEqualTo(hresult);
    }

    @Test
    void refusesKeyThatStandsTwice() {
        assertThatThrownBy(() -> CatalogReader.read("x", new StringReader("404.title = A\n404.title = B\n")))
                .hasMessageContaining("404.title");
    }

    @Test
    void refusesEntryWithoutTitle() {
        assertThatThrownBy(() -> CatalogReader.read("x", new StringReader("404.8.meaning = A\n")))
                .hasMessageContaining("404.8");
    }

    private static void isSentence(String text) {
        assertThat(text).endsWith(".").doesNotContain("!", "  ", "\t", "TODO").isEqualTo(text.strip());
    }

    private static List<String> sentences() {
        return errors().stream()
                .flatMap(entry -> Stream.of(entry.causes(), entry.advice()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> nearlyEqual(List<String> texts) {
        List<Set<String>> words = texts.stream().map(CatalogTest::words).toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (jaccard(words.get(i), words.get(j)) > NEARLY_EQUAL) {
                    found.add(texts.get(j) + " | " + texts.get(i));
                }
            }
        }
        return found;
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\W+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return (double) both.size() / (a.size() + b.size() - both.size());
    }

    private static List<String> codes() throws IOException {
        try (InputStream in = requireNonNull(CatalogTest.class.getResourceAsStream("codes.txt"))) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    /** Fails for bytes that are not UTF-8. */
    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(UTF_8.newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString()));
        return properties;
    }
}
