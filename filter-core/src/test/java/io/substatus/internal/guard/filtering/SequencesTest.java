package io.substatus.internal.guard.filtering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequencesTest {

    private static final int TEXTS = 20_000;

    /** Few letters, so that sequences begin and end alike; some differ in case only, some lie beyond the basic plane. */
    private static final String[] LETTERS = {
        "a",
        "A",
        "b",
        "B",
        ".",
        "/",
        "%",
        "\u00E9",
        "\u00C9",
        "\u03C3",
        "\u03C2",
        "\u0130",
        "i",
        "\u017F",
        "s",
        "\u20AC",
        "\uD83C\uDF75",
        "\uD83C\uDF76",
        "\0",
        "\uD83C"
    };

    @ParameterizedTest
    @CsvSource({
        "/a/../b, 0",
        "/a/SCRIPT/b, 1",
        "/aabaab, 2",
        "/aabaaab, -1",
        "/x:y, 3",
        "/..., 0",
        "/scrip/t, -1",
        "/., -1",
        "/caf\u00C9, 4",
        "/cafe, -1",
        "/hers, 5"
    })
    void findsSequenceAnywhere(String text, int sequence) {
        Sequences sequences = Sequences.of(List.of("..", "script", "aabaab", ":", "\u00E9", "hers", "she said"));

        assertThat(sequences.find(text(text))).isEqualTo(sequence);
    }

    @Test
    void findsNothingWithoutSequences() {
        assertThat(Sequences.NONE.find(text("/anything"))).isEqualTo(-1);
        assertThat(Sequences.NONE.isEmpty()).isTrue();
        assertThat(Sequences.of(List.of("")).find(text("/anything"))).isEqualTo(-1);
    }

    @Test
    void readsOnWhereTextBeforeEnded() {
        Sequences sequences = Sequences.of(List.of("x: evil"));

        int state = sequences.feed(Sequences.START, "x: ".toCharArray(), 3);

        assertThat(state).isPositive();
        assertThat(sequences.feed(state, "evil".toCharArray(), 4)).isEqualTo(~0);
        assertThat(sequences.feed(state, "evi".toCharArray(), 3)).isPositive();
        assertThat(sequences.feed(state, "good".toCharArray(), 4)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 40})
    void agreesWithContains(int many) {
        Random random = new Random(many);
        int hits = 0;
        for (int i = 0; i < TEXTS / many; i++) {
            List<String> sequences =
                    IntStream.range(0, many).mapToObj(n -> word(random, 1, 5)).toList();
            Sequences automaton = Sequences.of(sequences);
            for (int n = 0; n < many; n++) {
                hits += agree(automaton, sequences, word(random, 0, 25));
            }
        }
        assertThat(hits).as("texts with a sequence").isBetween(TEXTS / 20, TEXTS);
    }

    private static int agree(Sequences automaton, List<String> sequences, String text) {
        String folded = folded(text);
        int found = automaton.find(text(text));
        boolean contained = sequences.stream().anyMatch(sequence -> folded.contains(folded(sequence)));

        assertThat(found >= 0).as("%s in %s", sequences, text).isEqualTo(contained);
        if (found >= 0) {
            assertThat(folded).contains(folded(sequences.get(found)));
        }
        return contained ? 1 : 0;
    }

    @Test
    void tenThousandAreEachFound() {
        List<String> many = many(10_000);
        Sequences sequences = Sequences.of(many);

        for (String sequence : many) {
            assertThat(sequences.find(text("/shop/" + sequence + "/x"))).isNotNegative();
            assertThat(sequences.find(text("/shop/" + sequence.substring(1) + "/x")))
                    .isEqualTo(-1);
        }
    }

    /** At most one state of twelve bytes for each byte of the words, and few cells are lost. */
    @Test
    void hundredThousandStaySmall() {
        List<String> many = many(100_000);
        long bytes = many.stream().mapToLong(String::length).sum();

        assertThat(Sequences.of(many).footprint()).isLessThan(12 * bytes + bytes);
    }

    /** Random bytes begin alike nowhere and branch everywhere: the worst for a double array. */
    @Test
    void worstWordsStaySmall() {
        Random random = new Random(7);
        List<String> many = IntStream.range(0, 20_000)
                .mapToObj(n -> random.ints(8, 0x20, 0x7F)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();

        assertThat(Sequences.of(many).footprint()).isLessThan(13L * 8 * many.size());
    }

    @Test
    void sameSequencesInOtherCaseAreOne() {
        assertThat(Sequences.of(List.of("ABC", "abc", "aBc")).footprint())
                .isEqualTo(Sequences.of(List.of("abc")).footprint());
    }

    /** A mark that is nowhere else, then a random word of three syllables. */
    private static List<String> many(int count) {
        Random random = new Random(count);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add("~" + Integer.toString(random.nextInt(), 36) + "-" + Integer.toString(i, 36) + "!");
        }
        return words;
    }

    private static String word(Random random, int least, int most) {
        StringBuilder word = new StringBuilder();
        int length = least + random.nextInt(most - least + 1);
        for (int i = 0; i < length; i++) {
            word.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return word.toString();
    }

    /** As equalsIgnoreCase compares. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
        }
        return folded.toString();
    }

    static Text text(String text) {
        Text chars = new Text();
        chars.set(text);
        return chars;
    }
}
