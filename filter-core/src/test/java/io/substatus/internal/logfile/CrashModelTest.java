package io.substatus.internal.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.ring.MappedRing;
import io.substatus.internal.ring.RingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The process dies after every single step: between any two pieces of a write, before and after the checkpoint, with lines
 * claimed and not published; and it dies again after every step of the recovery. Each line that was published is in the log
 * once, in order.
 */
class CrashModelTest {

    private static final long NOON = Instant.parse("2025-11-20T12:00:00Z").toEpochMilli();
    private static final long DAY = 86_400_000;
    private static final int STEPS = 60;

    @TempDir
    Path directory;

    private final List<RingFile> open = new ArrayList<>();
    private int copies;
    private int recoveriesThatDied;

    @AfterEach
    void letGo() throws IOException {
        for (RingFile file : open) {
            file.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyPublishedLineIsThereOnce(long seed) throws IOException {
        Run run = new Run(seed);
        for (int step = 0; step < STEPS; step++) {
            run.step();
            run.check();
        }
        assertThat(copies).isGreaterThan(STEPS);
        assertThat(recoveriesThatDied).isPositive();
    }

    private LogPlace place(Path folder, FileOpener opener) {
        return new LogPlace(
                folder,
                LogFiles.DAILY.naming(false),
                millis -> ("#Head " + Instant.ofEpochMilli(millis) + "\r\n").getBytes(UTF_8),
                opener);
    }

    /** A line that was claimed, by its position. */
    private record Claimed(long at, String line, long millis) {}

    private final class Run {
        private final Random random;
        private final Path folder;
        private final RingFile file;
        private final MappedRing ring;
        private final SnapshotDisk disk;
        private final RingDrain drain;
        private final List<Claimed> unpublished = new ArrayList<>();
        private final TreeMap<Long, Claimed> published = new TreeMap<>();
        private long now = NOON;

        Run(long seed) throws IOException {
            random = new Random(seed);
            folder = Files.createDirectories(directory.resolve("W3SVC1"));
            file = Objects.requireNonNull(RingFile.open(folder.resolve(RingLog.FILE_NAME)));
            open.add(file);
            ring = file.format(RingFile.MIN_CAPACITY, new byte[0]);
            disk = new SnapshotDisk(random, this::check);
            RingReport report = new RingReport(folder, new RecordingLogger(), () -> 0);
            RingJournal journal = new RingJournal(file, 0, report);
            RollingFile log = place(folder, disk).open(journal);
            drain = new RingDrain(ring, journal, log, at -> ring.isPublished(at) ? at : -1);
        }

        void step() throws IOException {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> claim();
                case 3, 4, 5 -> publish();
                case 6 -> now += random.nextInt(3) == 0 ? random.nextInt((int) DAY) - DAY / 10 : random.nextInt(2_000);
                case 7 -> drainOnFullDisk();
                default -> drain.once();
            }
        }

        private void drainOnFullDisk() {
            disk.setFull(true);
            try {
                drain.once();
            } catch (IOException expected) {
                assertThat(expected).hasMessageContaining("No space");
            } finally {
                disk.setFull(false);
            }
        }

        /** Few kinds of lines, so that many are the same; some nearly as long as the ring. */
        private void claim() {
            int length = random.nextInt(12) == 0 ? 2_000 : random.nextInt(5) * 7;
            String line = random.nextInt(2) + "x".repeat(length) + "\r\n";
            long at = ring.claim(line.length());
            if (at >= 0) {
                unpublished.add(new Claimed(at, line, now));
            }
        }

        private void publish() {
            if (!unpublished.isEmpty()) {
                Claimed one = unpublished.remove(random.nextInt(unpublished.size()));
                ring.put(one.at(), one.line().getBytes(UTF_8), 0, one.line().length(), one.millis());
                published.put(one.at(), one);
            }
        }

        void check() {
            try {
                Path copy = copy(folder);
                boolean diesAgain = random.nextInt(4) == 0;
                RingRecovery.complete(place(copy, dying(copy, diesAgain)), new RecordingLogger());
                assertThat(lines(copy)).isEqualTo(expected());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Recovers what a recovery leaves that dies, too. */
        private FileOpener dying(Path folder, boolean dies) {
            if (!dies) {
                return FileOpener.REAL;
            }
            return new SnapshotDisk(random, () -> {
                try {
                    recoveriesThatDied++;
                    Path copy = copy(folder);
                    RingRecovery.complete(place(copy, FileOpener.REAL), new RecordingLogger());
                    assertThat(lines(copy)).isEqualTo(expected());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        private Map<String, List<String>> expected() {
            Map<String, List<String>> files = new TreeMap<>();
            for (Claimed one : published.values()) {
                files.computeIfAbsent(name(one.millis()), name -> new ArrayList<>())
                        .add(one.line());
            }
            return files;
        }
    }

    private static String name(long millis) {
        return ((DatedFiles) LogFiles.DAILY.naming(false)).fileName(millis);
    }

    private Path copy(Path folder) throws IOException {
        Path copy = Files.createDirectory(directory.resolve("copy" + copies++));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    /** The lines of each file that has any; every file begins with a head, and is made of whole lines. */
    private static Map<String, List<String>> lines(Path folder) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".log")).toList()) {
                String text = Files.readString(file);
                assertThat(text).matches("(?s)(#Head [^\r\n]+\r\n.*\r\n)?");
                List<String> lines = Stream.of(text.split("(?<=\n)"))
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .collect(Collectors.toList());
                assertThat(lines).allMatch(line -> line.matches("[01]x*\r\n"));
                if (!lines.isEmpty()) {
                    found.put(file.getFileName().toString(), lines);
                }
            }
        }
        return found;
    }
}
