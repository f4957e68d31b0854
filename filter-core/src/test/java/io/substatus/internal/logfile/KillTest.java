package io.substatus.internal.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that logs as fast as it can, again and again: what it answered is in the log, once, in whole lines. */
class KillTest {

    private static final int KILLS = 20;

    @TempDir
    Path folder;

    private final Random random = new Random();

    @Test
    void everyAnsweredLineIsInTheLogOnce() throws IOException, InterruptedException {
        Set<String> answered = new HashSet<>();
        for (int run = 0; run < KILLS; run++) {
            answered.addAll(answersBeforeTheKill(run));
        }
        complete();
        List<String> logged = logged();

        assertThat(answered).hasSizeGreaterThan(KILLS);
        Set<String> once = new HashSet<>(logged);
        answered.removeAll(once);
        assertThat(answered).isEmpty();
        assertThat(once).hasSameSizeAs(logged);
    }

    /** The next process completes what this one leaves. */
    private List<String> answersBeforeTheKill(int run) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        "run" + run)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream answers = process.getInputStream()) {
            byte[] first = answers.readNBytes(1);
            Thread killer = new Thread(() -> killLater(process));
            killer.start();
            String text = new String(first, UTF_8) + new String(answers.readAllBytes(), UTF_8);
            killer.join();
            List<String> all = new ArrayList<>(List.of(text.split("\n", -1)));
            all.remove(all.size() - 1); // what comes after the last line end was cut
            return all;
        } finally {
            process.waitFor();
        }
    }

    private void killLater(Process process) {
        try {
            TimeUnit.MICROSECONDS.sleep(random.nextInt(80_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.toHandle().destroyForcibly(); // the process itself would close the stream of answers
    }

    private void complete() {
        LogPlace place = new LogPlace(folder, LogFiles.DAILY.naming(false), millis -> new byte[0], FileOpener.REAL);
        SiteLog.in(place, RingOptions.DEFAULTS, new RecordingLogger()).close();
    }

    private List<String> logged() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".log")).toList()) {
                String text = Files.readString(file);
                assertThat(text).endsWith("\r\n");
                for (String line : text.split("\r\n", -1)) {
                    if (!line.startsWith("#") && !line.isEmpty()) {
                        assertThat(line).matches("run\\d+\\.\\d\\.\\d+ x*");
                        String id = line.substring(0, line.indexOf(' '));
                        int number = Integer.parseInt(id.substring(id.lastIndexOf('.') + 1));
                        assertThat(line).hasSize(id.length() + 1 + number % 250);
                        found.add(id);
                    }
                }
            }
        }
        return found;
    }
}
