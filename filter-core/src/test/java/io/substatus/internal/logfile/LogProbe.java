package io.substatus.internal.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Gives lines to a log that has a fault, and looks what became of them. Stateless. */
final class LogProbe {

    /** A moment in 2025. */
    static final long NOON = 1_763_640_000_000L;

    /** The name of its file. */
    static final String NAME = "u_ex251120.log";

    /** What blocks begin with. */
    static final String HEAD = "#Fields: x";

    private LogProbe() {}

    /** A log in a folder, on a real disk. */
    static SiteLog open(Path folder, System.Logger logger, long retryMillis) {
        return open(folder, FileOpener.REAL, logger, retryMillis);
    }

    /** A log in a folder, with the smallest ring. */
    static SiteLog open(Path folder, FileOpener opener, System.Logger logger, long retryMillis) {
        LogPlace place =
                new LogPlace(folder, LogFiles.DAILY.naming(false), millis -> (HEAD + "\r\n").getBytes(UTF_8), opener);
        return SiteLog.in(place, new RingOptions(RingOptions.MIN_BYTES, Overflow.BLOCK, 20_000), logger, retryMillis);
    }

    static void append(LogSink log, String line) {
        byte[] bytes = (line + "\r\n").getBytes(UTF_8);
        log.append(bytes, 0, bytes.length, NOON);
    }

    /** Waits, for 20 seconds at most. */
    static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start)
                    .as("nanoseconds")
                    .isLessThan(Duration.ofSeconds(20).toNanos());
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Waits until the thread of a log sleeps because nothing came for a while. */
    static void awaitSilence(Path folder) {
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("substatus-log " + folder.getFileName()))
                .anyMatch(thread -> thread.getState() == Thread.State.WAITING));
    }

    /** The lines of all files with that beginning, in the order of their names, without blocks; every line has its end. */
    static List<String> lines(Path folder) {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("u_ex"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                assertThat(text.isEmpty() || text.endsWith("\r\n"))
                        .as("whole lines")
                        .isTrue();
                Stream.of(text.split("\r\n", -1))
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(lines::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
