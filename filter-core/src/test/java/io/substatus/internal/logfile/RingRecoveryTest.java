package io.substatus.internal.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.ring.MappedRing;
import io.substatus.internal.ring.RingFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found after a process died, and what became of the log meanwhile. */
class RingRecoveryTest {

    private static final long NOON = Instant.parse("2025-11-20T12:00:00Z").toEpochMilli();
    private static final String NAME = "u_ex251120.log";

    @TempDir
    Path folder;

    private final RecordingLogger logger = new RecordingLogger();
    private Path log = Path.of("");

    @BeforeEach
    void nameLog() {
        log = folder.resolve(NAME);
    }

    private LogPlace place() {
        return new LogPlace(
                folder, LogFiles.DAILY.naming(false), millis -> "#Head\r\n".getBytes(UTF_8), FileOpener.REAL);
    }

    /** A process that wrote the first lines, then had the others in its ring, wrote some text and died. */
    private void died(List<String> noted, List<String> waiting, String written) throws IOException {
        try (RingFile file = Objects.requireNonNull(RingFile.open(folder.resolve(RingLog.FILE_NAME)))) {
            MappedRing ring = file.format(RingFile.MIN_CAPACITY, new byte[0]);
            RingJournal journal = new RingJournal(file, 0, new RingReport(folder, logger, () -> 0));
            try (RollingFile rolling = place().open(journal)) {
                noted.forEach(line -> put(ring, line));
                new RingDrain(ring, journal, rolling, at -> ring.isPublished(at) ? at : -1).once();
            }
            waiting.forEach(line -> put(ring, line));
        }
        Files.writeString(log, written, StandardOpenOption.APPEND, StandardOpenOption.CREATE);
    }

    private static void put(MappedRing ring, String line) {
        byte[] bytes = (line + "\r\n").getBytes(UTF_8);
        ring.put(ring.claim(bytes.length), bytes, 0, bytes.length, NOON);
    }

    private String recovered() throws IOException {
        RingRecovery.complete(place(), logger);
        return Files.readString(log);
    }

    @Test
    void linesThatWereNotWrittenFollowWithoutANewBlock() throws IOException {
        died(List.of("a", "b"), List.of("c", "d"), "");

        assertThat(recovered()).isEqualTo("#Head\r\na\r\nb\r\nc\r\nd\r\n");
        assertThat(logger.messages())
                .containsExactly("INFO access log was completed: directory " + folder
                        + ", lines of a process that did not end it 2");
    }

    @Test
    void linesThatWereWrittenAreNotWrittenAgain() throws IOException {
        died(List.of("a"), List.of("c", "d", "d", "e"), "c\r\nd\r\n");

        assertThat(recovered()).isEqualTo("#Head\r\na\r\nc\r\nd\r\nd\r\ne\r\n");
    }

    @Test
    void lineThatWasCutShortIsCompleted() throws IOException {
        died(List.of("a"), List.of("cc", "dddd", "e"), "cc\r\ndd");

        assertThat(recovered()).isEqualTo("#Head\r\na\r\ncc\r\ndddd\r\ne\r\n");
    }

    @Test
    void nothingIsDoneASecondTime() throws IOException {
        died(List.of("a"), List.of("b"), "");
        recovered();

        assertThat(recovered()).isEqualTo("#Head\r\na\r\nb\r\n");
        assertThat(logger.messages()).hasSize(1);
    }

    @Test
    void whatSomebodyWroteBehindTheLinesStays() throws IOException {
        died(List.of("a"), List.of("b", "c"), "b\r\n# a note of mine\r\n");

        assertThat(recovered()).isEqualTo("#Head\r\na\r\nb\r\n# a note of mine\r\n#Head\r\nc\r\n");
    }

    @Test
    void whatSomebodyWroteBeforeTheLinesStays() throws IOException {
        died(List.of("a"), List.of("b", "c"), "# a note of mine\r\nb\r\n");

        assertThat(recovered()).isEqualTo("#Head\r\na\r\n# a note of mine\r\nb\r\nc\r\n");
    }

    @Test
    void lineIntoWhichSomebodyWroteIsWrittenAnew() throws IOException {
        died(List.of("a"), List.of("bbbb", "c"), "bb# a note of mine");

        assertThat(recovered()).isEqualTo("#Head\r\na\r\nbb# a note of mine\r\n#Head\r\nbbbb\r\nc\r\n");
    }

    @Test
    void fileThatSomebodyEmptiedBeginsWithABlock() throws IOException {
        died(List.of("a"), List.of("b"), "");
        Files.writeString(log, "");

        assertThat(recovered()).isEqualTo("#Head\r\nb\r\n");
    }

    @Test
    void fileThatSomebodyTookAwayIsMadeAgain() throws IOException {
        died(List.of("a"), List.of("b"), "");
        Files.delete(log);

        assertThat(recovered()).isEqualTo("#Head\r\nb\r\n");
    }

    @Test
    void linesFollowInTheOrderOfTheirClaimsPastOnesThatWereNeverPut() throws IOException {
        try (RingFile file = Objects.requireNonNull(RingFile.open(folder.resolve(RingLog.FILE_NAME)))) {
            MappedRing ring = file.format(RingFile.MIN_CAPACITY, new byte[0]);
            put(ring, "a");
            ring.claim(1000);
            put(ring, "b");
            ring.claim(17);
        }

        assertThat(recovered()).isEqualTo("#Head\r\na\r\nb\r\n");
    }

    @Test
    void fileThatIsNoRingIsKeptAndToldOnce() throws IOException {
        Path ring = folder.resolve(RingLog.FILE_NAME);
        Files.writeString(ring, "somebody's notes");
        RingRecovery.complete(place(), logger);
        RingRecovery.complete(place(), logger);

        assertThat(folder.resolve("access.ring.damaged-1")).hasContent("somebody's notes");
        assertThat(folder.resolve("access.ring.damaged-2")).doesNotExist();
        assertThat(logger.messages())
                .containsExactly("WARNING ring of the access log was damaged: kept as "
                        + folder.resolve("access.ring.damaged-1")
                        + ", reason its head is not that of a ring of version 2");
    }

    @Test
    void entryWhoseBytesChangedIsLeftOutAndTheOthersAreNot() throws IOException {
        died(List.of("a"), List.of("bbbb", "cccc", "dddd"), "");
        Path ring = folder.resolve(RingLog.FILE_NAME);
        int at = new String(Files.readAllBytes(ring), java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("cccc");
        try (FileChannel channel = FileChannel.open(ring, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {'x'}), at);
        }

        assertThat(recovered()).isEqualTo("#Head\r\na\r\nbbbb\r\ndddd\r\n");
        assertThat(folder.resolve("access.ring.damaged-1")).exists();
        assertThat(logger.messages()).anyMatch(message -> message.endsWith("reason entries that are not whole: 1"));
    }

    @Test
    void logThatCannotBeWrittenLeavesTheRingForTheNextStart() throws IOException {
        died(List.of("a"), List.of("b"), "");
        SnapshotDisk disk = new SnapshotDisk(new java.util.Random(1), () -> {});
        disk.setFull(true);
        LogPlace full = new LogPlace(folder, LogFiles.DAILY.naming(false), millis -> new byte[0], disk);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> RingRecovery.complete(full, logger))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space");

        assertThat(recovered()).isEqualTo("#Head\r\na\r\nb\r\n");
    }

    @Test
    void ringThatIsInUseIsLeftAlone() throws IOException {
        try (RingFile file = Objects.requireNonNull(RingFile.open(folder.resolve(RingLog.FILE_NAME)))) {
            put(file.format(RingFile.MIN_CAPACITY, new byte[0]), "a");
            RingRecovery.complete(place(), logger);

            assertThat(log).doesNotExist();
        }
        assertThat(Stream.of(recovered())).containsExactly("#Head\r\na\r\n");
    }
}
