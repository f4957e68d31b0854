package io.substatus.internal.ring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingFileTest {

    private static final int CAPACITY = 8192;
    private static final Path STAT = Path.of("/usr/bin/stat");
    private static final Path LOCKS = Path.of("/proc/locks");

    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void nameFile() {
        path = folder.resolve("a.ring");
    }

    private RingFile open() throws IOException {
        return Objects.requireNonNull(RingFile.open(path));
    }

    private static void put(MappedRing ring, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        ring.put(ring.claim(bytes.length), bytes, 0, bytes.length, 5);
    }

    private void died(String... entries) throws IOException {
        try (RingFile file = open()) {
            MappedRing ring = file.format(CAPACITY, new byte[0]);
            for (String entry : entries) {
                put(ring, entry);
            }
        }
    }

    private static String text(Remains remains) {
        StringBuilder found = new StringBuilder();
        MappedRing ring = remains.ring();
        for (long at = remains.from(0); at >= 0; at = remains.from(ring.next(at))) {
            byte[] bytes = new byte[ring.length(at)];
            ring.copy(at, bytes.length, bytes, 0);
            found.append(new String(bytes, UTF_8)).append(' ');
        }
        return found.toString();
    }

    @Test
    void whatWasPutIsFoundByTheNextProcess() throws IOException {
        died("one", "two");
        try (RingFile file = open()) {
            Remains remains = Objects.requireNonNull(file.remains());

            assertThat(text(remains)).isEqualTo("one two ");
            assertThat(remains.start()).isZero();
            assertThat(remains.damaged()).isZero();
        }
    }

    @Test
    void whatWasTakenOutIsNotFoundAgain() throws IOException {
        try (RingFile file = open()) {
            MappedRing ring = file.format(CAPACITY, new byte[0]);
            put(ring, "one");
            file.checkpoint(ring.next(0), ByteBuffer.wrap("a note".getBytes(UTF_8)));
            put(ring, "two");
        }
        try (RingFile file = open()) {
            Remains remains = Objects.requireNonNull(file.remains());

            assertThat(text(remains)).isEqualTo("two ");
            assertThat(remains.note()).asString(UTF_8).isEqualTo("a note");
        }
    }

    @Test
    void ringThatWasLeftEmptyIsNotLookedThrough() throws IOException {
        try (RingFile file = open()) {
            put(file.format(CAPACITY, new byte[0]), "one");
            file.checkpointEmpty();
        }
        try (RingFile file = open()) {
            assertThat(file.remains()).isNull();
        }
    }

    @Test
    void everyBlockOfTheFileIsThere() throws IOException {
        died();
        assertThat(Files.size(path)).isEqualTo(Layout.DATA_AT + CAPACITY);
        assumeTrue(Files.isExecutable(STAT));
        Process stat = new ProcessBuilder(STAT.toString(), "-c", "%b", path.toString()).start();
        String blocks = new String(stat.getInputStream().readAllBytes(), UTF_8).strip();

        assertThat(512 * Long.parseLong(blocks)).isGreaterThanOrEqualTo(Files.size(path));
    }

    @Test
    void anotherSizeIsMadeOfWhatWasThere() throws IOException {
        died("one");
        try (RingFile file = open()) {
            assertThat(file.format(2 * CAPACITY, new byte[0]).capacity()).isEqualTo(2 * CAPACITY);
        }
        try (RingFile file = open()) {
            assertThat(text(Objects.requireNonNull(file.remains()))).isEmpty();
            file.format(CAPACITY / 2, new byte[0]);
        }
        assertThat(Files.size(path)).isEqualTo(Layout.DATA_AT + CAPACITY / 2);
    }

    @Test
    void secondOneDoesNotGetTheFileUntilTheFirstLetsGo() throws IOException {
        try (RingFile file = open()) {
            assertThat(RingFile.open(file.path())).isNull();
            assertThat(RingFile.open(folder.resolve(".").resolve("a.ring"))).isNull();
        }
        open().close();
    }

    /** As a filter and a hook of the container have the same classes from jars of their own. */
    @Test
    void otherClassLoaderDoesNotGetTheFileAndDoesNotEndTheLock() throws Exception {
        assumeTrue(Files.isReadable(LOCKS));
        URL classes = RingFile.class.getProtectionDomain().getCodeSource().getLocation();
        try (RingFile file = open();
                URLClassLoader other = new URLClassLoader(new URL[] {classes}, null)) {
            Class<?> type = other.loadClass(RingFile.class.getName());

            assertThat(type).isNotSameAs(RingFile.class);
            assertThat(type.getMethod("open", Path.class).invoke(null, path)).isNull();
            assertThat(isLockedForOtherProcesses()).isTrue();
            assertThat(file.path()).isEqualTo(path);
        }
        assertThat(isLockedForOtherProcesses()).isFalse();
    }

    private boolean isLockedForOtherProcesses() throws IOException {
        String inode = Files.getAttribute(path, "unix:ino").toString();
        return Files.readString(LOCKS).contains(":" + inode + " ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, Layout.PAGE})
    void fileThatWasOnlyBegunIsEmpty(int zeros) throws IOException {
        Files.write(path, new byte[zeros]);
        try (RingFile file = open()) {
            assertThat(file.remains()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {Layout.MAGIC_AT, Layout.VERSION_AT, Layout.CAPACITY_AT, Layout.CAPACITY_AT + 1, Layout.HEAD_CHECK_AT
            })
    void foreignHeadIsSeen(int at) throws IOException {
        died("one");
        change(at);
        try (RingFile file = open()) {
            assertThatThrownBy(file::remains).isInstanceOf(DamagedRingException.class);
        }
    }

    @Test
    void fileThatWasCutIsSeen() throws IOException {
        died("one");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(Layout.DATA_AT + 100);
        }
        try (RingFile file = open()) {
            assertThatThrownBy(file::remains)
                    .isInstanceOf(DamagedRingException.class)
                    .hasMessage("length: 53348 (expected: 61440)");
        }
    }

    @Test
    void ringWithoutCheckpointIsSeen() throws IOException {
        died("one");
        change(Layout.SLOTS_AT);
        change(Layout.SLOTS_AT + Layout.SLOT_BYTES);
        try (RingFile file = open()) {
            assertThatThrownBy(file::remains)
                    .isInstanceOf(DamagedRingException.class)
                    .hasMessage("no whole checkpoint");
        }
    }

    private void change(int at) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(at);
            int before = file.read();
            file.seek(at);
            file.write(before ^ 0x40);
        }
    }

    @Test
    void copiesThatAreSetAsideHaveNumbers() throws IOException {
        Files.writeString(path, "first");
        try (RingFile file = open()) {
            assertThat(file.setAside())
                    .isEqualTo(folder.resolve("a.ring.damaged-1"))
                    .hasContent("first");
            assertThat(file.setAside())
                    .isEqualTo(folder.resolve("a.ring.damaged-2"))
                    .hasContent("first");
        }
    }

    @Test
    void fileOfADiskWithoutRoomHoldsNothing() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full));
        try (RingFile file = Objects.requireNonNull(RingFile.open(full))) {
            assertThatThrownBy(() -> file.format(CAPACITY, new byte[0])).isInstanceOf(IOException.class);
        }
    }
}
