package io.substatus.testkit.w3c;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class W3cLogTest {
    private static final String NAME = "u_ex261122.log";

    private static final String HEAD = """
            #Software: Microsoft Internet Information Services 10.0
            #Version: 1.0
            #Date: 2026-11-22 08:00:03
            """;

    private static final String FIELDS = "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username"
            + " c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\n";

    private static final String FIRST =
            "2026-11-22 08:00:03 127.0.0.1 GET /a/bin/x - 8080 - 203.0.113.7 curl/8.5.0 - 404 8 0 3\n";

    private static final String SECOND = "2026-11-22 08:00:04 127.0.0.1 POST /käse a=%20b 8080 dom\\user 2001:db8::5"
            + " Mozilla/5.0+(X11) http://localhost/ 500 100 2148074254 12\n";

    private static final String GOOD = HEAD + FIELDS + FIRST + SECOND;

    private static W3cLog parse(String name, String text) {
        return W3cLog.parse(Path.of(name), text.replace("\n", "\r\n").getBytes(UTF_8));
    }

    /** A log whose second entry has another value in place of one of its own. */
    private static String withValue(String old, String value) {
        assertThat(SECOND).contains(' ' + old + ' ');
        return HEAD + FIELDS + FIRST + SECOND.replace(' ' + old + ' ', ' ' + value + ' ');
    }

    @Test
    void readsFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        Files.writeString(file, GOOD.replace("\n", "\r\n"));

        W3cLog log = W3cLog.read(file);

        assertThat(log.file()).isEqualTo(file);
        W3cBlock block = log.blocks().get(0);
        assertThat(block.line()).isEqualTo(1);
        assertThat(block.date()).isEqualTo(LocalDateTime.of(2026, 11, 22, 8, 0, 3));
        assertThat(block.fields()).hasSize(15).startsWith("date", "time", "s-ip");
        W3cEntry second = log.entries().get(1);
        assertThat(second.line()).isEqualTo(6);
        assertThat(second.time()).isEqualTo(LocalDateTime.of(2026, 11, 22, 8, 0, 4));
        assertThat(second.get("cs-uri-stem")).isEqualTo("/käse");
        assertThat(second.get("cs(User-Agent)")).isEqualTo("Mozilla/5.0+(X11)");
        assertThat(second.number("sc-win32-status")).isEqualTo(2_148_074_254L);
        assertThat(second.code()).isEqualTo("500.100");
        assertThat(second.toString()).isEqualTo(SECOND.strip());
    }

    @Test
    void readsSeveralBlocksWithTheirOwnFields() {
        String other = HEAD.replace("08:00:03", "09:30:00") + "#Fields: date time cs-uri-stem sc-status\n"
                + "2026-11-22 09:30:00 / 200\n";
        W3cLog log = parse(NAME, GOOD + other);
        assertThat(log.blocks()).extracting(W3cBlock::line).containsExactly(1, 7);
        assertThat(log.entries()).extracting(entry -> entry.get("sc-status")).containsExactly("404", "500", "200");
    }

    @Test
    void namesFieldsThereAreWhenAskedForAnother() {
        W3cEntry entry = parse(NAME, GOOD).entries().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry.get("cs-version"))
                .withMessageContaining("cs-version")
                .withMessageContaining("time-taken");
    }

    @Test
    void takesAllFieldsOfIis() {
        String all = "#Fields: date time s-sitename s-computername s-ip cs-method cs-uri-stem cs-uri-query s-port"
                + " cs-username c-ip cs-version cs(User-Agent) cs(Cookie) cs(Referer) cs-host sc-status sc-substatus"
                + " sc-win32-status sc-bytes cs-bytes time-taken\n";
        String entry =
                "2026-11-22 08:00:03 W3SVC1 HOST - OPTIONS * - - - ::1 HTTP/1.1 - a=1;+b=2 - localhost:80 200 0 0"
                        + " 1234 56 0\n";
        assertThat(parse(NAME, HEAD + all + entry).entries()).hasSize(1);
    }

    @Test
    void takesCustomFieldsInFileThatSaysSo() {
        String text = GOOD.replace("time-taken\n", "time-taken X-Forwarded-For\n")
                .replace(" 3\n", " 3 -\n")
                .replace(" 12\n", " 12 192.0.2.1,+192.0.2.2\n");
        assertThat(parse("u_ex261122_x.log", text).entries().get(1).get("X-Forwarded-For"))
                .isEqualTo("192.0.2.1,+192.0.2.2");
        assertThatThrownBy(() -> parse(NAME, text))
                .isInstanceOf(W3cViolation.class)
                .hasMessageContaining("_x");
        assertThatThrownBy(() -> parse("u_ex261122_x.log", GOOD)).isInstanceOf(W3cViolation.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u_ex261122.log",
                "u_ex26112208.log",
                "u_ex2611.log",
                "u_ex261104.log",
                "u_extend1.log",
                "u_extend12.log"
            })
    void takesNameOfEntriesPeriod(String name) {
        assertThat(parse(name, GOOD).entries()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"u_ex261121.log", "u_ex26112209.log", "u_ex2612.log", "u_ex261105.log"})
    void refusesEntriesOfAnotherPeriod(String name) {
        assertThatThrownBy(() -> parse(name, GOOD))
                .isInstanceOf(W3cViolation.class)
                .hasMessageStartingWith(name + ":5: time:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ex261122.log",
                "u_ex261122.log.1",
                "u_ex2611221.log",
                "u_extend01.log",
                "u_extend.log",
                "U_EX261122.LOG",
                "access.log"
            })
    void refusesNameThatIisDoesNotGive(String name) {
        assertThatThrownBy(() -> parse(name, GOOD))
                .isInstanceOf(W3cViolation.class)
                .hasMessageContaining("file name: " + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "255.249.99.10",
                "::",
                "::1",
                "1::",
                "2001:db8::1:0:0:1",
                "fe80::a",
                "1:2:3:4:5:6:7:8"
            })
    void takesBareAddress(String address) {
        assertThat(parse(NAME, withValue("2001:db8::5", address)).entries()).hasSize(2);
    }

    static Stream<Arguments> brokenLogs() {
        return Stream.of(
                Arguments.of("empty file", "", 0, "file: empty"),
                Arguments.of("entry first", FIRST + GOOD, 1, "directive: "),
                Arguments.of("software", GOOD.replace("10.0", "9.0"), 1, "#Software"),
                Arguments.of("version", GOOD.replace(": 1.0", ": 1.1"), 2, "#Version: 1.0"),
                Arguments.of("order", GOOD.replace("#Version: 1.0\n", ""), 2, "#Version: 1.0"),
                Arguments.of("remark", GOOD.replace("#Date", "#Remark: hi\n#Date"), 3, "#Date"),
                Arguments.of(
                        "date form", GOOD.replace("#Date: 2026-11-22 ", "#Date: 22.11.2026 "), 3, "date: 22.11.2026"),
                Arguments.of(
                        "date without time",
                        GOOD.replace("#Date: 2026-11-22 08:00:03", "#Date: 2026-11-22"),
                        3,
                        "#Date"),
                Arguments.of(
                        "date of block",
                        GOOD.replace("#Date: 2026-11-22 08:00:03", "#Date: 2026-11-22 08:00:02"),
                        3,
                        "first entry"),
                Arguments.of(
                        "date impossible",
                        withValue("POST", "POST").replace("2026-11-22 08:00:04", "2026-02-30 08:00:04"),
                        6,
                        "one that exists"),
                Arguments.of("fields trailing blank", GOOD.replace("time-taken\n", "time-taken \n"), 4, "#Fields"),
                Arguments.of("fields order", GOOD.replace("s-ip cs-method", "cs-method s-ip"), 4, "in this order"),
                Arguments.of("fields twice", GOOD.replace("s-port", "s-ip"), 4, "each name once"),
                Arguments.of(
                        "fields without date",
                        GOOD.replace("#Fields: date time", "#Fields: time"),
                        4,
                        "date and time first"),
                Arguments.of(
                        "fields misspelt",
                        GOOD.replace("time-taken\n", "time-taken cs(Referrer)\n"),
                        4,
                        "standard name"),
                Arguments.of(
                        "fields in capitals", GOOD.replace("time-taken\n", "time-taken CS-HOST\n"), 4, "standard name"),
                Arguments.of("block without entry", HEAD + FIELDS, 4, "no entry"),
                Arguments.of("block without entry, then another", HEAD + FIELDS + GOOD, 4, "no entry"),
                Arguments.of(
                        "block cut short",
                        GOOD + "#Software: Microsoft Internet Information Services 10.0\n",
                        8,
                        "end of file"),
                Arguments.of("directive alone", GOOD + "#Fields: date time\n", 7, "directive: #Fields"),
                Arguments.of("empty line", GOOD + "\n", 7, "line: empty"),
                Arguments.of(
                        "one field too few",
                        withValue("dom\\user 2001:db8::5", "2001:db8::5"),
                        6,
                        "14 values (expected: 15)"),
                Arguments.of("one field too many", withValue("POST", "POST POST"), 6, "16 values"),
                Arguments.of("two blanks", withValue("POST", "POST ").replace("dom\\user ", ""), 6, "empty value"),
                Arguments.of("blank at the end", GOOD.replace(" 12\n", " 12 \n"), 6, "empty value"),
                Arguments.of("time goes back", GOOD.replace("22 08:00:04", "22 08:00:00"), 6, "not before"),
                Arguments.of("time with fraction", withValue("08:00:04", "08:00:04.5"), 6, "time: 08:00:04.5"),
                Arguments.of("s-ip in brackets", withValue("127.0.0.1", "[::1]"), 6, "s-ip"),
                Arguments.of("c-ip in brackets", withValue("2001:db8::5", "[2001:db8::5]"), 6, "c-ip"),
                Arguments.of("c-ip with zone", withValue("2001:db8::5", "fe80::1%4"), 6, "c-ip"),
                Arguments.of("c-ip with port", withValue("2001:db8::5", "127.0.0.1:80"), 6, "c-ip"),
                Arguments.of(
                        "c-ip long form", withValue("2001:db8::5", "2001:db8:0:0:0:0:0:5"), 6, "expected: 2001:db8::5"),
                Arguments.of("c-ip second of two runs", withValue("2001:db8::5", "1:0:0:4:5::8"), 6, "1::4:5:0:0:8"),
                Arguments.of(
                        "c-ip one zero group short",
                        withValue("2001:db8::5", "1:2:3::5:6:7:8"),
                        6,
                        "expected: 1:2:3:0:5:6:7:8"),
                Arguments.of("c-ip capitals", withValue("2001:db8::5", "2001:DB8::5"), 6, "c-ip"),
                Arguments.of("c-ip leading zero", withValue("2001:db8::5", "2001:0db8::5"), 6, "c-ip"),
                Arguments.of("c-ip malformed", withValue("2001:db8::5", "1::2::3"), 6, "an IPv6 address"),
                Arguments.of("c-ip name", withValue("2001:db8::5", "localhost"), 6, "c-ip"),
                Arguments.of("c-ip out of range", withValue("2001:db8::5", "1.2.3.256"), 6, "c-ip"),
                Arguments.of("c-ip missing", withValue("2001:db8::5", "-"), 6, "c-ip"),
                Arguments.of("method", withValue("POST", "PO(ST"), 6, "cs-method"),
                Arguments.of("stem", withValue("/käse", "käse"), 6, "cs-uri-stem"),
                Arguments.of("stem missing", withValue("/käse", "-"), 6, "cs-uri-stem"),
                Arguments.of("query with its mark", withValue("a=%20b", "?a"), 6, "cs-uri-query"),
                Arguments.of("port 0", withValue("8080", "0"), 6, "s-port"),
                Arguments.of("port too large", withValue("8080", "65536"), 6, "at most 65535"),
                Arguments.of("status", withValue("500", "50"), 6, "sc-status"),
                Arguments.of("status 0", withValue("500", "0"), 6, "sc-status"),
                Arguments.of("status 999", withValue("500", "999"), 6, "sc-status"),
                Arguments.of("sub-status missing", withValue("100", "-"), 6, "sc-substatus"),
                Arguments.of("sub-status too large", withValue("100", "65536"), 6, "at most 65535"),
                Arguments.of("sub-status padded", withValue("100", "0100"), 6, "sc-substatus"),
                Arguments.of("sub-status of success", withValue("500", "200"), 6, "200.100"),
                Arguments.of("win32 signed", withValue("2148074254", "-2146893042"), 6, "sc-win32-status"),
                Arguments.of("win32 too large", withValue("2148074254", "4294967296"), 6, "at most 4294967295"),
                Arguments.of("time-taken fraction", GOOD.replace(" 12\n", " 1.5\n"), 6, "time-taken"),
                Arguments.of("time-taken grouped", GOOD.replace(" 12\n", " 1,012\n"), 6, "time-taken"),
                Arguments.of("time-taken in other digits", GOOD.replace(" 12\n", " \u0661\u0662\n"), 6, "time-taken"),
                Arguments.of("value too long", withValue("a=%20b", "a".repeat(4097)), 6, "4097 bytes"),
                Arguments.of("value too long in UTF-8", withValue("a=%20b", "ä".repeat(2049)), 6, "4098 bytes"),
                Arguments.of("tab", withValue("/käse", "/k\tse"), 6, "U+0009"),
                Arguments.of("NUL", withValue("/käse", "/k\0se"), 6, "U+0000"),
                Arguments.of("DEL", withValue("/käse", "/k\u007fse"), 6, "U+007F"),
                Arguments.of("C1 control", withValue("/käse", "/k\u0085se"), 6, "U+0085"),
                Arguments.of("no-break space", withValue("/käse", "/k\u00a0se"), 6, "U+00A0"),
                Arguments.of("line separator", withValue("/käse", "/k\u2028se"), 6, "U+2028"),
                Arguments.of("ideographic space", withValue("/käse", "/k\u3000se"), 6, "U+3000"),
                Arguments.of("byte order mark", "\ufeff" + GOOD, 1, "U+FEFF"),
                Arguments.of("line too long", GOOD + "x".repeat(65_535) + '\n', 7, "65537 bytes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenLogs")
    void refusesBrokenLog(String what, String text, int line, String message) {
        assertThatThrownBy(() -> parse(NAME, text))
                .as(what)
                .isInstanceOfSatisfying(
                        W3cViolation.class,
                        violation -> assertThat(violation.line()).isEqualTo(line))
                .hasMessageStartingWith(NAME + ':' + line + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void takesLongestValueAndEllipsis() {
        assertThat(parse(NAME, withValue("a=%20b", "a".repeat(4096))).entries()).hasSize(2);
        assertThat(parse(NAME, withValue("a=%20b", "...")).entries()).hasSize(2);
        assertThat(parse(NAME, withValue("/käse", "...")).entries()).hasSize(2);
    }

    @Test
    void toleratesEntriesThatOvertookOneAnother() {
        assertThat(parse(NAME, GOOD.replace("22 08:00:04", "22 08:00:01")).entries())
                .hasSize(2);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    /** The good log with other bytes in place of the UTF-8 of {@code ä}. */
    private static byte[] withBytes(String bytes) {
        String good = new String(utf8(GOOD.replace("\n", "\r\n")), ISO_8859_1);
        return good.replace("\u00c3\u00a4", bytes).getBytes(ISO_8859_1);
    }

    static Stream<Arguments> badBytes() {
        String good = GOOD.replace("\n", "\r\n");
        return Stream.of(
                Arguments.of("LF alone", utf8(good.replace("8080 - 203", "8080\n- 203")), 5, "LF (expected: CRLF)"),
                Arguments.of("all LF", utf8(GOOD), 1, "LF (expected: CRLF)"),
                Arguments.of("CR alone", utf8(good.replace("8080 - 203", "8080\r- 203")), 5, "CR without LF"),
                Arguments.of("CR at the end", utf8(good + "x\r"), 7, "CR without LF"),
                Arguments.of("last line cut short", utf8(good + FIRST.strip()), 7, "line end: none"),
                Arguments.of("Latin-1 byte", withBytes("\u00e4"), 6, "UTF-8"),
                Arguments.of("overlong UTF-8", withBytes("\u00c0\u00af"), 6, "UTF-8"),
                Arguments.of("surrogate in UTF-8", withBytes("\u00ed\u00a0\u0080"), 6, "UTF-8"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBytes")
    void refusesBrokenBytes(String what, byte[] bytes, int line, String message) {
        assertThatThrownBy(() -> W3cLog.parse(Path.of(NAME), bytes))
                .as(what)
                .isInstanceOf(W3cViolation.class)
                .hasMessageStartingWith(NAME + ':' + line + ": ")
                .hasMessageContaining(message);
    }
}
