package io.substatus.testkit.w3c;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The log files of a site, in the order of their names, while they grow. Immutable. */
public final class W3cLogFolder {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofMillis(200);
    private static final long POLL_MILLIS = 10;

    private final Path folder;
    private final boolean below;

    private W3cLogFolder(Path folder, boolean below) {
        this.folder = folder;
        this.below = below;
    }

    /** The files right in a folder, such as {@code W3SVC1}. */
    public static W3cLogFolder of(Path folder) {
        return new W3cLogFolder(folder, false);
    }

    /** The files in all {@code W3SVCn} folders below a folder. */
    public static W3cLogFolder below(Path logDirectory) {
        return new W3cLogFolder(logDirectory, true);
    }

    /** The log files that exist now, sorted by path. */
    public List<Path> files() {
        Predicate<Path> isFolder = path -> path.getFileName().toString().matches("W3SVC\\d+(_\\d+)?");
        List<Path> folders = below ? list(folder).filter(isFolder).toList() : List.of(folder);
        return folders.stream()
                .flatMap(W3cLogFolder::list)
                .filter(file -> file.toString().endsWith(".log"))
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList().stream();
        } catch (NoSuchFileException notYet) {
            return Stream.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads all files.
     *
     * @throws W3cViolation at the first rule that is broken; a line that is still being written is one
     */
    public List<W3cLog> read() {
        return files().stream().map(W3cLog::read).toList();
    }

    /** All entries of all files, as soon as none came for a moment: a line may follow its answer by some milliseconds. */
    public List<W3cEntry> entries() {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        Optional<List<W3cEntry>> before = settled();
        while (System.nanoTime() < end) {
            sleep(QUIET.toMillis());
            Optional<List<W3cEntry>> now = settled();
            if (now.isPresent() && now.equals(before)) {
                break;
            }
            before = now;
        }
        return present();
    }

    private List<W3cEntry> present() {
        return read().stream().flatMap(log -> log.entries().stream()).toList();
    }

    /** Waits up to 10 seconds for at least so many entries; gives all that are there then. */
    public List<W3cEntry> await(int count) {
        return await(entries -> entries.size() >= count, count + " entries", TIMEOUT);
    }

    /** Waits for so many entries, then a moment longer, and fails if there are more. */
    public List<W3cEntry> awaitExactly(int count) {
        await(count);
        sleep(GRACE.toMillis());
        List<W3cEntry> entries = await(count);
        if (entries.size() != count) {
            throw new AssertionError("entries: " + entries.size() + " (expected: " + count + ")" + listing(entries));
        }
        return entries;
    }

    /**
     * Waits until the entries are as they should be.
     *
     * @param expected what is waited for, in words, for the message
     * @return all entries that are there then
     * @throws AssertionError if they are not in time
     */
    public List<W3cEntry> await(Predicate<List<W3cEntry>> condition, String expected, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        Optional<List<W3cEntry>> entries = settled();
        while (entries.filter(condition).isEmpty()) {
            if (System.nanoTime() > end) {
                List<W3cEntry> last = entries();
                throw new AssertionError("log " + folder + ": " + last.size() + " entries (expected: " + expected
                        + " within " + timeout + ")" + listing(last));
            }
            sleep(POLL_MILLIS);
            entries = settled();
        }
        return entries.orElseThrow();
    }

    /** The entries, unless a line or a block is being written right now. */
    private Optional<List<W3cEntry>> settled() {
        List<W3cEntry> entries = new ArrayList<>();
        for (Path file : files()) {
            byte[] bytes = bytes(file);
            if (bytes.length == 0
                    || bytes[bytes.length - 1] != '\n'
                    || lastLine(bytes).startsWith("#")) {
                return Optional.empty();
            }
            entries.addAll(W3cLog.parse(file, bytes).entries());
        }
        return Optional.of(entries);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String lastLine(byte[] bytes) {
        int start = bytes.length - 1;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return new String(Arrays.copyOfRange(bytes, start, bytes.length), UTF_8);
    }

    private static String listing(List<W3cEntry> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append('\n').append(entry));
        return text.toString();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", givenUp);
        }
    }
}
