package io.substatus.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MessagesTest {

    private static final Set<String> DENSE = Set.of("ja", "ko", "zh-Hans");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}");

    static Set<String> languages() {
        return Languages.ALL;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameSentences(String language) throws IOException {
        assertThat(Messages.read(language).texts().keySet())
                .isEqualTo(Messages.read("en").texts().keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void placeholdersAreThoseOfEnglish(String language) throws IOException {
        Map<String, String> english = Messages.read("en").texts();
        Messages.read(language)
                .texts()
                .forEach((name, text) ->
                        assertThat(placeholders(text)).as(name).isEqualTo(placeholders(english.get(name))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noSentenceIsMuchLongerThanInEnglish(String language) throws IOException {
        Map<String, String> english = Messages.read("en").texts();
        double factor = DENSE.contains(language) ? 1 : 1.8;
        Messages.read(language)
                .texts()
                .forEach((name, text) -> assertThat(text.length()).as(name).isBetween(2, (int)
                        (factor * english.getOrDefault(name, "").length())));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void sentencesHoldNoMarkupAndNoCodes(String language) throws IOException {
        Messages.read(language)
                .texts()
                .forEach((name, text) -> assertThat(PLACEHOLDER.matcher(text).replaceAll(""))
                        .as(name)
                        .doesNotContainPattern("[<>&{}0-9\"]"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTwoTitlesAreTheSame(String language) throws IOException {
        Map<String, String> texts = Messages.read(language).texts();
        List<String> titles = texts.keySet().stream()
                .filter(name -> name.endsWith(".title"))
                .map(texts::get)
                .toList();
        assertThat(titles).hasSize(Family.values().length).doesNotHaveDuplicates();
    }

    @Test
    void noLanguageIsLeftInEnglish() throws IOException {
        Map<String, String> english = Messages.read("en").texts();
        for (String language : Languages.ALL) {
            Set<String> same = new HashSet<>(Messages.read(language).texts().values());
            same.retainAll(language.equals("en") ? Set.of() : new HashSet<>(english.values()));
            assertThat(same).as(language).isEmpty();
        }
    }

    @Test
    void everySentenceIsUsed() throws IOException {
        Set<String> used = new HashSet<>(Set.of("home", "reference", "retry", "data"));
        for (Family family : Family.values()) {
            used.add(family.label() + ".title");
            used.add(family.label() + ".what");
            family.advice().forEach(name -> used.add("do." + name));
            assertThat(family.advice()).hasSizeBetween(1, 3);
        }
        assertThat(Messages.read("en").texts().keySet()).isEqualTo(used);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        ByteArrayInputStream latin1 = new ByteArrayInputStream("home = Zurück".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Messages.read(latin1)).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void missingBundleAndSentenceAreNamed() {
        assertThatThrownBy(() -> Messages.read("tlh"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("tlh");
        assertThatThrownBy(() -> new Messages("de", Map.of()).get("404.title"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("de: 404.title");
    }

    private static Set<String> placeholders(@Nullable String text) {
        Set<String> found = new HashSet<>();
        PLACEHOLDER.matcher(text == null ? "" : text).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
