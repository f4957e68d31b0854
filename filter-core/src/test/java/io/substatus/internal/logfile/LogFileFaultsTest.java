package io.substatus.internal.logfile;

import static io.substatus.internal.logfile.LogProbe.HEAD;
import static io.substatus.internal.logfile.LogProbe.await;
import static io.substatus.internal.logfile.LogProbe.lines;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others do to the file that lines go to, or to its folder, while a ring is in use. */
class LogFileFaultsTest {

    private static final long SOON = 50;

    @TempDir
    Path directory;

    private final RecordingLogger logger = new RecordingLogger();
    private Path folder = Path.of("");
    private Path file = Path.of("");
    private SiteLog log = LogProbe.open(Path.of("unused"), logger, SOON);
    private long millis = LogProbe.NOON;
    private int given;

    @BeforeEach
    void open() {
        folder = directory.resolve("W3SVC1");
        file = folder.resolve(LogProbe.NAME);
        log = LogProbe.open(folder, logger, SOON);
        log.start();
        await(log::hasRing);
    }

    @AfterEach
    void close() {
        log.close();
    }

    /** Logs a line two seconds after the one before, so that the file is looked for, and waits until it is written. */
    private void write(String line) {
        byte[] bytes = (line + "\r\n").getBytes(UTF_8);
        log.append(bytes, 0, bytes.length, millis);
        millis += 2_000;
        given++;
        await(() -> log.counters().written() == given);
    }

    private List<String> content(Path of) throws IOException {
        return Files.readAllLines(of);
    }

    @Test
    void fileThatIsDeletedBeginsAnew() throws IOException {
        write("a");
        Files.delete(file);
        write("b");

        assertThat(content(file)).containsExactly(HEAD, "b");
        assertThat(logger.messages()).isEmpty();
    }

    @Test
    void clockThatGoesBackAndForthLeadsEachLineToTheFileOfItsDay() throws IOException {
        long day = 86_400_000;
        write("a");
        millis += day;
        write("b");
        millis -= day;
        write("c");
        millis += day;
        write("d");

        assertThat(content(file)).containsExactly(HEAD, "a", HEAD, "c");
        assertThat(content(folder.resolve("u_ex251121.log"))).containsExactly(HEAD, "b", HEAD, "d");
    }

    /** As logrotate does it. */
    @Test
    void fileThatIsRenamedIsLeftAlone() throws IOException {
        write("a");
        Path old = Files.move(file, folder.resolve("old.log"));
        write("b");

        assertThat(content(old)).containsExactly(HEAD, "a");
        assertThat(content(file)).containsExactly(HEAD, "b");
    }

    /** As logrotate's "create" does it. */
    @Test
    void emptyFileInItsPlaceGetsABlock() throws IOException {
        write("a");
        Path old = Files.move(file, folder.resolve("old.log"));
        Files.createFile(file);
        write("b");

        assertThat(content(old)).containsExactly(HEAD, "a");
        assertThat(content(file)).containsExactly(HEAD, "b");
    }

    /** As logrotate's "copytruncate" does it: no hole is left where lines were. */
    @Test
    void fileThatIsEmptiedBeginsWithABlock() throws IOException {
        write("a");
        Path old = Files.copy(file, folder.resolve("old.log"));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
        write("b");
        write("c");

        assertThat(content(old)).containsExactly(HEAD, "a");
        assertThat(content(file)).containsExactly(HEAD, "b", "c");
    }

    /** An editor writes another file and gives it the name. */
    @Test
    void fileThatIsEditedIsGoneOnWith() throws IOException {
        write("a");
        write("b");
        Path edited = Files.writeString(folder.resolve("new"), HEAD + "\r\na, edited\r\n# no line end");
        Files.move(edited, file, StandardCopyOption.REPLACE_EXISTING);
        write("c");

        assertThat(content(file)).containsExactly(HEAD, "a, edited", "# no line end", HEAD, "c");
    }

    @Test
    void fileToWhichSomebodyAddsIsGoneOnWith() throws IOException {
        write("a");
        Files.writeString(file, "# a note\r\n", StandardOpenOption.APPEND);
        write("b");

        assertThat(content(file)).containsExactly(HEAD, "a", "# a note", "b");
    }

    @Test
    void folderThatIsRenamedIsMadeAgainWithARing() throws IOException {
        write("a");
        Path old = Files.move(folder, directory.resolve("old"));
        write("b");
        await(() -> {
            write("c");
            return Files.exists(folder.resolve(RingLog.FILE_NAME)) && log.hasRing();
        });
        write("d");
        log.close();

        assertThat(lines(old)).startsWith("a");
        assertThat(lines(folder)).endsWith("d");
        assertThat(Stream.concat(lines(old).stream(), lines(folder).stream())).hasSize(given);
        assertThat(log.counters()).isEqualTo(new LogCounters(given, 0, 0, 0));
    }

    /** A pipe that nobody reads: opening it takes as long as the disk hangs. */
    @Test
    void diskThatHangsHoldsNoRequestWhileThereIsRoom() throws Exception {
        Process made = new ProcessBuilder("mkfifo", file.toString()).start();
        assertThat(made.waitFor(20, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 1_000; i++) {
            LogProbe.append(log, "line " + i);
        }
        long written = log.counters().written();
        StringBuilder read = new StringBuilder();
        try (RandomAccessFile pipe = new RandomAccessFile(file.toFile(), "rw"); // which never ends
                InputStream in = new FileInputStream(pipe.getFD())) {
            await(() -> hasLast(in, read));
            log.close();
        }

        assertThat(written).isZero();
        assertThat(read.toString().lines().filter(line -> !line.equals(HEAD)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_000).mapToObj(i -> "line " + i).toList());
        assertThat(log.counters().dropped() + log.counters().failed()).isZero();
    }

    private static boolean hasLast(InputStream in, StringBuilder read) {
        try {
            byte[] bytes = new byte[in.available()];
            int count = bytes.length == 0 ? 0 : in.read(bytes);
            read.append(new String(bytes, 0, count, UTF_8));
            return read.indexOf("line 999\r\n") >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
