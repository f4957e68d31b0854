package io.substatus.internal.ring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelTest {

    @TempDir
    Path folder;

    private RingFile open() throws IOException {
        return Objects.requireNonNull(RingFile.open(folder.resolve("a.ring")));
    }

    private byte[] afterDeath() throws IOException {
        try (RingFile file = open()) {
            return Objects.requireNonNull(file.remains()).label();
        }
    }

    @Test
    void nextProcessReadsIt() throws IOException {
        try (RingFile file = open()) {
            file.format(RingFile.MIN_CAPACITY, "a label".getBytes(UTF_8));
        }
        assertThat(afterDeath()).asString(UTF_8).isEqualTo("a label");
    }

    @Test
    void greatestOneFindsRoomBesideEntries() throws IOException {
        byte[] greatest = "x".repeat(RingFile.MAX_LABEL).getBytes(UTF_8);
        try (RingFile file = open()) {
            MappedRing ring = file.format(RingFile.MIN_CAPACITY, greatest);
            ring.put(ring.claim(1), new byte[] {'y'}, 0, 1, 0);
        }
        assertThat(afterDeath()).isEqualTo(greatest);
    }

    @Test
    void shorterOneLeavesNothingOfTheOneBefore() throws IOException {
        try (RingFile file = open()) {
            file.format(RingFile.MIN_CAPACITY, "a label".getBytes(UTF_8));
            file.format(RingFile.MIN_CAPACITY, new byte[0]);
        }
        assertThat(afterDeath()).isEmpty();
    }

    @Test
    void oneThatIsNotWholeIsNone() throws IOException {
        try (RingFile file = open()) {
            file.format(RingFile.MIN_CAPACITY, "a label".getBytes(UTF_8));
        }
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("a.ring").toFile(), "rw")) {
            file.seek(Layout.LABEL_AT + 10);
            file.write('x');
        }
        assertThat(afterDeath()).isEmpty();
    }
}
