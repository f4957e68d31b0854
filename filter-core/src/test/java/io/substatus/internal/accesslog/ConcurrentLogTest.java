package io.substatus.internal.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.logfile.LogCounters;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.RingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentLogTest {

    private static final int THREADS = 8;
    private static final int LINES = 10_000;

    @TempDir
    Path directory;

    @Test
    void everyLineOfManyThreadsIsWholeAndThereOnce() throws Exception {
        W3cAccessLog log =
                W3cAccessLog.in(directory, 1, LogLayout.of(W3cField.defaults()), LogFiles.DAILY, RingOptions.DEFAULTS);
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int id = 0; id < THREADS; id++) {
            threads.add(writer(log, id, start));
        }
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        log.close();

        assertThat(log.status().counters()).isEqualTo(new LogCounters(THREADS * LINES, 0, 0, 0));
        assertThat(entries()).isEqualTo(expected());
    }

    private static Thread writer(W3cAccessLog log, int id, CountDownLatch start) {
        return new Thread(() -> {
            try {
                start.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            for (int i = 0; i < LINES; i++) {
                log.log(entry(id, i));
            }
        });
    }

    /** Lengths differ, so that bytes of another line that are left in a buffer show. */
    private static AccessRecord entry(int id, int number) {
        return Records.get("/" + id + "/" + number)
                .agent("%d".formatted(id).repeat(number % 300))
                .build();
    }

    private Set<String> entries() throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve("W3SVC1").resolve("u_ex251120.log"));
        assertThat(lines).hasSize(4 + THREADS * LINES);
        return new HashSet<>(lines.subList(4, lines.size()));
    }

    private static Set<String> expected() {
        W3cAccessLog log =
                new W3cAccessLog(LogFormat.of(LogLayout.of(W3cField.defaults()), Records.SITE), new CapturingSink());
        Set<String> lines = new HashSet<>();
        for (int id = 0; id < THREADS; id++) {
            for (int i = 0; i < LINES; i++) {
                lines.add(log.line(entry(id, i)));
            }
        }
        return lines;
    }
}
