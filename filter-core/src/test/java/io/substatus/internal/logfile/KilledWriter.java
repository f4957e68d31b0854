package io.substatus.internal.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The program that {@link KillTest} kills: logs numbers with several threads, and answers each when it is logged. */
final class KilledWriter {

    private static final int THREADS = 4;

    private KilledWriter() {}

    /**
     * Logs until it is killed.
     *
     * @param arguments the log folder, and what the numbers begin with
     */
    public static void main(String[] arguments) {
        LogPlace place = new LogPlace(
                Path.of(arguments[0]),
                LogFiles.DAILY.naming(false),
                millis -> "#Head\r\n".getBytes(UTF_8),
                FileOpener.REAL);
        RingOptions options = new RingOptions(RingOptions.MIN_BYTES, Overflow.BLOCK, 60_000);
        SiteLog log = SiteLog.in(place, options, new RecordingLogger());
        for (int id = 0; id < THREADS; id++) {
            String prefix = arguments[1] + "." + id + ".";
            new Thread(() -> answer(log, prefix)).start();
        }
    }

    private static void answer(SiteLog log, String prefix) {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            for (int i = 0; true; i++) {
                byte[] line = (prefix + i + " " + "x".repeat(i % 250) + "\r\n").getBytes(UTF_8);
                log.append(line, 0, line.length, System.currentTimeMillis());
                out.write((prefix + i + "\n").getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
