package io.substatus.internal.ring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CheckpointsTest {

    private final ByteBuffer slots = ByteBuffer.allocate(2 * Layout.SLOT_BYTES);

    private static ByteBuffer note(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    private Checkpoint read() {
        return Objects.requireNonNull(new Checkpoints(slots).read());
    }

    @Test
    void zerosAreNone() {
        assertThat(new Checkpoints(slots).read()).isNull();
    }

    @Test
    void lastOneIsRead() {
        Checkpoints checkpoints = new Checkpoints(slots);
        for (int i = 1; i <= 5; i++) {
            checkpoints.write(7, i * 100L, note("note " + i));

            assertThat(read().generation()).isEqualTo(7);
            assertThat(read().position()).isEqualTo(i * 100L);
            assertThat(read().note()).asString(UTF_8).isEqualTo("note " + i);
        }
    }

    @Test
    void numbersGoOnAfterAStart() {
        new Checkpoints(slots).write(1, 1, note("a"));
        Checkpoints later = new Checkpoints(slots);
        later.read();
        later.write(1, 2, note("b"));

        assertThat(read().position()).isEqualTo(2);
        assertThat(read().number()).isEqualTo(2);
    }

    /** The process ends after each byte of the newest one. */
    @Test
    void oneThatIsCutShortLeavesTheOneBefore() {
        Checkpoints checkpoints = new Checkpoints(slots);
        checkpoints.write(7, 100, note("an older note"));
        checkpoints.write(7, 200, note("old note"));
        byte[] before = slots.array().clone();
        checkpoints.write(7, 300, note("a new note"));
        byte[] after = slots.array().clone();
        int old = 0;
        for (int done = 0; done <= after.length; done++) {
            System.arraycopy(after, 0, slots.array(), 0, done);
            System.arraycopy(before, done, slots.array(), done, after.length - done);
            Checkpoint found = read();
            String note = new String(found.note(), UTF_8);

            assertThat(note).isEqualTo(found.position() == 300 ? "a new note" : "old note");
            assertThat(found.position()).isIn(200L, 300L);
            old += found.position() == 200 ? 1 : 0;
        }
        assertThat(old).isGreaterThan(40);
        assertThat(read().position()).isEqualTo(300);
    }

    @Test
    void greatestNoteFindsRoom() {
        Checkpoints checkpoints = new Checkpoints(slots);
        checkpoints.write(1, 1, note("x".repeat(Checkpoints.NOTE_BYTES)));
        checkpoints.write(1, 2, note("y".repeat(Checkpoints.NOTE_BYTES)));
        checkpoints.write(1, 3, note(""));

        assertThat(read().note()).isEmpty();
    }
}
