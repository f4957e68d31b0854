package io.substatus.testkit.w3c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class W3cLogFolderTest {
    private static final String HEAD = """
            #Software: Microsoft Internet Information Services 10.0\r
            #Version: 1.0\r
            #Date: 2026-11-22 08:00:00\r
            #Fields: date time sc-status\r
            """;

    @TempDir
    Path directory;

    private static String entry(int status) {
        return "2026-11-22 08:00:00 " + status + "\r\n";
    }

    private static void append(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CompletableFuture<Void> later(Runnable action) {
        Executor delayed = CompletableFuture.delayedExecutor(150, TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(action, delayed);
    }

    @Test
    void hasNoFilesWhereThereIsNoFolder() {
        assertThat(W3cLogFolder.below(directory.resolve("none")).files()).isEmpty();
        assertThat(W3cLogFolder.of(directory.resolve("none")).entries()).isEmpty();
    }

    @Test
    void readsAllSitesInOrder() {
        append(directory.resolve("W3SVC2/u_ex261122.log"), HEAD + entry(404));
        append(directory.resolve("W3SVC1/u_extend1.log"), HEAD + entry(200));
        append(directory.resolve("W3SVC2_2/u_ex261122.log"), HEAD + entry(500));
        append(directory.resolve("other/u_ex261122.log"), HEAD + entry(400));
        append(directory.resolve("W3SVC1/ring.bin"), "not a log");

        W3cLogFolder all = W3cLogFolder.below(directory);
        assertThat(all.files()).hasSize(3);
        assertThat(all.entries())
                .extracting(W3cEntry::toString)
                .containsExactly("2026-11-22 08:00:00 200", "2026-11-22 08:00:00 404", "2026-11-22 08:00:00 500");
        assertThat(W3cLogFolder.of(directory.resolve("W3SVC2")).entries()).hasSize(1);
    }

    @Test
    void waitsForEntriesToCome() throws Exception {
        Path file = directory.resolve("W3SVC1/u_ex261122.log");
        CompletableFuture<Void> writing = later(() -> append(file, HEAD + entry(200) + entry(404)));
        List<W3cEntry> entries = W3cLogFolder.below(directory).await(2);
        assertThat(entries).extracting(entry -> entry.get("sc-status")).containsExactly("200", "404");
        writing.get();
    }

    @Test
    void waitsForLineThatIsBeingWritten() throws Exception {
        Path file = directory.resolve("W3SVC1/u_ex261122.log");
        append(file, HEAD + entry(200) + "2026-11-22 08:0");
        CompletableFuture<Void> writing = later(() -> append(file, "0:00 404\r\n"));
        assertThat(W3cLogFolder.below(directory).await(1)).hasSize(2);
        writing.get();
    }

    @Test
    void waitsForEntryOfBlockThatIsBeingWritten() throws Exception {
        Path file = directory.resolve("W3SVC1/u_ex261122.log");
        append(file, HEAD);
        CompletableFuture<Void> writing = later(() -> append(file, entry(404)));
        assertThat(W3cLogFolder.below(directory).await(1)).hasSize(1);
        writing.get();
    }

    @Test
    void tellsWhatIsThereWhenTimeRunsOut() {
        append(directory.resolve("W3SVC1/u_ex261122.log"), HEAD + entry(200));
        assertThatThrownBy(() -> W3cLogFolder.below(directory)
                        .await(entries -> entries.size() == 2, "two of them", Duration.ofMillis(50)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 entries (expected: two of them within PT0.05S)")
                .hasMessageContaining("2026-11-22 08:00:00 200");
    }

    @Test
    void refusesLineThatStaysUnfinished() {
        append(directory.resolve("W3SVC1/u_ex261122.log"), HEAD + entry(200) + "2026-11-22 08:0");
        assertThatThrownBy(() -> W3cLogFolder.below(directory).await(entries -> true, "any", Duration.ofMillis(50)))
                .isInstanceOf(W3cViolation.class)
                .hasMessageContaining("line end: none");
    }

    @Test
    void refusesBrokenLineAtOnce() {
        append(directory.resolve("W3SVC1/u_ex261122.log"), HEAD + "2026-11-22 08:00:00 200 0\r\n");
        assertThatThrownBy(() -> W3cLogFolder.below(directory).await(1))
                .isInstanceOf(W3cViolation.class)
                .hasMessageContaining("4 values (expected: 3)");
    }

    @Test
    void noticesOneEntryTooMany() throws Exception {
        Path file = directory.resolve("W3SVC1/u_ex261122.log");
        append(file, HEAD + entry(200));
        assertThat(W3cLogFolder.below(directory).awaitExactly(1)).hasSize(1);
        CompletableFuture<Void> writing = later(() -> append(file, entry(404)));
        assertThatThrownBy(() -> W3cLogFolder.below(directory).awaitExactly(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("entries: 2 (expected: 1)");
        writing.get();
    }
}
