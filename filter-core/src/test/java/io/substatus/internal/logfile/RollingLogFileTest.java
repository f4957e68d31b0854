package io.substatus.internal.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollingLogFileTest {

    private static final long NOON = at("2025-11-20T12:00:00Z");
    private static final long MINUTE = 60_000;

    @TempDir
    Path directory;

    private final RecordingLogger logger = new RecordingLogger();
    private final FailingDisk disk = new FailingDisk();
    private Path folder = Path.of("");
    private RollingLogFile log = newLog();

    @BeforeEach
    void openLog() {
        folder = directory.resolve("a").resolve("W3SVC1");
        log = newLog();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    private RollingLogFile newLog() {
        return new RollingLogFile(
                folder,
                LogFiles.DAILY.naming(false),
                epochMillis -> ("#" + Instant.ofEpochMilli(epochMillis) + "\r\n").getBytes(UTF_8),
                logger,
                disk);
    }

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private void append(String line, long epochMillis) {
        byte[] bytes = ("__" + line + "\r\n__").getBytes(UTF_8);
        log.append(bytes, 2, bytes.length - 4, epochMillis);
    }

    private List<String> lines(String file) throws IOException {
        String content = Files.readString(folder.resolve(file));
        assertThat(content).endsWith("\r\n");
        return List.of(content.split("\r\n", -1)).subList(0, content.split("\r\n", -1).length - 1);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void makesNothingBeforeTheFirstLine() {
        assertThat(folder).doesNotExist();
        assertThat(log.counters()).isEqualTo(new LogCounters(0, 0, 0, 0));
    }

    @Test
    void writesPreambleAndFirstLineAtOnceAndEveryOtherLineAlone() throws IOException {
        append("one", NOON);
        append("two", NOON + 1);

        assertThat(lines("u_ex251120.log")).containsExactly("#2025-11-20T12:00:00Z", "one", "two");
        assertThat(disk.writes()).containsExactly("#2025-11-20T12:00:00Z\r\none\r\n".length(), "two\r\n".length());
        assertThat(log.counters()).isEqualTo(new LogCounters(2, 0, 0, 0));
    }

    @Test
    void rollsWithTheFirstLinePastTheBorder() throws IOException {
        append("last", at("2025-11-20T23:59:59.999Z"));
        append("first", at("2025-11-21T00:00:00Z"));

        assertThat(files()).containsExactly("u_ex251120.log", "u_ex251121.log");
        assertThat(lines("u_ex251120.log")).containsExactly("#2025-11-20T23:59:59.999Z", "last");
        assertThat(lines("u_ex251121.log")).containsExactly("#2025-11-21T00:00:00Z", "first");
    }

    @Test
    void dayWithoutLineHasNoFile() throws IOException {
        append("a", at("2025-12-30T10:00:00Z"));
        append("b", at("2026-01-02T10:00:00Z"));

        assertThat(files()).containsExactly("u_ex251230.log", "u_ex260102.log");
    }

    @Test
    void lineThatLostTheRaceAtMidnightGoesToTheFileOfItsOwnDay() throws IOException {
        append("a", at("2025-11-20T23:59:59.998Z"));
        append("c", at("2025-11-21T00:00:00Z"));
        append("b", at("2025-11-20T23:59:59.999Z"));
        append("d", at("2025-11-21T00:00:00.001Z"));

        assertThat(lines("u_ex251120.log"))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactly("a", "b");
        assertThat(lines("u_ex251121.log"))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactly("c", "d");
    }

    @Test
    void preambleIsRepeatedAfterFifteenMinutesOfSilenceOnly() throws IOException {
        append("a", NOON);
        append("b", NOON + 15 * MINUTE - 1);
        append("c", NOON + 30 * MINUTE - 1);

        assertThat(lines("u_ex251120.log"))
                .containsExactly("#2025-11-20T12:00:00Z", "a", "b", "#2025-11-20T12:29:59.999Z", "c");
    }

    @Test
    void preambleIsRepeatedAfterARestart() throws IOException {
        append("a", NOON);
        log.close();
        log = newLog();
        append("b", NOON + 1000);

        assertThat(lines("u_ex251120.log")).containsExactly("#2025-11-20T12:00:00Z", "a", "#2025-11-20T12:00:01Z", "b");
    }

    @Test
    void fileThatSomebodyDeletedIsMadeAgain() throws IOException {
        append("a", NOON);
        Files.delete(folder.resolve("u_ex251120.log"));
        append("b", NOON + 1000);

        assertThat(lines("u_ex251120.log")).containsExactly("#2025-11-20T12:00:01Z", "b");
    }

    @Test
    void fileThatSomebodyRenamedIsLeftToHimAlsoWhenAnotherTookItsPlace() throws IOException {
        append("a", NOON);
        Files.move(folder.resolve("u_ex251120.log"), folder.resolve("kept"));
        Files.createFile(folder.resolve("u_ex251120.log"));
        append("b", NOON + 1000);

        assertThat(lines("kept")).containsExactly("#2025-11-20T12:00:00Z", "a");
        assertThat(lines("u_ex251120.log")).containsExactly("#2025-11-20T12:00:01Z", "b");
    }

    @Test
    void fileIsLookedForOnceASecondAtMost() throws IOException {
        append("a", NOON);
        Files.delete(folder.resolve("u_ex251120.log"));
        append("lost with the deleted file", NOON + 999);

        assertThat(folder.resolve("u_ex251120.log")).doesNotExist();
        assertThat(disk.opened()).isEqualTo(1);
    }

    @Test
    void lineAfterOneThatWasCutShortBeginsOnItsOwn() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("u_ex251120.log"), "#old\r\ncut sho");
        append("a", NOON);

        assertThat(lines("u_ex251120.log")).containsExactly("#old", "cut sho", "#2025-11-20T12:00:00Z", "a");
    }

    @Test
    void folderMayBeASymbolicLink() throws IOException {
        Path target = Files.createDirectories(directory.resolve("target"));
        Files.createDirectories(folder.resolveSibling(""));
        Files.createSymbolicLink(folder, target);
        append("a", NOON);

        assertThat(target.resolve("u_ex251120.log")).exists();
    }

    @Test
    void interruptedThreadLosesNoLineAndStaysInterrupted() throws IOException {
        append("a", NOON);
        Thread.currentThread().interrupt();
        append("b", NOON + 1);
        append("c", NOON + 20 * MINUTE);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(lines("u_ex251120.log"))
                .containsExactly("#2025-11-20T12:00:00Z", "a", "b", "#2025-11-20T12:20:00Z", "c");
        assertThat(log.counters()).isEqualTo(new LogCounters(3, 0, 0, 0));
    }

    @Test
    void writeThatFailsOnceIsTriedOnAFreshlyOpenedFile() throws IOException {
        append("a", NOON);
        disk.failNext(1, 2);
        append("bbbb", NOON + 1);
        append("c", NOON + 2);

        assertThat(lines("u_ex251120.log"))
                .containsExactly("#2025-11-20T12:00:00Z", "a", "#2025-11-20T12:00:00.001Z", "bbbb", "c");
        assertThat(log.counters()).isEqualTo(new LogCounters(3, 0, 0, 0));
        assertThat(logger.messages()).isEmpty();
    }

    @Test
    void partOfALineThatStillFitIsTakenBack() throws IOException {
        append("a", NOON);
        disk.failNext(2, 3);
        append("bbbb", NOON + 1);

        assertThat(lines("u_ex251120.log")).containsExactly("#2025-11-20T12:00:00Z", "a");
        assertThat(log.counters()).isEqualTo(new LogCounters(1, 0, 1, 0));
    }

    @Test
    void partOfALineIsLeftWhenSomebodyElseWroteBehindIt() throws IOException {
        append("a", NOON);
        Files.writeString(
                folder.resolve("u_ex251120.log"), "from another process\r\n", java.nio.file.StandardOpenOption.APPEND);
        disk.failNext(1, 3);
        append("bbbb", NOON + 1);

        assertThat(lines("u_ex251120.log"))
                .containsExactly(
                        "#2025-11-20T12:00:00Z",
                        "a",
                        "from another process",
                        "bbb",
                        "#2025-11-20T12:00:00.001Z",
                        "bbbb");
    }

    @Test
    void writingResumesASecondAfterTheLastTry() throws IOException {
        disk.failNext(1, 0);
        append("a", NOON);
        append("not tried", NOON + 999);
        append("b", NOON + 1000);

        assertThat(lines("u_ex251120.log")).containsExactly("#2025-11-20T12:00:01Z", "b");
        assertThat(disk.opened()).isEqualTo(2);
        assertThat(log.counters()).isEqualTo(new LogCounters(1, 0, 2, 0));
        assertThat(logger.messages())
                .containsExactly(
                        "WARNING access log cannot be written: directory " + folder
                                + ", reason java.io.IOException: No space left on device, lines lost 1",
                        "INFO access log is written again: directory " + folder + ", lines lost 2");
    }

    @Test
    void clockSetBackDoesNotStopTheTries() throws IOException {
        disk.failNext(1, 0);
        append("a", NOON);
        append("b", NOON - 60 * MINUTE);

        assertThat(log.counters()).isEqualTo(new LogCounters(1, 0, 1, 0));
    }

    @Test
    void folderThatCannotBeMadeIsToldOnceAMinuteAndBreaksNothing() throws IOException {
        Files.writeString(directory.resolve("a"), "a file where a folder should be");
        for (int second = 0; second <= 60; second++) {
            append("x", NOON + second * 1000L);
        }

        assertThat(log.counters()).isEqualTo(new LogCounters(0, 0, 61, 0));
        assertThat(logger.messages())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message)
                        .startsWith("WARNING access log cannot be written: directory " + folder + ", reason java.nio"));
        assertThat(logger.messages().get(0)).endsWith(", lines lost 1");
        assertThat(logger.messages().get(1)).endsWith(", lines lost 61");
    }

    @Test
    void outagesThatComeAndGoAreToldOnceAMinuteWithAllLinesThatWereLost() {
        for (int second = 0; second <= 60; second += 2) {
            disk.failNext(second == 0 ? 1 : 2, 0); // a file that is open is tried again
            append("lost", NOON + second * 1000L);
            append("written", NOON + second * 1000L + 1000);
        }

        assertThat(log.counters()).isEqualTo(new LogCounters(31, 0, 31, 0));
        assertThat(logger.messages())
                .extracting(message -> message.replaceFirst(": .*, lines", ", lines"))
                .containsExactly(
                        "WARNING access log cannot be written, lines lost 1",
                        "INFO access log is written again, lines lost 1",
                        "WARNING access log cannot be written, lines lost 30",
                        "INFO access log is written again, lines lost 30");
    }

    @Test
    void folderThatComesIntoBeingIsWrittenTo() throws IOException {
        Files.writeString(directory.resolve("a"), "a file where a folder should be");
        append("x", NOON);
        Files.delete(directory.resolve("a"));
        append("y", NOON + 1000);

        assertThat(lines("u_ex251120.log")).containsExactly("#2025-11-20T12:00:01Z", "y");
    }

    @Test
    void preambleThatThrowsCountsAsALostLine() {
        RollingLogFile broken = new RollingLogFile(
                folder,
                LogFiles.DAILY,
                false,
                epochMillis -> {
                    throw new IllegalStateException("no preamble");
                },
                logger);
        broken.append(new byte[] {'\r', '\n'}, 0, 2, NOON);
        broken.close();

        assertThat(broken.counters()).isEqualTo(new LogCounters(0, 0, 1, 0));
        assertThat(logger.messages()).singleElement().asString().contains("no preamble");
    }

    @Test
    void linesAfterTheEndAreCountedAsFailed() throws IOException {
        append("a", NOON);
        log.close();
        log.close();
        append("b", NOON + 1);

        assertThat(lines("u_ex251120.log")).containsExactly("#2025-11-20T12:00:00Z", "a");
        assertThat(log.counters()).isEqualTo(new LogCounters(1, 0, 1, 0));
    }
}
