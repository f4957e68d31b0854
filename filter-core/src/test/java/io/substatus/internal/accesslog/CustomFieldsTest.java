package io.substatus.internal.accesslog;

import static io.substatus.internal.accesslog.Records.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.substatus.internal.accesslog.CustomField.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of the owner's own stand last, under their names, and never break a line. */
class CustomFieldsTest {

    private static final int LONGEST_LINE = 65_536;

    private final CapturingSink sink = new CapturingSink();

    private W3cAccessLog log(List<W3cField> fields, int maxLength, String... names) {
        List<CustomField> custom = List.of(names).stream()
                .map(name -> new CustomField(name, Source.REQUEST_HEADER, name))
                .toList();
        return new W3cAccessLog(LogFormat.of(new LogLayout(fields, custom, maxLength, true), Records.SITE), sink);
    }

    private static AccessRecord entry(@Nullable String... values) {
        return Records.get("/")
                .with(AccessExtras.NONE.with(new CustomValues(values)))
                .build();
    }

    private String line(int maxLength, @Nullable String... values) {
        String[] names =
                IntStream.range(0, values.length).mapToObj(i -> "f" + i).toArray(String[]::new);
        return log(List.of(W3cField.METHOD), maxLength, names).line(entry(values));
    }

    @Test
    void standAfterTheStandardOnesInTheirOrder() {
        List<CustomField> custom = List.of(
                new CustomField("X-Forwarded-For", Source.REQUEST_HEADER, "X-Forwarded-For"),
                new CustomField("crypt-protocol", Source.SERVER_VARIABLE, "CRYPT_PROTOCOL"));
        LogFormat format = LogFormat.of(
                new LogLayout(List.of(W3cField.DATE, W3cField.TIME_TAKEN), custom, 4096, true), Records.SITE);

        assertThat(new String(format.directives(START), UTF_8))
                .endsWith("\r\n#Fields: date time-taken X-Forwarded-For crypt-protocol\r\n");
        assertThat(new W3cAccessLog(format, sink).line(entry("192.0.2.7, 10.0.0.1", "400")))
                .isEqualTo("2025-11-20 0 192.0.2.7,+10.0.0.1 400");
    }

    @Test
    void needTheExtras() {
        try (W3cAccessLog with = log(List.of(W3cField.METHOD), 4096, "a");
                W3cAccessLog without = log(List.of(W3cField.METHOD), 4096)) {
            assertThat(with.hasExtras()).isTrue();
            assertThat(with.customFields().list()).hasSize(1);
            assertThat(without.hasExtras()).isFalse();
            assertThat(without.customFields().isEmpty()).isTrue();
        }
    }

    @Test
    void missingAndEmptyValuesAreHyphens() {
        assertThat(line(4096, null, "", "-", "x")).isEqualTo("GET - - - x");
        assertThat(log(List.of(W3cField.METHOD), 4096, "a", "b")
                        .line(Records.get("/").build()))
                .isEqualTo("GET - -");
    }

    @Test
    void escapesAreThoseOfHeaders() {
        assertThat(line(4096, "a b\r\nc\td", Records.asOnTheWire("Bücher 日本"), "B\u00FCcher", "%41"))
                .isEqualTo("GET a+b++c+d Bücher+日本 Bücher %41");
    }

    @Test
    void valuesAreCutAndNotReplaced() {
        assertThat(line(4, "abcdef", "abcd", Records.asOnTheWire("日本"), Records.asOnTheWire("a日本"), "+++++"))
                .isEqualTo("GET abcd abcd 日 a日 ++++");
        assertThat(line(2, Records.asOnTheWire("日"), "x")).isEqualTo("GET - x");
        assertThat(line(65_536, "a".repeat(5000))).isEqualTo("GET " + "a".repeat(5000));
        assertThat(line(4096, "a".repeat(5000))).isEqualTo("GET " + "a".repeat(4096));
        assertThat(line(20_000, Records.asOnTheWire("\u3000".repeat(20_001)))).isEqualTo("GET " + "+".repeat(20_000));
    }

    @Test
    void lineIsNeverLongerThanThatOfIis() {
        String[] values = new String[12];
        Arrays.fill(values, "v".repeat(70_000));
        String written = line(65_536, values);

        assertThat(written.getBytes(UTF_8)).hasSize(LONGEST_LINE - 2);
        assertThat(written).endsWith("v v v v v v v v v v v v");
        assertThat(written.split(" ")).hasSize(13);
    }

    @Test
    void allValuesTogetherHaveNoMoreThanIisLetsThemHave() {
        String longest = "a".repeat(4096);
        String[] values = new String[20];
        Arrays.fill(values, "v".repeat(4096));
        W3cAccessLog log = log(
                W3cField.defaults(),
                4096,
                IntStream.range(0, 20).mapToObj(i -> "f" + i).toArray(String[]::new));
        AccessRecord entry = Records.request(longest, longest)
                .query(longest)
                .user(longest)
                .agent(longest)
                .referer(longest)
                .with(AccessExtras.NONE.with(new CustomValues(values)))
                .build();
        String written = log.line(entry);

        assertThat(written.getBytes(UTF_8).length).isBetween(LONGEST_LINE - 4, LONGEST_LINE - 2);
        assertThat(written.split(" ", -1)).hasSize(35).noneMatch(String::isEmpty);
        assertThat(log.line(entry)).as("a pooled encoder begins anew").isEqualTo(written);
    }

    @Test
    void hostileValuesNeverBreakALine() {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            String[] values = new String[3];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.ints(random.nextInt(40), 0, random.nextBoolean() ? 0x100 : 0x1_0000)
                        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                        .toString();
            }
            int most = 2 + random.nextInt(60);
            String written = line(most, values);

            assertThat(written.split(" ", -1))
                    .as("seed %d", seed)
                    .hasSize(4)
                    .allMatch(field -> !field.isEmpty() && field.getBytes(UTF_8).length <= Math.max(4, most));
            assertThat(written.substring(4).codePoints().filter(c -> c != ' ' && Covering.of(c) != c))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\tb", "a\r\nb", "a\u00A0b", "a\u2028", "\uFEFFa", "a\u202E", "\uD800"})
    void nameThatWouldBreakTheFieldsLineIsRefused(String name) {
        assertThat(CustomField.isName(name)).isFalse();
        assertThatThrownBy(() -> new CustomField(name, Source.REQUEST_HEADER, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
