package io.substatus.internal.logfile;

import static io.substatus.internal.logfile.LogProbe.append;
import static io.substatus.internal.logfile.LogProbe.await;
import static io.substatus.internal.logfile.LogProbe.awaitSilence;
import static io.substatus.internal.logfile.LogProbe.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody cuts the ring's file short, removes it or puts another in its place, while lines go through it. */
class RingLossTest {

    private static final long SOON = 50;
    private static final long NEVER = 3_600_000;
    private static final int THREADS = 4;

    @TempDir
    Path folder;

    private final RecordingLogger logger = new RecordingLogger();
    private final List<SiteLog> logs = new ArrayList<>();
    private Path ring = Path.of("");

    @BeforeEach
    void nameRing() {
        ring = folder.resolve(RingLog.FILE_NAME);
    }

    @AfterEach
    void close() {
        logs.forEach(SiteLog::close);
    }

    private SiteLog openWithRing(long retryMillis) {
        SiteLog log = LogProbe.open(folder, logger, retryMillis);
        logs.add(log);
        log.start();
        await(log::hasRing);
        return log;
    }

    private void cut(long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(ring.toFile(), "rw")) {
            file.setLength(length);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100_000})
    void ringThatIsCutShortInSilenceLosesNothing(long length) throws IOException {
        SiteLog log = openWithRing(SOON);
        append(log, "a");
        await(() -> log.counters().written() == 1);
        awaitSilence(folder);
        cut(length);
        append(log, "b");
        append(log, "c");
        await(log::hasRing);
        append(log, "d");
        log.close();

        assertThat(lines(folder)).containsExactly("a", "b", "c", "d");
        assertThat(log.counters()).isEqualTo(new LogCounters(4, 0, 0, 0));
        assertThat(logger.messages())
                .containsExactly("WARNING ring of the access log was lost: " + ring
                        + ", reason its file was cut short, lines saved 0, lines lost about 0, so another is made");
    }

    /**
     * The virtual machine lives, and so does the log. What a line lost is counted; whoever just wrote one may get the error that
     * HotSpot has for it.
     */
    @ParameterizedTest
    @ValueSource(longs = {0, 500_000})
    void ringThatIsCutShortUnderLoadLosesWhatWasInItAndNothingElse(long length) throws Exception {
        SiteLog log = openWithRing(SOON);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger errors = new AtomicInteger();
        AtomicInteger given = new AtomicInteger();
        List<Thread> requests = IntStream.range(0, THREADS)
                .mapToObj(id -> new Thread(() -> give(log, id, done, given, errors)))
                .toList();
        requests.forEach(Thread::start);
        await(() -> given.get() > 20_000);
        cut(length);
        await(() -> !logger.messages().isEmpty());
        int before = given.get();
        await(() -> given.get() > before + 20_000 && log.hasRing());
        done.set(true);
        for (Thread request : requests) {
            request.join();
        }
        log.close();
        List<String> lines = lines(folder);
        Set<String> once = new TreeSet<>(lines);

        assertThat(once).hasSameSizeAs(lines);
        assertThat(lines).allMatch(line -> line.matches("\\d [0-9]+ x{200}"));
        assertThat(log.counters().written()).isEqualTo(lines.size());
        assertThat(given.get() - lines.size()).isBetween(0, RingOptions.MIN_BYTES / 200);
        assertThat(errors.get()).as("requests that heard of it").isLessThan(RingOptions.MIN_BYTES / 200);
        assertThat(lines).contains("0 " + last(lines) + " " + "x".repeat(200));
    }

    private static void give(SiteLog log, int id, AtomicBoolean done, AtomicInteger given, AtomicInteger errors) {
        for (int i = 0; !done.get(); i++) {
            try {
                append(log, id + " " + i + " " + "x".repeat(200));
            } catch (InternalError e) {
                errors.incrementAndGet();
            }
            given.incrementAndGet();
        }
    }

    private static int last(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("0 "))
                .mapToInt(line -> Integer.parseInt(line.split(" ", -1)[1]))
                .max()
                .orElseThrow();
    }

    @Test
    void ringThatIsRemovedIsMadeAgainAndNothingIsLost() throws IOException {
        SiteLog log = openWithRing(SOON);
        append(log, "a");
        Files.delete(ring);
        append(log, "b");
        await(() -> Files.exists(ring) && log.hasRing());
        append(log, "c");
        log.close();

        assertThat(lines(folder)).containsExactly("a", "b", "c");
        assertThat(Files.readAllLines(folder.resolve(LogProbe.NAME))).containsExactly(LogProbe.HEAD, "a", "b", "c");
        assertThat(log.counters()).isEqualTo(new LogCounters(3, 0, 0, 0));
        assertThat(logger.messages())
                .containsExactly("WARNING ring of the access log was removed: " + ring + ", so another is made");
    }

    @Test
    void whatIsPutInTheRingsPlaceIsKept() throws IOException {
        SiteLog log = openWithRing(SOON);
        append(log, "a");
        Path notes = Files.writeString(folder.resolve("notes"), "somebody's notes");
        Files.move(notes, ring, StandardCopyOption.REPLACE_EXISTING);
        await(() -> Files.exists(folder.resolve("access.ring.damaged-1")) && log.hasRing());
        append(log, "b");
        log.close();

        assertThat(lines(folder)).containsExactly("a", "b");
        assertThat(folder.resolve("access.ring.damaged-1")).hasContent("somebody's notes");
        assertThat(log.counters()).isEqualTo(new LogCounters(2, 0, 0, 0));
    }

    @Test
    void ringOfTheSameLengthInItsPlaceIsSeenToo() throws IOException {
        SiteLog log = openWithRing(SOON);
        append(log, "a");
        await(() -> log.counters().written() == 1);
        Path copy = Files.copy(ring, folder.resolve("copy"));
        Files.move(copy, ring, StandardCopyOption.REPLACE_EXISTING);
        await(() -> {
            append(log, "b");
            return !logger.messages().isEmpty();
        });
        log.close();

        assertThat(lines(folder)).startsWith("a", "b").hasSize((int)
                log.counters().written());
        assertThat(log.counters().failed()).isZero();
    }

    @Test
    void linesGoOnWithoutARingUntilItIsTimeForAnother() throws IOException {
        SiteLog log = openWithRing(NEVER);
        append(log, "a");
        Files.delete(ring);
        await(() -> {
            append(log, "b");
            return !log.hasRing();
        });
        append(log, "c");

        assertThat(lines(folder)).startsWith("a", "b").endsWith("c");
        assertThat(log.counters()).isEqualTo(new LogCounters(lines(folder).size(), 0, 0, 0));
    }

    @Test
    void ringThatCouldNotBeMadeIsMadeLaterAndLinesKeepTheirOrder() throws Exception {
        Files.createDirectory(ring);
        SiteLog log = LogProbe.open(folder, logger, SOON);
        logs.add(log);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger given = new AtomicInteger();
        Thread request = new Thread(() -> give(log, 0, done, given, new AtomicInteger()));
        request.start();
        await(() -> given.get() > 1_000 && !logger.messages().isEmpty());
        assertThat(log.hasRing()).isFalse();
        Files.delete(ring);
        await(log::hasRing);
        int before = given.get();
        await(() -> given.get() > before + 1_000);
        done.set(true);
        request.join();
        log.close();

        assertThat(lines(folder))
                .isEqualTo(IntStream.range(0, given.get())
                        .mapToObj(i -> "0 " + i + " " + "x".repeat(200))
                        .toList());
        assertThat(Files.readAllLines(folder.resolve(LogProbe.NAME)))
                .filteredOn(LogProbe.HEAD::equals)
                .hasSize(1);
        assertThat(log.counters()).isEqualTo(new LogCounters(given.get(), 0, 0, 0));
        assertThat(logger.messages()).hasSize(2);
        assertThat(logger.messages().get(0))
                .startsWith("WARNING access log has no ring and writes line by line: directory " + folder);
        assertThat(logger.messages().get(1)).isEqualTo("INFO access log has a ring again: directory " + folder);
    }
}
