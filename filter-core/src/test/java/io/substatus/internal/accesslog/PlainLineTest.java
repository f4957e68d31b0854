package io.substatus.internal.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.accesslog.CustomField.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plain line is the line that is written char by char, or none at all. */
class PlainLineTest {

    private static final int CASES = 40_000;

    private static final List<CustomField> OWN = Stream.of("a", "b")
            .map(name -> new CustomField(name, Source.REQUEST_HEADER, name))
            .toList();

    private static final LogFormat ALL =
            LogFormat.of(new LogLayout(List.of(W3cField.values()), OWN, 20, true), Records.SITE);

    private final PlainLine plain = new PlainLine(ALL.count());
    private final AnyLine any = new AnyLine();

    /** The line, or null if it was given up. */
    private @Nullable String plain(AccessRecord entry) {
        plain.clear();
        return plain.end(ALL.encode(entry, plain))
                ? new String(plain.bytes(), 0, plain.length(), StandardCharsets.ISO_8859_1)
                : null;
    }

    private String reference(AccessRecord entry) {
        any.clear();
        ALL.encode(entry, any);
        LineEncoder written = any.end();
        written.lineEnd();
        return written.asText();
    }

    private boolean agrees(AccessRecord entry) {
        String line = plain(entry);
        if (line != null) {
            assertThat(line).isEqualTo(reference(entry));
        }
        return line != null;
    }

    @Test
    void agreesWithWritingCharByChar() {
        int written = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Values values = new Values(new Random(seed));
            written += agrees(values.entry()) ? 1 : 0;
        }
        assertThat(written).as("plain lines").isBetween(CASES / 4, CASES * 3 / 4);
    }

    @Test
    void writesAsciiOfEveryLength() {
        for (int length = 0; length < 300; length++) {
            AccessRecord entry = Records.request("M".repeat(length), "/" + "p".repeat(length))
                    .query(" ".repeat(length))
                    .user("\u007F".repeat(length))
                    .build();
            assertThat(agrees(entry)).as("length %d", length).isTrue();
        }
    }

    @Test
    void writesEveryCharacterOfAsciiAtEveryPlaceOfAWord() {
        for (int place = 0; place < 17; place++) {
            for (char c = 0; c < 0x80; c++) {
                String text = "x".repeat(place) + c;
                assertThat(agrees(Records.request(text, "/" + text).agent(text).build()))
                        .as("%d at %d", (int) c, place)
                        .isTrue();
            }
        }
    }

    @Test
    void givesUpEveryOtherCharacterAtEveryPlaceOfAWord() {
        for (int place = 0; place < 17; place++) {
            for (int c : new int[] {0x80, 0xA0, 0xE9, 0xFF, 0x100, 0x141, 0x2028, 0x4E41, 0xD83D, 0xDE00, 0xFF41}) {
                String text = "x".repeat(place) + (char) c;
                assertThat(plain(Records.get("/").agent(text).build()))
                        .as("%x at %d", c, place)
                        .isNull();
            }
        }
    }

    @Test
    void writesPlainLinesAfterOneThatWasGivenUp() {
        assertThat(plain(Records.get("/" + "日".repeat(2000)).build())).isNull();
        assertThat(plain(Records.get("/" + "a".repeat(5000)).agent("b").build()))
                .isNull();
        assertThat(agrees(Records.get("/").build())).isTrue();
    }

    @Test
    void writesEveryNumber() {
        for (long number = -3; number < 200_000; number++) {
            assertNumber(number);
        }
        for (long power = 1; power > 0 && power < Long.MAX_VALUE / 10; power *= 10) {
            assertNumber(power - 1);
            assertNumber(power);
            assertNumber(-power);
        }
        assertNumber(Long.MAX_VALUE);
        assertNumber(Long.MIN_VALUE);
    }

    private void assertNumber(long number) {
        plain.clear();
        int end = plain.space(plain.number(number, 0));
        assertThat(plain.end(end)).isTrue();
        assertThat(new String(plain.bytes(), 0, plain.length(), StandardCharsets.ISO_8859_1))
                .isEqualTo(Math.max(0, number) + "\r\n");
    }

    @Test
    void writesAddressesOfEveryForm() {
        String[] addresses = {
            "0.0.0.0",
            "255.255.255.255",
            "256.1.1.1",
            "1.2.3",
            "1.2.3.4.5",
            "01.2.3.4",
            "1.2.3.010",
            "000.1.2.3",
            "1..2.3",
            ".1.2.3",
            "1.2.3.",
            "1.2.3.1234",
            "1.2.3.4%5",
            "[::1]",
            "::1",
            "0:0:0:0:0:0:0:1",
            "::ffff:1.2.3.4",
            "fe80::1%eth0",
            "host",
            "",
            " ",
            "1.1.1.1.1.1.1.1.1.1",
            "2001:DB8::5",
            "1.2.3.4 ",
            "[1.2.3.4]:80",
            "1".repeat(100),
            "fe80::1%" + "x".repeat(100)
        };
        for (String server : addresses) {
            for (String client : addresses) {
                AccessRecord entry =
                        Records.get("/").from(client).on(server, 80).build();
                assertThat(agrees(entry)).as("%s %s", server, client).isTrue();
                assertThat(agrees(entry)).as("%s %s again", server, client).isTrue();
            }
        }
    }

    @Test
    void hasABlankBetweenFieldsAlone() {
        List<W3cField> fields = List.of(W3cField.values());
        for (int count = 1; count <= fields.size(); count++) {
            List<W3cField> some = fields.subList(fields.size() - count, fields.size());
            LogFormat format = LogFormat.of(LogLayout.of(some), Records.SITE);
            PlainLine line = new PlainLine(format.count());
            assertThat(line.end(format.encode(Records.get("/").build(), line))).isTrue();
            String text = new String(line.bytes(), 0, line.length(), StandardCharsets.ISO_8859_1);
            assertThat(text.split(" ", -1)).hasSize(count);
        }
    }

    /** Makes entries that are plain more often than not. Confined to one case. */
    private record Values(Random random) {

        AccessRecord entry() {
            return new AccessRecord(
                    random.nextLong(253_402_300_800_000L),
                    address(),
                    text(),
                    path(),
                    nullable(),
                    random.nextInt(70_000) - 100,
                    text(),
                    address(),
                    nullable(),
                    nullable(),
                    random.nextInt(1000),
                    random.nextInt(1200),
                    random.nextLong(),
                    random.nextLong() >> random.nextInt(64),
                    new AccessExtras(
                            text(),
                            text(),
                            text(),
                            random.nextInt(),
                            random.nextLong(),
                            new CustomValues(text(), nullable())));
        }

        private String address() {
            return IntStream.range(0, random.nextInt(50) == 0 ? 5 : 4)
                    .mapToObj(i -> String.valueOf(random.nextInt(random.nextInt(100) == 0 ? 1000 : 256)))
                    .reduce((a, b) -> a + '.' + b)
                    .orElseThrow();
        }

        private @Nullable String nullable() {
            return random.nextInt(10) == 0 ? null : text();
        }

        private String text() {
            int length = random.nextInt(500) == 0 ? random.nextInt(5000) : random.nextInt(40);
            StringBuilder text = new StringBuilder();
            while (text.length() < length) {
                text.append((char) (random.nextInt(6000) == 0 ? random.nextInt(0x1_0000) : random.nextInt(0x80)));
            }
            return text.toString();
        }

        private String path() {
            StringBuilder text = new StringBuilder("/");
            for (int i = random.nextInt(20); i > 0; i--) {
                boolean ascii = random.nextInt(100) > 0;
                int escaped = random.nextInt(ascii ? 0x80 : 0x100);
                text.append(
                        random.nextBoolean()
                                ? String.format("%%%02x", escaped)
                                : "ab%4c%g0%".charAt(random.nextInt(9)));
            }
            return text.toString();
        }
    }
}
