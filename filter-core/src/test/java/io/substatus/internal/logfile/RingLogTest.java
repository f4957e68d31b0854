package io.substatus.internal.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.substatus.internal.ring.RingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RingLogTest {

    private static final long NOON = Instant.parse("2025-11-20T12:00:00Z").toEpochMilli();
    private static final String NAME = "u_ex251120.log";
    private static final byte[] LINE = ("x".repeat(248) + "\r\n").getBytes(UTF_8);

    /** More than a small ring holds. */
    private static final int TOO_MANY = RingOptions.MIN_BYTES / 250;

    @TempDir
    Path folder;

    private final RecordingLogger logger = new RecordingLogger();
    private final SlowDisk disk = new SlowDisk();
    private @Nullable SiteLog log;

    @AfterEach
    void close() {
        disk.letGo(1_000_000);
        disk.setBroken(false);
        if (log != null) {
            log.close();
        }
    }

    private SiteLog open(Overflow overflow, long waitMillis) throws IOException {
        LogPlace place =
                new LogPlace(folder, LogFiles.DAILY.naming(false), millis -> "#Head\r\n".getBytes(UTF_8), disk);
        RingOptions options = new RingOptions(RingOptions.MIN_BYTES, overflow, waitMillis);
        SiteLog opened = SiteLog.in(place, options, logger);
        log = opened;
        opened.start();
        await(opened::hasRing);
        return opened;
    }

    private static void append(LogSink sink, String line) {
        byte[] bytes = ("__" + line + "\r\n__").getBytes(UTF_8);
        sink.append(bytes, 2, bytes.length - 4, NOON);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve(NAME));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private boolean hasLines(int count) {
        try {
            return Files.exists(folder.resolve(NAME)) && lines().size() == count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void linesReachTheLogWithoutAnybodyAsking() throws IOException {
        SiteLog sink = open(Overflow.BLOCK, 1_000);
        append(sink, "one");
        append(sink, "two");
        await(() -> hasLines(3));

        assertThat(lines()).containsExactly("#Head", "one", "two");
    }

    @Test
    void lineThatComesAfterALongSilenceWakesTheThread() throws Exception {
        SiteLog sink = open(Overflow.BLOCK, 1_000);
        append(sink, "one");
        Thread writer = thread();
        await(() -> writer.getState() == Thread.State.WAITING);
        append(sink, "two");
        await(() -> hasLines(3));

        assertThat(lines()).containsExactly("#Head", "one", "two");
    }

    private static Thread thread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(one -> one.getName().startsWith("substatus-log"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void endWritesWhatIsLeftAndLetsGoOfThreadAndFolder() throws IOException {
        SiteLog sink = open(Overflow.BLOCK, 1_000);
        for (int i = 0; i < 1_000; i++) {
            append(sink, "line " + i);
        }
        Thread writer = thread();
        sink.close();
        sink.close();
        append(sink, "too late");

        assertThat(writer.isAlive()).isFalse();
        assertThat(lines()).hasSize(1_001).endsWith("line 999");
        assertThat(sink.counters()).isEqualTo(new LogCounters(1_000, 0, 1, 0));
        try (RingFile file = Objects.requireNonNull(RingFile.open(folder.resolve(RingLog.FILE_NAME)))) {
            assertThat(file.remains()).as("what the next start has to look at").isNull();
        }
    }

    @Test
    void threadKeepsNoApplicationAlive() throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(new ClassLoader() {});
            open(Overflow.BLOCK, 1_000);

            assertThat(thread().getContextClassLoader()).isSameAs(RingLog.class.getClassLoader());
            assertThat(thread().isDaemon()).isTrue();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void manyLinesAreOneWrite() throws IOException {
        SiteLog sink = open(Overflow.BLOCK, 1_000);
        hang(sink);
        for (int i = 0; i < 200; i++) {
            append(sink, "line " + i);
        }
        disk.letGo(2);
        await(() -> hasLines(202));

        assertThat(disk.writes()).isEqualTo(2);
    }

    @Test
    void fullRingDropsAtOnceWhereItIsToldTo() throws IOException {
        SiteLog sink = open(Overflow.DROP, 60_000);
        hang(sink);
        long dropped = fill(sink);
        disk.letGo(1_000_000);
        await(() -> sink.counters().written() == TOO_MANY - dropped + 1);
        append(sink, "there is room again");
        sink.close();

        assertThat(dropped).isPositive();
        assertThat(sink.counters()).isEqualTo(new LogCounters(TOO_MANY - dropped + 2, dropped, 0, 0));
        assertThat(lines()).hasSize((int) (TOO_MANY - dropped + 3)).endsWith("there is room again");
        assertThat(logger.messages())
                .containsExactly("WARNING access log takes no more lines for now: directory " + folder
                        + ", lines dropped " + dropped + ", since the start " + dropped);
    }

    /** Until then the thread might tell of some of the lines that are dropped. */
    private void hang(SiteLog sink) {
        disk.hang();
        append(sink, "hangs");
        await(disk::isWaiting);
    }

    @Test
    void endTellsOfLinesThatWereDroppedWithinTheMinute() throws IOException {
        SiteLog sink = open(Overflow.DROP, 60_000);
        hang(sink);
        long first = fill(sink);
        disk.letGo(1_000_000);
        await(() -> sink.counters().written() == TOO_MANY - first + 1);
        hang(sink);
        long all = fill(sink);
        disk.letGo(1_000_000);
        sink.close();

        assertThat(all).isGreaterThan(first);
        assertThat(logger.messages()).hasSize(2);
        assertThat(logger.messages().get(1)).endsWith(", lines dropped " + (all - first) + ", since the start " + all);
    }

    private static long fill(SiteLog sink) {
        for (int i = 0; i < TOO_MANY; i++) {
            sink.append(LINE, 0, LINE.length, NOON);
        }
        return sink.counters().dropped();
    }

    /** A request gets room before all the others are written. */
    @Test
    void fullRingLetsRequestsWaitForRoom() throws Exception {
        SiteLog sink = open(Overflow.BLOCK, 60_000);
        disk.hang();
        Thread request = new Thread(() -> fill(sink));
        request.start();
        await(() -> request.getState() == Thread.State.TIMED_WAITING);
        disk.letGo(2);
        await(() -> disk.writes() == 2 && disk.isWaiting());
        assertThat(sink.counters().written()).isBetween(1L, TOO_MANY / 4L);
        disk.letGo(1_000_000);
        request.join();
        sink.close();

        assertThat(sink.counters()).isEqualTo(new LogCounters(TOO_MANY, 0, 0, 0));
        assertThat(lines()).hasSize(TOO_MANY + 1);
    }

    /** If each line that finds no room waited, they would take minutes. */
    @Test
    @Timeout(60)
    void diskThatHangsHoldsOnlyTheFirstRequest() throws IOException {
        SiteLog sink = open(Overflow.BLOCK, 500);
        disk.hang();

        assertThat(fill(sink)).isGreaterThan(200);
    }

    @Test
    void waitingRequestStaysInterrupted() throws IOException {
        SiteLog sink = open(Overflow.BLOCK, 50);
        disk.hang();
        Thread.currentThread().interrupt();
        fill(sink);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void linesWaitUntilTheDiskCanBeWrittenAgain() throws IOException {
        SiteLog sink = open(Overflow.BLOCK, 1_000);
        append(sink, "one");
        await(() -> sink.counters().written() == 1);
        disk.setBroken(true);
        append(sink, "two");
        append(sink, "three");
        await(() -> !logger.messages().isEmpty());
        disk.setBroken(false);
        await(() -> sink.counters().written() == 3);
        sink.close();

        assertThat(lines()).containsExactly("#Head", "one", "#Head", "two", "three");
        assertThat(sink.counters()).isEqualTo(new LogCounters(3, 0, 0, 0));
        assertThat(logger.messages()).hasSize(2);
        assertThat(logger.messages().get(0))
                .startsWith("WARNING access log cannot be written: directory " + folder
                        + ", reason java.io.IOException: No space left on device, bytes waiting ");
        assertThat(logger.messages().get(1)).isEqualTo("INFO access log is written again: directory " + folder);
    }

    @Test
    void linesThatTheDiskDoesNotTakeAtTheEndAreInTheLogAfterTheNextStart() throws IOException {
        SiteLog sink = open(Overflow.BLOCK, 1_000);
        append(sink, "one");
        await(() -> sink.counters().written() == 1);
        disk.setBroken(true);
        append(sink, "two");
        sink.close();
        disk.setBroken(false);
        SiteLog next = open(Overflow.BLOCK, 1_000);

        assertThat(lines()).containsExactly("#Head", "one", "#Head", "two");
        assertThat(next.counters()).isEqualTo(new LogCounters(0, 0, 0, 1));
        assertThat(logger.messages())
                .anyMatch(message -> message.startsWith("WARNING access log was not completed: directory " + folder));
    }

    @Test
    void lineThatIsTooLongForTheRingIsWrittenInItsPlace() throws IOException {
        SiteLog sink = open(Overflow.BLOCK, 1_000);
        String huge = "y".repeat(RingOptions.MIN_BYTES / 4);
        append(sink, "one");
        append(sink, huge);
        append(sink, "two");
        sink.close();
        append(sink, huge);

        assertThat(lines()).containsExactly("#Head", "one", huge, "two");
        assertThat(sink.counters()).isEqualTo(new LogCounters(3, 0, 1, 0));
    }

    @Test
    void interruptedWriterWritesOn() throws IOException {
        SiteLog sink = open(Overflow.BLOCK, 1_000);
        append(sink, "one");
        thread().interrupt();
        append(sink, "two");
        await(() -> hasLines(3));
        Thread writer = thread();
        await(() -> writer.getState() == Thread.State.WAITING);

        assertThat(lines()).containsExactly("#Head", "one", "two");
    }

    @Test
    void linesOfManyThreadsAreThereOnceAndInTheOrderOfEach() throws Exception {
        int threads = 64;
        int each = 2_000;
        SiteLog sink = open(Overflow.BLOCK, 60_000);
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> requests = IntStream.range(0, threads)
                .mapToObj(id -> new Thread(() -> {
                    awaitUninterrupted(start);
                    for (int i = 0; i < each; i++) {
                        append(sink, id + " " + i);
                    }
                }))
                .toList();
        requests.forEach(Thread::start);
        start.countDown();
        for (Thread request : requests) {
            request.join();
        }
        sink.close();

        int[] next = new int[threads];
        for (String line : lines().subList(1, threads * each + 1)) {
            String[] parts = line.split(" ", -1);
            assertThat(Integer.parseInt(parts[1])).isEqualTo(next[Integer.parseInt(parts[0])]++);
        }
        assertThat(next).containsOnly(each);
        assertThat(lines()).hasSize(threads * each + 1);
    }

    private static void awaitUninterrupted(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void lineCostsNoMemory() throws IOException {
        SiteLog sink = open(Overflow.BLOCK, 60_000);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long writer = thread().getId();
        int count = 100_000;
        appendMany(sink, count);
        long before = memory.getThreadAllocatedBytes(self);
        long beforeInWriter = memory.getThreadAllocatedBytes(writer);
        appendMany(sink, count);

        assertThat((double) (memory.getThreadAllocatedBytes(self) - before) / count)
                .as("bytes a line")
                .isLessThan(0.1);
        assertThat((double) (memory.getThreadAllocatedBytes(writer) - beforeInWriter) / count)
                .as("bytes a line in the writer")
                .isLessThan(10);
    }

    private static void appendMany(SiteLog sink, int count) {
        for (int i = 0; i < count; i++) {
            sink.append(LINE, 0, LINE.length, NOON);
        }
    }

    @Test
    void nothingIsLeftButLogAndRing() throws IOException {
        SiteLog sink = open(Overflow.BLOCK, 1_000);
        append(sink, "one");
        sink.close();
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).sorted().forEach(names::add);
        }

        assertThat(names).containsExactly("access.ring", NAME);
    }
}
