package io.substatus.internal.accesslog;

import static io.substatus.internal.accesslog.Records.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.logfile.LogCounters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpErrLogTest {

    private static final int METHOD = 7;
    private static final int URI = 8;
    private static final long MEGABYTE = 1_048_576;

    private static final List<HttpErrEntry> ENTRIES = List.of(
            entry(Records.get("/missing/caf%C3%A9").query("a=%20b").ended(404, 0, 2, 0), HttpErrReason.NOT_FOUND),
            entry(
                    Records.get("/a b%zz%41")
                            .query("x y")
                            .from("2001:DB8:0:0:0:0:0:5")
                            .on("[fe80::1%4]", 8080)
                            .ended(400, 0, 0, 0),
                    HttpErrReason.URL),
            new HttpErrEntry(
                    Records.request("", "")
                            .at(START + 1000)
                            .from("fe80::2%eth0")
                            .on("::ffff:10.0.0.5", 0)
                            .ended(408, 0, 0, 0)
                            .build(),
                    0,
                    "",
                    HttpErrReason.TIMER_HEADER_WAIT),
            new HttpErrEntry(
                    Records.request("OPTIONS", "*")
                            .at(START + 2000)
                            .ended(505, 0, 0, 0)
                            .build(),
                    70_000,
                    "HTTP/11.1",
                    HttpErrReason.VERSION));

    @TempDir
    Path directory;

    private final CapturingSink sink = new CapturingSink();
    private final HttpErrLog captured = new HttpErrLog(sink);

    private static HttpErrEntry entry(Records request, HttpErrReason reason) {
        return new HttpErrEntry(request.build(), 50_000, "HTTP/1.1", reason);
    }

    private String field(int index, Records request) {
        String[] fields =
                captured.line(entry(request, HttpErrReason.BAD_REQUEST)).split(" ", -1);
        assertThat(fields).hasSize(13);
        return fields[index];
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("HTTPERR"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void fileIsAsHttpSysWritesIt() throws IOException {
        try (HttpErrLog log = HttpErrLog.in(directory)) {
            ENTRIES.forEach(log::log);

            assertThat(log.status().counters()).isEqualTo(new LogCounters(4, 0, 0, 0));
        }
        byte[] golden;
        try (InputStream in = Objects.requireNonNull(HttpErrLogTest.class.getResourceAsStream("httperr1.log"))) {
            golden = in.readAllBytes();
        }

        assertThat(files()).containsExactly("httperr1.log");
        Path file = directory.resolve("HTTPERR").resolve("httperr1.log");
        assertThat(Files.readString(file)).isEqualTo(new String(golden, UTF_8));
        assertThat(Files.readAllBytes(file)).isEqualTo(golden);
    }

    @Test
    void lineThatIsShownIsTheLineThatIsWritten() {
        captured.log(ENTRIES.get(0));

        assertThat(new String(sink.last(), UTF_8)).isEqualTo(captured.line(ENTRIES.get(0)) + "\r\n");
        assertThat(sink.lastTime()).isEqualTo(START);
    }

    @Test
    void methodIsCutAt255Bytes() {
        assertThat(field(METHOD, Records.request("M".repeat(255), "/"))).isEqualTo("M".repeat(255));
        assertThat(field(METHOD, Records.request("M".repeat(256), "/"))).isEqualTo("M".repeat(255));
        assertThat(field(METHOD, Records.request("日".repeat(100), "/"))).isEqualTo("日".repeat(85));
        assertThat(field(METHOD, Records.request("é".repeat(200), "/"))).isEqualTo("é".repeat(127));
        assertThat(field(METHOD, Records.request("M".repeat(1_000_000), "/"))).isEqualTo("M".repeat(255));
    }

    @Test
    void uriHasAtMost4096BytesWithItsQuery() {
        String path = "/" + "p".repeat(4000);
        assertThat(field(URI, Records.get(path).query("q".repeat(94)))).isEqualTo(path + '?' + "q".repeat(94));
        assertThat(field(URI, Records.get(path).query("q".repeat(95)))).isEqualTo(path + '?' + "q".repeat(94));
        assertThat(field(URI, Records.get("/" + "p".repeat(4095)).query("q"))).isEqualTo("/" + "p".repeat(4095));
        assertThat(field(URI, Records.get("/" + "p".repeat(4094)).query("q"))).isEqualTo("/" + "p".repeat(4094));
        assertThat(field(URI, Records.get("%41".repeat(5000)).ended(404, 0, 0, 0)))
                .isEqualTo("A".repeat(4096));
        assertThat(field(URI, Records.get("/" + "é".repeat(1_000_000)))).isEqualTo("/" + "é".repeat(2047));
    }

    /** What comes after a value that was cut must not be cut too. */
    @Test
    void limitHoldsForItsFieldOnly() {
        captured.line(entry(Records.request("M".repeat(256), "/" + "p".repeat(5000)), HttpErrReason.VERB));

        assertThat(field(URI, Records.get("/" + "p".repeat(3000)))).hasSize(3001);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1, HTTP/1.1",
        "HTTP/2.0, HTTP/2.0",
        "HTTP/3, HTTP/3",
        "HTTP/10.1, HTTP/?.?",
        "HTTP/1.10, HTTP/?.?",
        "'', -",
        "HTTP/, -",
        "HTTX/1.1, -",
        "'HTTP/1.1 x', -",
    })
    void versionIsAsFarAsItWasUnderstood(String protocol, String written) {
        assertThat(HttpErrLog.version(protocol)).isEqualTo(written);
    }

    @Test
    void nextFileBeginsWhereALineHasNoRoom() throws IOException {
        HttpErrEntry large = entry(Records.get("/" + "x".repeat(4000)).ended(404, 0, 0, 0), HttpErrReason.NOT_FOUND);
        try (HttpErrLog log = HttpErrLog.in(directory)) {
            for (int i = 0; i < 600; i++) {
                log.log(large);
            }
        }

        assertThat(files()).containsExactly("httperr1.log", "httperr2.log", "httperr3.log");
        for (String file : files()) {
            Path path = directory.resolve("HTTPERR").resolve(file);
            assertThat(Files.size(path)).isLessThanOrEqualTo(MEGABYTE);
            assertThat(Files.readString(path))
                    .startsWith("#Software: Microsoft HTTP API 2.0\r\n")
                    .endsWith(" -\r\n");
        }
        assertThat(Files.size(directory.resolve("HTTPERR").resolve("httperr1.log")))
                .isGreaterThan(MEGABYTE - 5000);
    }

    /** Whatever a client sends, a line stays one line of 13 fields. */
    @Test
    void hostileRequestCannotBreakALine() throws CharacterCodingException {
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            AccessRecord request = Records.request(text(random), text(random))
                    .query(text(random))
                    .from(text(random))
                    .on(text(random), random.nextInt())
                    .ended(random.nextBoolean() ? 400 : 404, 0, 0, 0)
                    .build();
            captured.log(new HttpErrEntry(request, random.nextInt(), text(random), HttpErrReason.BAD_REQUEST));
            String line =
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(sink.last())).toString();

            assertThat(line).as("seed %d", seed).endsWith(" BadRequest -\r\n");
            String content = line.substring(0, line.length() - 2);
            assertThat(content.split(" ", -1))
                    .as("seed %d: %s", seed, content)
                    .hasSize(13)
                    .noneMatch(String::isEmpty);
            assertThat(content.codePoints().anyMatch(Character::isISOControl))
                    .as("seed %d: %s", seed, content)
                    .isFalse();
            assertThat(sink.last()).hasSizeLessThan(255 + 4096 + 250);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(30) == 0 ? random.nextInt(9000) : random.nextInt(30);
        int kind = random.nextInt(4);
        while (text.length() < length) {
            text.appendCodePoint(
                    switch (kind) {
                        case 0 -> random.nextInt(0x21);
                        case 1 -> random.nextInt(0x100);
                        case 2 -> random.nextInt(0x11_0000);
                        default -> "\"%0aD:. ?#\r\n".charAt(random.nextInt(11));
                    });
        }
        return text.toString();
    }
}
