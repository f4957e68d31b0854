package io.substatus.internal.accesslog;

import static io.substatus.internal.accesslog.Records.START;
import static io.substatus.internal.accesslog.Records.asOnTheWire;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.logfile.LogCounters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class W3cAccessLogTest {

    private static final int STEM = 4;
    private static final int QUERY = 5;
    private static final int USER = 7;
    private static final int AGENT = 9;
    private static final int SUB_STATUS = 12;
    private static final int WIN32 = 13;
    private static final int TIME_TAKEN = 14;

    private final CapturingSink sink = new CapturingSink();
    private final W3cAccessLog log =
            new W3cAccessLog(LogFormat.of(LogLayout.of(W3cField.defaults()), Records.SITE), sink);

    private String field(int index, Records entry) {
        String[] fields = log.line(entry.build()).split(" ", -1);
        assertThat(fields).hasSize(15);
        return fields[index];
    }

    @Test
    void handsTheLineWithItsEndAndItsTimeToTheSink() {
        AccessRecord entry = Records.get("/é").build();
        log.log(entry);

        assertThat(new String(sink.last(), UTF_8)).isEqualTo(log.line(entry) + "\r\n");
        assertThat(sink.lastTime()).isEqualTo(START);
        assertThat(log.status().counters()).isEqualTo(new LogCounters(3, 0, 4, 0));
    }

    @Test
    void closesTheSink() {
        log.close();

        assertThat(sink.isClosed()).isTrue();
    }

    @Test
    void logThatIsSwitchedOffHasNoLine() {
        AccessRecord entry = Records.get("/").build();
        try (AccessLog none = AccessLog.none()) {
            none.log(entry);

            assertThat(none.line(entry)).isEmpty();
        }
    }

    @Test
    void subStatusOf401CanBeLeftOut() {
        W3cAccessLog without = new W3cAccessLog(
                LogFormat.of(LogLayout.of(W3cField.defaults()), new W3cSite("W3SVC1", null, false)), sink);

        assertThat(field(SUB_STATUS, Records.get("/").ended(401, 2, 5, 0))).isEqualTo("2");
        assertThat(without.line(Records.get("/").ended(401, 2, 5, 0).build())).endsWith(" 401 0 5 0");
        assertThat(without.line(Records.get("/").ended(404, 8, 0, 0).build())).endsWith(" 404 8 0 0");
    }

    @Test
    void fieldsStandInTheOrderOfIisWhateverTheList() {
        LogLayout layout = LogLayout.of(List.of(W3cField.HTTP_STATUS, W3cField.METHOD, W3cField.HTTP_STATUS));
        LogFormat format = LogFormat.of(layout, Records.SITE);

        assertThat(new W3cAccessLog(format, sink).line(Records.get("/").build()))
                .isEqualTo("GET 200");
        assertThat(new String(format.directives(START), UTF_8)).endsWith("\r\n#Fields: cs-method sc-status\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/plain | /plain",
                "/caf%C3%A9 | /café",
                "/caf%E9 | /café",
                "/..%c0%af.. | /..À¯..",
                "/%ED%A0%80 | /í++",
                "/%F4%90%80%80 | /ô+++",
                "/%E2%82 | /â+",
                "/%F0%9F%98%80 | /😀",
                "/%EF%BF%BF | /\uFFFF",
                "/a%2Bb+c%20d | /a+b+c+d",
                "/%2541 | /%41",
                "/% | /%",
                "/%4 | /%4",
                "/%zz%4g%g4 | /%zz%4g%g4",
                "/%٣٣ | /%٣٣",
                "/a;jsessionid=1%3B;b | /a;jsessionid=1;;b",
                "/a/../b/./c | /a/../b/./c",
                "* | *",
                "'' | /",
                "/日本%20%E6%97%A5 | /日本+日",
                "/日%FF | /日ÿ",
                "/%E3%80%80%C2%A0%E2%80%AE%EF%BB%BF%0D%0A%00%1b%7F%C2%85x | /++++++++++x",
                "/%D8%9C%E2%80%8E%E2%81%A9%E1%A0%8E%E1%9A%80 | /+++++",
                "/%23%22%27%5C%3C%3F%25 | /#\"'\\<?%",
            })
    void stemIsDecodedOnce(String raw, String written) {
        assertThat(field(STEM, Records.get(raw))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=%20%zz&b=%E9 | a=%20%zz&b=%E9",
                "'' | -",
                "- | -",
                "? | ?",
                "a b | a+b",
                "x;jsessionid=1A | x;jsessionid=1A",
            })
    void queryStaysAsItCame(String raw, String written) {
        assertThat(field(QUERY, Records.get("/").query(raw))).isEqualTo(written);
    }

    static List<String> bytesBehindHeaders() {
        return List.of("Bücher", "日本", "😀", "é", "\u00DF\u00BF");
    }

    @ParameterizedTest
    @MethodSource("bytesBehindHeaders")
    void headerThatWasUtf8IsWrittenAsUtf8(String text) {
        assertThat(field(AGENT, Records.get("/").agent(asOnTheWire(text)))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B\u00FCcher", "\u00C3", "\u00E9\u00E9", "\u00C0\u00AF", "\u00F5\u00BF\u00BF\u00BF"})
    void headerThatWasLatin1KeepsItsCharacters(String text) {
        assertThat(field(AGENT, Records.get("/").agent(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"日本, 日本", "a\uD800b, a\uFFFDb", "\uDC00日, \uFFFD日", "é日, é日", "日\u00A0, 日+"})
    void headerThatTheContainerDecodedIsTakenAsItIs(String text, String written) {
        assertThat(field(AGENT, Records.get("/").agent(text))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "é, é",
        "Ã©, Ã©",
        "a b\tc, a+b+c",
        "CORP\\user, CORP\\user",
        "\uD83D\uDE00, 😀",
        "\uD83D, \uFFFD",
        "x\u2029\u200F\u061C, x+++",
        "'  ', ++"
    })
    void userNameIsTextAlready(String name, String written) {
        assertThat(field(USER, Records.get("/").user(name))).isEqualTo(written);
    }

    @Test
    void valueOfMoreThan4096BytesBecomesThreeDots() {
        for (String unit : List.of("a", "é", "日", "😀", "\u0000")) {
            String writtenUnit = unit.equals("\u0000") ? "+" : unit;
            int size = writtenUnit.getBytes(UTF_8).length;
            String longest = unit.repeat(4096 / size) + "a".repeat(4096 % size);
            String written = writtenUnit.repeat(4096 / size) + "a".repeat(4096 % size);
            assertThat(field(USER, Records.get("/").user(longest))).isEqualTo(written);
            assertThat(field(USER, Records.get("/").user(longest + "a"))).isEqualTo("...");
            assertThat(field(AGENT, Records.get("/").agent(asOnTheWire(longest))))
                    .isEqualTo(written);
            assertThat(field(AGENT, Records.get("/").agent(asOnTheWire(longest + "a"))))
                    .isEqualTo("...");
        }
    }

    @Test
    void lengthOfAStemIsThatOfWhatIsWritten() {
        assertThat(field(STEM, Records.get("%41".repeat(4096)))).isEqualTo("A".repeat(4096));
        assertThat(field(STEM, Records.get("%41".repeat(4097)))).isEqualTo("...");
        assertThat(field(STEM, Records.get("%E3%80%80".repeat(4096)))).isEqualTo("+".repeat(4096));
        assertThat(field(STEM, Records.get("%E3%80%80".repeat(4097)))).isEqualTo("...");
        assertThat(field(STEM, Records.get("%E9".repeat(2048)))).isEqualTo("é".repeat(2048));
        assertThat(field(STEM, Records.get("%E9".repeat(2049)))).isEqualTo("...");
    }

    @Test
    void everyTextFieldMayBeTooLongAtOnce() {
        String many = "日".repeat(1_000_000);
        AccessRecord entry = Records.request(many, many)
                .query(many)
                .user(many)
                .agent(many)
                .referer(many)
                .build();

        assertThat(log.line(entry))
                .isEqualTo("2025-11-20 08:00:03 10.0.0.5 ... ... ... 443 ... 203.0.113.7 ... ... 200 0 0 0");
    }

    @Test
    void everyTextFieldMayBeAsLongAsAllowedAtOnce() {
        String longest = "a".repeat(4096);
        AccessRecord entry = Records.request(longest, longest)
                .query(longest)
                .user(longest)
                .agent(longest)
                .referer(longest)
                .build();

        assertThat(log.line(entry).replace(longest, "L"))
                .isEqualTo("2025-11-20 08:00:03 10.0.0.5 L L L 443 L 203.0.113.7 L L 200 0 0 0");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "5, 5",
        "2148074254, 2148074254",
        "-2146893042, 2148074254",
        "-1, 4294967295",
        "4294967295, 4294967295",
        "4294967296, 0"
    })
    void win32StatusIsUnsigned(long given, String written) {
        assertThat(field(WIN32, Records.get("/").ended(500, 0, given, 0))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 9", "10, 10", "-1, 0", "-9223372036854775808, 0", "9223372036854775807, 9223372036854775807"
    })
    void timeTakenHasNoSign(long given, String written) {
        assertThat(field(TIME_TAKEN, Records.get("/").ended(200, 0, 0, given))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, -", "-1, -", "1, 1", "65535, 65535", "65536, -"})
    void unknownPortIsMissing(int given, String written) {
        assertThat(field(6, Records.get("/").on("10.0.0.5", given))).isEqualTo(written);
    }
}
