package io.substatus.internal.accesslog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.substatus.internal.accesslog.CustomField.Source;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.LogPeriod;
import io.substatus.internal.logfile.Retention;
import io.substatus.internal.logfile.RingOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers take every line of a hostile load. The logs stay in {@code target/reader-logs}, for readers that are not at hand
 * everywhere.
 */
class ReadersTest {

    private static final int LINES = 5_000;
    private static final Path KEPT = Path.of("target", "reader-logs");
    private static final String LIKE_GOACCESS_KNOWS_THEM = "W3C";
    private static final String ALL_FIELDS = "%d %t %^ %^ %^ %m %U %q %^ %^ %h %H %u %^ %R %v %s %^ %^ %b %^ %L";
    private static final String WITH_BYTES = "%d %t %^ %m %U %q %^ %^ %h %u %R %s %^ %^ %b %^ %L";
    private static final String WITH_OWN = "%d %t %^ %m %U %q %^ %^ %h %u %R %s %^ %^ %L %^ %^";

    @TempDir
    Path scratch;

    private static Path write(String name, LogLayout layout, LogFiles files) throws IOException {
        Path folder = KEPT.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        try (W3cAccessLog log = W3cAccessLog.in(folder, 1, layout, files, RingOptions.DEFAULTS)) {
            HostileLoad.entries(LINES).forEach(log::log);
        }
        return folder.resolve("W3SVC1");
    }

    private static LogLayout withOwn() {
        return new LogLayout(
                W3cField.defaults(),
                List.of(
                        new CustomField("X-Forwarded-For", Source.REQUEST_HEADER, "X-Forwarded-For"),
                        new CustomField("reference", Source.RESPONSE_HEADER, "X-Request-Reference")),
                256,
                true);
    }

    @Test
    void goAccessTakesEveryLineOfTheDefaultFields() throws IOException, InterruptedException {
        Path folder = write("default", LogLayout.of(W3cField.defaults()), LogFiles.DAILY);

        assertTaken(folder.resolve("u_ex251120.log"), LIKE_GOACCESS_KNOWS_THEM);
    }

    @Test
    void goAccessTakesEveryLineWithBytes() throws IOException, InterruptedException {
        List<W3cField> fields = new ArrayList<>(W3cField.defaults());
        fields.addAll(fields.indexOf(W3cField.TIME_TAKEN), List.of(W3cField.BYTES_SENT, W3cField.BYTES_RECV));
        Path folder = write("bytes", LogLayout.of(fields), LogFiles.DAILY);

        assertTaken(folder.resolve("u_ex251120.log"), WITH_BYTES);
    }

    @Test
    void goAccessTakesEveryLineOfAllFields() throws IOException, InterruptedException {
        Path folder = write("all", LogLayout.of(List.of(W3cField.values())), LogFiles.DAILY);

        assertTaken(folder.resolve("u_ex251120.log"), ALL_FIELDS);
    }

    @Test
    void goAccessTakesEveryLineWithFieldsOfTheOwnersOwn() throws IOException, InterruptedException {
        LogFiles files = new LogFiles(LogPeriod.MAX_SIZE, LogFiles.UNLIMITED, false, Retention.NONE);

        assertTaken(write("own", withOwn(), files).resolve("u_extend1_x.log"), WITH_OWN);
    }

    private void assertTaken(Path log, String format) throws IOException, InterruptedException {
        boolean installed = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "goaccess")));
        assumeTrue(installed || "true".equals(System.getenv("CI")), "goaccess is not installed");
        Path report = scratch.resolve("report.json");
        List<String> command =
                new ArrayList<>(List.of("goaccess", log.toString(), "--no-global-config", "--no-progress"));
        command.addAll(List.of("--log-format=" + format, "-o", report.toString()));
        if (!format.equals(LIKE_GOACCESS_KNOWS_THEM)) {
            command.addAll(List.of("--date-format=%Y-%m-%d", "--time-format=%H:%M:%S"));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("said").toFile())
                .start();

        assertThat(process.waitFor())
                .as(Files.readString(scratch.resolve("said")))
                .isZero();
        JsonNode general = general(report);
        assertThat(general.get("failed_requests").asInt()).isZero();
        assertThat(general.get("valid_requests").asInt()).isEqualTo(LINES);
    }

    /** It undoes escapes of bytes that are no text, and then its report is no UTF-8. */
    private static JsonNode general(Path report) throws IOException {
        return new ObjectMapper().readTree(Files.readString(report, ISO_8859_1)).get("general");
    }
}
