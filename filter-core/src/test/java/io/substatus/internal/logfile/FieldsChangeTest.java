package io.substatus.internal.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.ring.MappedRing;
import io.substatus.internal.ring.RingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process dies with lines in its ring, and the next one has other fields: every line stands below the list that it was made
 * for, in a file whose name says whether its fields are one's own.
 */
class FieldsChangeTest {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final LogFiles SIZED = new LogFiles(LogPeriod.MAX_SIZE, LogFiles.LEAST_SIZE, false, Retention.NONE);

    @TempDir
    Path folder;

    private LogPlace place(LogFiles files, String fields) {
        return LogPlace.of(
                folder,
                files,
                fields.contains("own"),
                millis -> ("#Date: " + millis / DAY + "\r\n#Fields: " + fields + "\r\n").getBytes(UTF_8));
    }

    /** Dies with its last lines in the ring: the first ones were written. */
    private void died(LogPlace place, String written, String... waiting) throws IOException {
        Files.createDirectories(folder);
        try (RingFile file = Objects.requireNonNull(RingFile.open(folder.resolve(RingLog.FILE_NAME)))) {
            MappedRing ring = file.format(RingFile.MIN_CAPACITY, place.label());
            RingJournal journal = new RingJournal(file, 0, new RingReport(folder, new RecordingLogger(), () -> 0));
            try (RollingFile rolling = place.open(journal)) {
                put(ring, written, LogProbe.NOON);
                new RingDrain(ring, journal, rolling, at -> ring.isPublished(at) ? at : -1).once();
            }
            for (int i = 0; i < waiting.length; i++) {
                put(ring, waiting[i], LogProbe.NOON + i * DAY);
            }
        }
    }

    private static void put(MappedRing ring, String line, long millis) {
        byte[] bytes = (line + "\r\n").getBytes(UTF_8);
        ring.put(ring.claim(bytes.length), bytes, 0, bytes.length, millis);
    }

    private void starts(LogPlace place, String line, long millis) {
        try (SiteLog log = SiteLog.in(place, RingOptions.DEFAULTS, new RecordingLogger())) {
            byte[] bytes = (line + "\r\n").getBytes(UTF_8);
            log.append(bytes, 0, bytes.length, millis);
        }
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name)).replace("\r\n", "|");
    }

    private static long day(int more) {
        return (LogProbe.NOON + more * DAY) / DAY;
    }

    @Test
    void linesOfYesterdayAndTodayStandBelowTheListOfTheDeadProcess() throws IOException {
        died(place(LogFiles.DAILY, "a b"), "1 1", "2 2", "3 3");
        starts(place(LogFiles.DAILY, "c"), "4", LogProbe.NOON + DAY);

        assertThat(text("u_ex251120.log")).isEqualTo("#Date: " + day(0) + "|#Fields: a b|1 1|2 2|");
        assertThat(text("u_ex251121.log"))
                .isEqualTo("#Date: " + day(1) + "|#Fields: a b|3 3|#Date: " + day(1) + "|#Fields: c|4|");
    }

    @Test
    void listIsRightAlsoWhereTheFileWasTakenAway() throws IOException {
        died(place(LogFiles.DAILY, "a b"), "1 1", "2 2");
        Files.delete(folder.resolve("u_ex251120.log"));
        starts(place(LogFiles.DAILY, "c"), "3", LogProbe.NOON);

        assertThat(text("u_ex251120.log"))
                .isEqualTo("#Date: " + day(0) + "|#Fields: a b|2 2|#Date: " + day(0) + "|#Fields: c|3|");
    }

    @Test
    void fileOfASizeHasOneListAlone() throws IOException {
        died(place(SIZED, "a b"), "1 1", "2 2");
        starts(place(SIZED, "c"), "3", LogProbe.NOON);

        assertThat(text("u_extend1.log")).isEqualTo("#Date: " + day(0) + "|#Fields: a b|1 1|2 2|");
        assertThat(text("u_extend2.log")).isEqualTo("#Date: " + day(0) + "|#Fields: c|3|");
    }

    @Test
    void ownFieldsThatCameAreNotInTheNamesOfLinesBefore() throws IOException {
        died(place(LogFiles.DAILY, "a b"), "1 1", "2 2", "3 3");
        starts(place(LogFiles.DAILY, "a own"), "4 4", LogProbe.NOON + DAY);

        assertThat(text("u_ex251121.log")).isEqualTo("#Date: " + day(1) + "|#Fields: a b|3 3|");
        assertThat(text("u_ex251121_x.log")).isEqualTo("#Date: " + day(1) + "|#Fields: a own|4 4|");
    }

    @Test
    void ownFieldsThatWentAreStillInTheNamesOfLinesBefore() throws IOException {
        died(place(LogFiles.DAILY, "a own"), "1 1", "2 2", "3 3");
        starts(place(LogFiles.DAILY, "a b"), "4 4", LogProbe.NOON + DAY);

        assertThat(text("u_ex251120_x.log")).isEqualTo("#Date: " + day(0) + "|#Fields: a own|1 1|2 2|");
        assertThat(text("u_ex251121_x.log")).isEqualTo("#Date: " + day(1) + "|#Fields: a own|3 3|");
        assertThat(text("u_ex251121.log")).isEqualTo("#Date: " + day(1) + "|#Fields: a b|4 4|");
    }
}
