package io.substatus.internal.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.ring.MappedRing;
import io.substatus.internal.ring.RingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteLogTest {

    private static final long NOON = Instant.parse("2025-11-20T12:00:00Z").toEpochMilli();
    private static final String NAME = "u_ex251120.log";

    @TempDir
    Path directory;

    private final RecordingLogger logger = new RecordingLogger();
    private final List<SiteLog> logs = new ArrayList<>();
    private Path folder = Path.of("");

    @BeforeEach
    void nameFolder() {
        folder = directory.resolve("LogFiles").resolve("W3SVC1");
    }

    @AfterEach
    void close() {
        logs.forEach(SiteLog::close);
    }

    private SiteLog open() {
        LogPlace place = new LogPlace(
                folder, LogFiles.DAILY.naming(false), millis -> "#Head\r\n".getBytes(UTF_8), FileOpener.REAL);
        SiteLog log = SiteLog.in(place, RingOptions.DEFAULTS, logger);
        logs.add(log);
        return log;
    }

    private static void append(LogSink log, String line) {
        byte[] bytes = (line + "\r\n").getBytes(UTF_8);
        log.append(bytes, 0, bytes.length, NOON);
    }

    private Path sibling(String name) {
        return folder.resolveSibling(name);
    }

    private static List<String> lines(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve(NAME));
    }

    @Test
    void makesNothingBeforeTheFirstLine() {
        SiteLog log = open();

        assertThat(directory).isEmptyDirectory();
        assertThat(log.counters()).isEqualTo(new LogCounters(0, 0, 0, 0));
    }

    @Test
    void firstLineTakesTheFolder() throws IOException {
        SiteLog filter = open();
        SiteLog hook = open();
        append(hook, "a");
        hook.close();

        assertThat(lines(folder)).containsExactly("#Head", "a");
        assertThat(filter.counters()).isEqualTo(new LogCounters(0, 0, 0, 0));
        assertThat(logger.messages()).isEmpty();
    }

    @Test
    void thoseWhoComeLaterTakeFoldersOfTheirOwnAndSaySo() throws IOException {
        List.of("a", "b", "c").forEach(line -> append(open(), line));
        logs.forEach(SiteLog::close);

        assertThat(lines(folder)).containsExactly("#Head", "a");
        assertThat(lines(sibling("W3SVC1_2"))).containsExactly("#Head", "b");
        assertThat(lines(sibling("W3SVC1_3"))).containsExactly("#Head", "c");
        assertThat(logger.messages())
                .containsExactly(
                        "WARNING access log folder is taken: " + folder + ", so lines go to " + sibling("W3SVC1_2"),
                        "WARNING access log folder is taken: " + folder + ", so lines go to " + sibling("W3SVC1_3"));
    }

    @Test
    void folderIsFreeAgainAfterTheEnd() throws IOException {
        SiteLog first = open();
        append(first, "a");
        first.close();
        SiteLog second = open();
        append(second, "b");
        second.close();

        assertThat(lines(folder)).containsExactly("#Head", "a", "#Head", "b");
        assertThat(sibling("W3SVC1_2")).doesNotExist();
    }

    /** Somebody died who had the second folder; nobody will take it again. */
    @Test
    void startCompletesAllFoldersAndLetsThemGo() throws IOException {
        died(folder, "a");
        died(sibling("W3SVC1_2"), "b");
        SiteLog log = open();
        assertThat(log.counters()).isEqualTo(new LogCounters(0, 0, 0, 2));

        assertThat(lines(folder)).containsExactly("#Head", "a");
        assertThat(lines(sibling("W3SVC1_2"))).containsExactly("#Head", "b");
        append(open(), "c");
        logs.forEach(SiteLog::close);
        assertThat(lines(folder)).containsExactly("#Head", "a", "#Head", "c");
    }

    private static void died(Path folder, String line) throws IOException {
        Files.createDirectories(folder);
        try (RingFile file = Objects.requireNonNull(RingFile.open(folder.resolve(RingLog.FILE_NAME)))) {
            MappedRing ring = file.format(RingFile.MIN_CAPACITY, new byte[0]);
            byte[] bytes = (line + "\r\n").getBytes(UTF_8);
            ring.put(ring.claim(bytes.length), bytes, 0, bytes.length, NOON);
        }
    }

    @Test
    void lineAddsToWhatWasCompletedBefore() throws IOException {
        died(folder, "a");
        SiteLog log = open();
        append(log, "b");
        await(() -> log.counters().written() == 1);

        assertThat(log.counters()).isEqualTo(new LogCounters(1, 0, 0, 1));
    }

    @Test
    void statusSaysWhatWritesAndWhere() {
        SiteLog log = open();
        assertThat(log.status()).isEqualTo(LogStatus.IDLE);
        append(log, "a");
        await(() -> log.status().engine() == LogEngine.RING);
        append(log, "b");
        await(() -> log.counters().written() == 2);

        assertThat(log.status().waitingBytes()).isZero();
        assertThat(log.status().file()).isEqualTo(folder.resolve(NAME));
        assertThat(log.status().ringBytes()).isEqualTo(RingOptions.DEFAULTS.bytes());
        log.close();
        assertThat(log.status().file()).isNull();
    }

    @Test
    void statusSaysWhyNothingIsWritten() throws IOException {
        Files.createDirectories(folder.resolve(NAME));
        SiteLog log = open();
        append(log, "a");
        assertThat(log.counters()).isEqualTo(new LogCounters(0, 0, 1, 0));
        await(log::hasRing);
        assertThat(reason(log)).as("of the line before the ring").contains(NAME);
        append(log, "b");
        await(() -> log.status().failing());

        assertThat(log.status().waitingBytes()).isPositive();
        assertThat(reason(log)).contains(NAME);
        Files.delete(folder.resolve(NAME));
        await(() -> log.counters().written() == 1);
        await(() -> !log.status().failing());
        assertThat(reason(log)).contains(NAME);
    }

    private static String reason(SiteLog log) {
        return Objects.requireNonNull(log.status().lastFailure()).reason();
    }

    @Test
    void statusSaysWhyThereIsNoRing() throws IOException {
        Files.createDirectories(folder.resolve(RingLog.FILE_NAME));
        SiteLog log = open();
        append(log, "a");
        await(() -> log.status().lastFailure() != null);

        assertThat(log.status().engine()).isEqualTo(LogEngine.PLAIN);
        assertThat(log.status().file()).isEqualTo(folder.resolve(NAME));
        assertThat(log.status().ringBytes()).isZero();
        assertThat(log.status().failing()).isFalse();
        assertThat(reason(log)).contains(RingLog.FILE_NAME);
    }

    @Test
    void linesAreWrittenOneByOneWhereNoRingCanBe() throws IOException {
        Files.createDirectories(folder.resolve(RingLog.FILE_NAME));
        SiteLog log = open();
        append(log, "a");
        append(log, "b");

        assertThat(lines(folder)).containsExactly("#Head", "a", "b");
        assertThat(log.counters()).isEqualTo(new LogCounters(2, 0, 0, 0));
        assertThat(logger.messages())
                .singleElement()
                .asString()
                .startsWith(
                        "WARNING access log has no ring and writes line by line: directory " + folder + ", reason ");
    }

    @Test
    void folderThatCannotBeMadeBreaksNothing() throws IOException {
        Files.writeString(directory.resolve("LogFiles"), "a file where a folder should be");
        SiteLog log = open();
        append(log, "a");

        assertThat(log.counters()).isEqualTo(new LogCounters(0, 0, 1, 0));
        assertThat(log.status().failing()).isTrue();
    }

    @Test
    void interruptedRequestGetsItsRingAndStaysInterrupted() throws IOException {
        SiteLog log = open();
        Thread.currentThread().interrupt();
        append(log, "a");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.resolve(RingLog.FILE_NAME)).isRegularFile();
        assertThat(logger.messages()).isEmpty();
    }

    @Test
    void folderThatWasRemovedIsMadeAgainAndTheLostRingIsTold() throws IOException {
        SiteLog log = open();
        append(log, "a");
        await(() -> log.hasRing() && log.counters().written() == 1);
        Files.delete(folder.resolve(NAME));
        Files.delete(folder.resolve(RingLog.FILE_NAME));
        Files.delete(folder);
        append(log, "b");
        await(() -> !log.hasRing());
        log.close();

        assertThat(lines(folder)).containsExactly("#Head", "b");
        assertThat(logger.messages())
                .containsExactly("WARNING ring of the access log was removed: " + folder.resolve(RingLog.FILE_NAME)
                        + ", so another is made");
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void linesAfterTheEndAreCountedAsFailed() {
        SiteLog log = open();
        log.close();
        append(log, "a");

        assertThat(log.counters()).isEqualTo(new LogCounters(0, 0, 1, 0));
        assertThat(directory).isEmptyDirectory();
    }
}
