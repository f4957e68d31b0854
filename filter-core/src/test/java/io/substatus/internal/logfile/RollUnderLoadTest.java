package io.substatus.internal.logfile;

import static io.substatus.internal.logfile.LogProbe.lines;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File after file begins while many threads log: no line is split, lost or there twice, whenever somebody looks. */
class RollUnderLoadTest {

    private static final int THREADS = 4;
    private static final int EACH = 50_000;
    private static final int LINES_AN_HOUR = 4_000;
    private static final String HEAD = "#Fields: id\r\n";
    private static final Pattern LINE = Pattern.compile("\\d\\.\\d+\\.x*|#Fields: id");

    @TempDir
    Path folder;

    private final AtomicLong given = new AtomicLong();

    private void give(SiteLog log, int id) {
        for (int i = 0; i < EACH; i++) {
            byte[] bytes = (line(id, i) + "\r\n").getBytes(UTF_8);
            long hour = given.getAndIncrement() / LINES_AN_HOUR;
            log.append(
                    bytes,
                    0,
                    bytes.length,
                    LogProbe.NOON + Duration.ofHours(hour).toMillis());
        }
    }

    private static String line(int thread, int number) {
        return thread + "." + number + "." + "x".repeat(number % 50);
    }

    private void write(LogFiles files) throws InterruptedException {
        LogPlace place = LogPlace.of(folder, files, false, millis -> HEAD.getBytes(UTF_8));
        RingOptions options = new RingOptions(RingOptions.MIN_BYTES, Overflow.BLOCK, RingOptions.MAX_WAIT_MILLIS);
        SiteLog log = SiteLog.in(place, options, new RecordingLogger());
        try {
            List<Thread> requests = IntStream.range(0, THREADS)
                    .mapToObj(id -> new Thread(() -> give(log, id)))
                    .toList();
            requests.forEach(Thread::start);
            while (requests.stream().anyMatch(Thread::isAlive)) {
                look();
            }
        } finally {
            log.close();
        }
        assertThat(log.counters()).isEqualTo(new LogCounters(THREADS * EACH, 0, 0, 0));
    }

    /** What is written just now may be cut short anywhere; everything before it is whole lines. */
    private void look() {
        for (Path file : files()) {
            String text = read(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            assertThat(whole.lines().filter(line -> !LINE.matcher(line).matches()))
                    .as("lines that are none")
                    .isEmpty();
            assertThat(text).doesNotContain("\0");
        }
    }

    /** The newest three. */
    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
            return all.subList(Math.max(0, all.size() - 3), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkAll() throws IOException {
        int[] next = new int[THREADS];
        List<String> wrong = new ArrayList<>();
        for (String line : lines(folder)) {
            int thread = line.charAt(0) - '0';
            int number = next[thread]++;
            if (!line.equals(line(thread, number))) {
                wrong.add(line);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(next).containsOnly(EACH);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".log")))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file -> assertThat(Files.readString(file)).startsWith(HEAD));
        }
    }

    @Test
    void hourAfterHour() throws Exception {
        write(new LogFiles(LogPeriod.HOURLY, LogFiles.USUAL_SIZE, false, Retention.NONE));

        checkAll();
    }

    @Test
    void sizeAfterSize() throws Exception {
        write(new LogFiles(LogPeriod.MAX_SIZE, LogFiles.LEAST_SIZE, false, Retention.NONE));

        checkAll();
    }
}
