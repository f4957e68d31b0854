package io.substatus.internal.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.ring.MappedRing;
import io.substatus.internal.ring.RingFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RingBatchTest {

    private static final int CAPACITY = 1 << 16;
    private static final long NOON = 1_763_640_000_000L;
    private static final long DAY = 86_400_000L;

    @TempDir
    Path folder;

    private RingFile file;
    private MappedRing ring;
    private RollingFile log;
    private final RingBatch batch = new RingBatch(CAPACITY);

    @BeforeEach
    void open() throws IOException {
        file = Objects.requireNonNull(RingFile.open(folder.resolve("ring")));
        ring = file.format(CAPACITY, new byte[0]);
        RingJournal journal = new RingJournal(file, 0, RingReport.of(folder, new RecordingLogger()));
        log = LogPlace.of(folder, LogFiles.DAILY, false, millis -> new byte[0]).open(journal);
    }

    @AfterEach
    void close() throws IOException {
        log.close();
        file.close();
    }

    private long put(int length, long millis) {
        byte[] line = "x".repeat(length).getBytes(UTF_8);
        long at = ring.claim(length);
        ring.put(at, line, 0, length, millis);
        return at;
    }

    @Test
    void takesASixteenthOfTheRing() {
        int taken = 0;
        while (batch.takes(ring, put(100, NOON), log)) {
            taken++;
        }

        assertThat(taken).isEqualTo(CAPACITY / 16 / 100).isEqualTo(batch.lines());
        assertThat(batch.length()).isEqualTo(100 * taken);
    }

    @Test
    void takesALongLineAlone() {
        assertThat(batch.takes(ring, put(CAPACITY / 4, NOON), log)).isTrue();
        assertThat(batch.takes(ring, put(1, NOON), log)).isFalse();
        assertThat(batch.length()).isEqualTo(CAPACITY / 4);
    }

    @Test
    void takesNoLineOfAnotherFile() {
        assertThat(batch.takes(ring, put(10, NOON), log)).isTrue();
        assertThat(batch.takes(ring, put(10, NOON + 1), log)).isTrue();
        assertThat(batch.takes(ring, put(10, NOON + DAY), log)).isFalse();
        assertThat(batch.firstMillis()).isEqualTo(NOON);
        assertThat(batch.lastMillis()).isEqualTo(NOON + 1);
    }
}
