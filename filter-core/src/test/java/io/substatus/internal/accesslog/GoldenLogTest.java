package io.substatus.internal.accesslog;

import static io.substatus.internal.accesslog.Records.START;
import static io.substatus.internal.accesslog.Records.asOnTheWire;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.logfile.LogCounters;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.RingOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares a whole file, byte for byte, with one that was written by hand. */
class GoldenLogTest {

    private static final List<AccessRecord> ENTRIES = List.of(
            Records.get("/bin/app.dll")
                    .agent("curl/8.5.0")
                    .referer("http://localhost/")
                    .ended(404, 8, 0, 3)
                    .build(),
            Records.request("POST", "/caf%C3%A9/Stra%c3%9Fe/%E6%97%A5%E6%9C%AC/%F0%9F%98%80")
                    .at(START + 1000)
                    .on("[0:0:0:0:0:0:0:1]", 8080)
                    .query("q=%C3%A9&a+b=%zz")
                    .user("CORP\\jörg müller")
                    .from("2001:DB8:0:0:0:0:0:5")
                    .agent("Mozilla/5.0 (Windows NT 10.0; Win64)")
                    .ended(200, 0, 0, 12)
                    .build(),
            Records.request("OPTIONS", "*")
                    .at(START + 2000)
                    .on("fe80::1%4", 80)
                    .from("::ffff:198.51.100.4")
                    .agent("")
                    .build(),
            Records.request("BREW", "/..%c0%af..")
                    .at(START + 3000)
                    .on("localhost", 0)
                    .from("not an address")
                    .agent("\u00DC-Browser/1.0")
                    .referer(asOnTheWire("https://example.org/ü"))
                    .ended(405, 0, 1, 2_147_483_648L)
                    .build(),
            Records.get("")
                    .at(START + 4000)
                    .query("x".repeat(4097))
                    .agent("a\r\nb\"c'd\\e")
                    .referer("-x")
                    .ended(401, 2, 0x8009030E, 7)
                    .build(),
            Records.get("/app;jsessionid=1A2B/a+b/%20%09%7f/%/%4")
                    .at(START + 5000)
                    .query("x=1;jsessionid=9")
                    .user("user@example.org")
                    .agent(asOnTheWire("\0\u001b\u007f\u0085\u00a0\u2028\u3000\ufeff\u202e\u2066"))
                    .ended(500, 100, -1, 1)
                    .build(),
            Records.request("HEAD", "/%20%2541")
                    .at(START + 5000 + 15 * 60_000)
                    .ended(304, 0, 0, -5)
                    .build());

    private static final List<AccessRecord> WITH_EXTRAS = List.of(
            Records.get("/shop/cart")
                    .query("id=1")
                    .user("CORP\\anna")
                    .agent("Mozilla/5.0 (X11)")
                    .referer("https://example.org/")
                    .ended(200, 0, 0, 12)
                    .with(new AccessExtras("HTTP/1.1", "www.example.org:443", "a=1; b=2", 1234, 567, CustomValues.NONE))
                    .build(),
            Records.get("/a")
                    .ended(404, 0, 2, 1)
                    .with(new AccessExtras("", "bad host\r\n#", "\u00E9=\"x\"", -1, -1, CustomValues.NONE))
                    .build(),
            Records.get("/b")
                    .with(new AccessExtras(
                            "HTTP/2.0", "h".repeat(4097), "c".repeat(4097), Long.MAX_VALUE, 0, CustomValues.NONE))
                    .build(),
            Records.get("/c").build());

    private static final String DEFAULT_FIELDS = "u_ex251120.log";
    private static final String ALL_FIELDS = "u_ex251121.log";

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path directory;

    @AfterEach
    void restoreDefaults() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({"en, UTC", "th-TH-u-ca-buddhist, Pacific/Kiritimati", "ar-EG, Pacific/Pago_Pago", "tr, Asia/Kolkata"})
    void fileIsTheSameInEveryLocaleAndZone(String tag, String id) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone(id));
        W3cAccessLog log =
                W3cAccessLog.in(directory, 7, LogLayout.of(W3cField.defaults()), LogFiles.DAILY, RingOptions.DEFAULTS);
        ENTRIES.forEach(log::log);
        log.close();

        Path file = directory.resolve("W3SVC7").resolve("u_ex251120.log");
        assertThat(Files.readString(file)).isEqualTo(new String(golden(DEFAULT_FIELDS), StandardCharsets.UTF_8));
        assertThat(Files.readAllBytes(file)).isEqualTo(golden(DEFAULT_FIELDS));
        assertThat(log.status().counters()).isEqualTo(new LogCounters(ENTRIES.size(), 0, 0, 0));
    }

    @Test
    void everyFieldHasThePlaceAndFormThatIisGivesIt() throws IOException {
        CapturingSink sink = new CapturingSink();
        LogFormat format = LogFormat.of(LogLayout.of(List.of(W3cField.values())), new W3cSite("W3SVC7", "WEB01", true));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        written.writeBytes(format.directives(START));
        try (W3cAccessLog log = new W3cAccessLog(format, sink)) {
            for (AccessRecord entry : WITH_EXTRAS) {
                log.log(entry);
                written.writeBytes(sink.last());
            }
        }

        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo(new String(golden(ALL_FIELDS), StandardCharsets.UTF_8));
        assertThat(written.toByteArray()).isEqualTo(golden(ALL_FIELDS));
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(GoldenLogTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
