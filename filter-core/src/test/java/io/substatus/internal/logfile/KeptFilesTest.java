package io.substatus.internal.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closed files are removed and compressed; nothing else ever is. */
class KeptFilesTest {

    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final long DAY = 86_400_000;
    private static final long NOON = Instant.parse("2025-11-20T12:00:00Z").toEpochMilli();

    @TempDir
    Path folder;

    private final RecordingLogger logger = new RecordingLogger();
    private KeptFiles files = kept(Retention.NONE);

    @AfterEach
    void closeFiles() {
        files.close();
    }

    private KeptFiles kept(Retention retention) {
        return new KeptFiles(LogFiles.DAILY.naming(false), retention, logger);
    }

    private void opening(Retention retention, long epochMillis) throws IOException {
        files = kept(retention);
        open(epochMillis);
    }

    private void open(long epochMillis) throws IOException {
        files.fileName(folder, epochMillis, new byte[0], 0);
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("substatus-log-keeper " + folder.getFileName())));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** A file with its day in its name, last written to in that night. */
    private Path day(int day) throws IOException {
        return file("u_ex2511%02d.log".formatted(day), "day " + day + "\r\n", NOON - (20 - day) * DAY);
    }

    private Path file(String name, String content, long lastLine) throws IOException {
        Path path = Files.writeString(folder.resolve(name), content);
        return Files.setLastModifiedTime(path, FileTime.fromMillis(lastLine));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private String unpacked(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void soManyClosedFilesStay() throws IOException {
        for (int day = 15; day <= 20; day++) {
            day(day);
        }
        opening(new Retention(2, 0, false), NOON);

        assertThat(names()).containsExactly("u_ex251118.log", "u_ex251119.log", "u_ex251120.log");
    }

    @Test
    void filesStayForSoManyDays() throws IOException {
        for (int day = 15; day <= 20; day++) {
            day(day);
        }
        opening(new Retention(0, 3, false), NOON);

        assertThat(names()).containsExactly("u_ex251117.log", "u_ex251118.log", "u_ex251119.log", "u_ex251120.log");
    }

    @Test
    void openFileStaysHoweverOldItIs() throws IOException {
        file("u_ex251120.log", "old", 0);
        opening(new Retention(1, 1, true), NOON);

        assertThat(names()).containsExactly("u_ex251120.log");
    }

    @Test
    void filesOfEveryPeriodAreOurs() throws IOException {
        List<String> ours = List.of(
                "u_ex25112011.log",
                "u_ex251104.log",
                "u_ex2510.log",
                "u_ex2510_x.log",
                "u_extend1.log",
                "u_extend12_x.log",
                "u_ex251001.log.gz",
                "u_extend3.log.gz");
        for (String name : ours) {
            file(name, "x", 0);
        }
        opening(new Retention(0, 1, false), NOON);

        assertThat(names()).isEmpty();
    }

    @Test
    void whatIsNotOursIsLeftAlone() throws IOException {
        List<String> others = List.of(
                "httperr1.log",
                "u_ex251101.log.bak",
                "u_ex25110.log",
                "u_ex251101.txt",
                "u_extend0.log",
                "ex251101.log",
                "u_nc251101.log",
                "xu_ex251101.log",
                "u_ex251101_y.log",
                "access.ring",
                "u_ex251101.log.part",
                "u_ex251101.log.gz.old");
        for (String name : others) {
            file(name, "x", 0);
        }
        Files.createDirectory(folder.resolve("u_ex251102.log"));
        Files.createSymbolicLink(folder.resolve("u_ex251103.log"), folder.resolve("httperr1.log"));
        List<String> before = names();
        opening(new Retention(1, 1, true), NOON);

        assertThat(names()).isEqualTo(before).hasSize(others.size() + 2);
        assertThat(logger.messages()).isEmpty();
    }

    @Test
    void allClosedFilesButTheNewestAreCompressed() throws IOException {
        for (int day = 17; day <= 20; day++) {
            day(day);
        }
        opening(new Retention(0, 0, true), NOON);

        assertThat(names())
                .containsExactly("u_ex251117.log.gz", "u_ex251118.log.gz", "u_ex251119.log", "u_ex251120.log");
        assertThat(unpacked("u_ex251117.log.gz")).isEqualTo("day 17\r\n");
        assertThat(Files.getLastModifiedTime(folder.resolve("u_ex251117.log.gz"))
                        .toMillis())
                .isEqualTo(NOON - 3 * DAY);
    }

    @Test
    void linesThatCameLateFollowThoseThatAreCompressed() throws IOException {
        day(17);
        day(18);
        day(19);
        opening(new Retention(0, 0, true), NOON);
        file("u_ex251117.log", "late\r\n", NOON - 10 * DAY);
        open(NOON + DAY);

        assertThat(names()).contains("u_ex251117.log.gz").doesNotContain("u_ex251117.log");
        assertThat(unpacked("u_ex251117.log.gz")).isEqualTo("day 17\r\nlate\r\n");
    }

    @Test
    void fileAndItsCompressedPartAreOneFile() throws IOException {
        day(17);
        day(18);
        file("u_ex251117.log.gz", "x", NOON - 30 * DAY);
        file("u_ex251116.log.gz", "x", NOON - 30 * DAY);
        day(20);
        opening(new Retention(2, 0, false), NOON);

        assertThat(names()).containsExactly("u_ex251117.log", "u_ex251117.log.gz", "u_ex251118.log", "u_ex251120.log");
    }

    @Test
    void whatADeadProcessLeftIsTakenAway() throws IOException {
        file("u_ex251117.log.gz.part", "half", NOON);
        opening(new Retention(0, 0, true), NOON);

        assertThat(names()).isEmpty();
    }

    /** Compressing takes a while, so that the file is opened meanwhile. */
    private Path large() throws IOException {
        byte[] noise = new byte[40_000_000];
        new Random(1).nextBytes(noise);
        Path large = Files.write(folder.resolve("u_ex251117.log"), noise);
        Files.setLastModifiedTime(large, FileTime.fromMillis(NOON - 3 * DAY));
        day(19);
        return large;
    }

    @Test
    void fileThatIsOpenedAgainWhileItIsCompressedStaysAsItIs() throws IOException {
        Path large = large();
        long size = Files.size(large);
        files = kept(new Retention(0, 0, true));
        files.fileName(folder, NOON, new byte[0], 0);
        await(() -> Files.exists(folder.resolve("u_ex251117.log.gz.part")));
        open(NOON - 3 * DAY);

        assertThat(large).hasSize(size);
        assertThat(names()).containsExactly("u_ex251117.log", "u_ex251119.log");
    }

    @Test
    void closingEndsTheThreadAndLeavesTheFileAsItWas() throws IOException {
        Path large = large();
        long size = Files.size(large);
        files = kept(new Retention(0, 0, true));
        files.fileName(folder, NOON, new byte[0], 0);
        await(() -> Files.exists(folder.resolve("u_ex251117.log.gz.part")));
        files.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("substatus-log-keeper " + folder.getFileName()));
        assertThat(large).hasSize(size);
        assertThat(names()).containsExactly("u_ex251117.log", "u_ex251119.log");
        assertThat(logger.messages()).isEmpty();
    }

    @Test
    void fileThatCannotBeCompressedIsToldOfAndBreaksNothing() throws IOException {
        day(17);
        day(18);
        day(19);
        Files.createDirectories(folder.resolve("u_ex251117.log.gz").resolve("in the way"));
        opening(new Retention(0, 0, true), NOON);

        assertThat(names()).contains("u_ex251117.log", "u_ex251118.log.gz");
        assertThat(logger.messages())
                .singleElement()
                .asString()
                .startsWith(
                        "WARNING closed log file is left as it is: " + folder.resolve("u_ex251117.log") + ", reason ");
    }

    @Test
    void engineKeepsItsFilesAndItsThreadDoesNotOutliveIt() throws IOException {
        LogFiles hourly = new LogFiles(LogPeriod.HOURLY, LogFiles.USUAL_SIZE, false, new Retention(3, 0, true));
        try (RollingLogFile log = new RollingLogFile(folder, hourly, false, now -> "#\r\n".getBytes(UTF_8), logger)) {
            for (int hour = 0; hour < 8; hour++) {
                log.append("x\r\n".getBytes(UTF_8), 0, 3, NOON + hour * 3_600_000L);
                Files.setLastModifiedTime(
                        folder.resolve("u_ex251120%d.log".formatted(12 + hour)),
                        FileTime.fromMillis(NOON + hour * 3_600_000L));
            }
            await(() -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().startsWith("substatus-log-keeper " + folder.getFileName())));
        }

        assertThat(names())
                .containsExactly("u_ex25112016.log.gz", "u_ex25112017.log.gz", "u_ex25112018.log", "u_ex25112019.log");
        assertThat(unpacked("u_ex25112016.log.gz")).isEqualTo("#\r\nx\r\n");
    }
}
