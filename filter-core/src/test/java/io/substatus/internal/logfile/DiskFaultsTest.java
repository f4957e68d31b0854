package io.substatus.internal.logfile;

import static io.substatus.internal.logfile.LogProbe.append;
import static io.substatus.internal.logfile.LogProbe.await;
import static io.substatus.internal.logfile.LogProbe.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The disk is full or read-only: no line that found room in the ring is lost, and nothing but whole lines is in the log. */
class DiskFaultsTest {

    private static final long SOON = 50;
    private static final long NEVER = 3_600_000;

    /** Room for a small ring and not much more. */
    private static final int BYTES = RingOptions.MIN_BYTES + (1 << 18);

    private static final String MOUNTED = "on a disk that was mounted";
    private static final String PRETENDED = "on a disk that pretends";

    @TempDir
    static Path probe;

    @TempDir
    Path folder;

    private final RecordingLogger logger = new RecordingLogger();
    private @Nullable SmallDisk disk;
    private @Nullable SiteLog log;

    static Stream<String> disks() {
        return SmallDisk.canMount(probe) ? Stream.of(MOUNTED, PRETENDED) : Stream.of(PRETENDED);
    }

    @AfterEach
    void close() throws IOException {
        if (log != null) {
            log.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    private SmallDisk mount(String kind, int bytes) throws IOException {
        SmallDisk made = kind.equals(MOUNTED) ? SmallDisk.mounted(folder, bytes) : SmallDisk.pretended(folder);
        disk = made;
        return made;
    }

    private SiteLog open(SmallDisk on, long retryMillis) {
        SiteLog opened = LogProbe.open(folder, on.opener(), logger, retryMillis);
        log = opened;
        opened.start();
        return opened;
    }

    private static List<String> numbers(int end) {
        return IntStream.range(0, end).mapToObj(i -> i + " " + "x".repeat(250)).toList();
    }

    private static void appendAll(SiteLog log, List<String> lines) {
        lines.forEach(line -> LogProbe.append(log, line));
    }

    /** 500 lines find no room on the disk, and all of them in the ring. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("disks")
    void linesWaitWhileTheDiskIsFull(String kind) throws IOException {
        SmallDisk small = mount(kind, BYTES);
        SiteLog opened = open(small, NEVER);
        await(opened::hasRing);
        List<String> lines = numbers(600);
        appendAll(opened, lines.subList(0, 100));
        await(() -> opened.counters().written() == 100);
        small.fill();
        appendAll(opened, lines.subList(100, 600));
        await(() -> !logger.messages().isEmpty());
        List<String> meanwhile = lines(folder);
        small.free();
        await(() -> opened.counters().written() == 600);

        assertThat(meanwhile).isEqualTo(lines.subList(0, meanwhile.size())).hasSizeLessThan(600);
        assertThat(lines(folder)).isEqualTo(lines);
        assertThat(opened.counters()).isEqualTo(new LogCounters(600, 0, 0, 0));
        assertThat(logger.messages()).hasSize(2);
        assertThat(logger.messages().get(0)).contains("access log cannot be written", "No space left on device");
        assertThat(logger.messages().get(1)).isEqualTo("INFO access log is written again: directory " + folder);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disks")
    void diskThatIsFullAtTheStartGetsItsRingWhenThereIsRoom(String kind) throws IOException {
        SmallDisk small = mount(kind, BYTES / 4);
        small.fill();
        SiteLog opened = open(small, SOON);
        append(opened, "lost");
        await(() -> opened.counters().failed() == 1);
        assertThat(opened.hasRing()).isFalse();
        small.free();
        await(opened::hasRing);
        append(opened, "a");
        opened.close();

        assertThat(lines(folder)).containsExactly("a");
        assertThat(opened.counters()).isEqualTo(new LogCounters(1, 0, 1, 0));
    }

    /** The last room belongs to lines, not to tries to make a ring. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("disks")
    void ringThatHasNoRoomLeavesItToLines(String kind) throws IOException {
        SmallDisk small = mount(kind, BYTES / 4);
        if (kind.equals(PRETENDED)) {
            Files.createDirectory(folder.resolve(RingLog.FILE_NAME));
        }
        SiteLog opened = open(small, 1);
        List<String> lines = numbers(500);
        appendAll(opened, lines);

        assertThat(lines(folder)).isEqualTo(lines);
        assertThat(opened.counters()).isEqualTo(new LogCounters(500, 0, 0, 0));
        await(() -> !logger.messages().isEmpty());
        assertThat(logger.messages())
                .singleElement()
                .asString()
                .startsWith("WARNING access log has no ring and writes line by line: directory " + folder)
                .contains(kind.equals(MOUNTED) ? "room on the disk: " : "reason ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disks")
    void linesWaitWhileTheFolderIsReadOnly(String kind) throws IOException {
        SmallDisk small = mount(kind, BYTES);
        SiteLog opened = open(small, SOON);
        await(opened::hasRing);
        append(opened, "a");
        await(() -> opened.counters().written() == 1);
        small.protect();
        byte[] late = "b\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        opened.append(late, 0, late.length, LogProbe.NOON + 2_000); // so that the file is looked for
        await(() -> !logger.messages().isEmpty());
        small.unprotect();
        await(() -> opened.counters().written() == 2);
        append(opened, "c");
        opened.close();

        assertThat(lines(folder)).containsExactly("a", "b", "c");
        assertThat(opened.counters()).isEqualTo(new LogCounters(3, 0, 0, 0));
        assertThat(logger.messages().get(0)).contains("access log cannot be written", "Read-only file system");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disks")
    void folderThatIsReadOnlyAtTheStartIsWrittenToWhenItIsNot(String kind) throws IOException {
        SmallDisk small = mount(kind, BYTES);
        small.protect();
        SiteLog opened = open(small, SOON);
        append(opened, "lost");
        await(() -> opened.counters().failed() == 1);
        small.unprotect();
        await(opened::hasRing);
        append(opened, "a");
        opened.close();

        assertThat(lines(folder)).containsExactly("a");
        assertThat(opened.counters()).isEqualTo(new LogCounters(1, 0, 1, 0));
    }
}
