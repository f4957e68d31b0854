package io.substatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that changes is noticed, however little shows of it. */
class WatchedFilesTest {

    @TempDir
    private Path folder;

    private final WatchedFiles watched = new WatchedFiles();

    private Path write(String name, String content, Instant time) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private String open(Path file) throws IOException {
        try (InputStream in = Objects.requireNonNull(watched.open(file))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static Instant longAgo() {
        return Instant.now().minus(Duration.ofHours(1));
    }

    @Test
    void fileThatStaysHasNotChanged() throws IOException {
        assertThat(open(write("old", "tea", longAgo()))).isEqualTo("tea");
        open(write("young", "tea", Instant.now()));
        open(write("of tomorrow", "tea", Instant.now().plus(Duration.ofDays(1))));

        assertThat(watched.haveChanged()).isFalse();
        assertThat(watched.haveChanged()).isFalse();
    }

    @Test
    void everyFileThatWasOpenedCounts() throws IOException {
        Instant before = longAgo();
        open(write("first", "tea", before));
        open(write("second", "tea", before));
        write("third", "tea", before);
        assertThat(watched.haveChanged()).isFalse();

        write("third", "more", before);
        assertThat(watched.haveChanged()).isFalse();
        write("second", "more", before);
        assertThat(watched.haveChanged()).isTrue();
    }

    @Test
    void fileMayComeAndGo() throws IOException {
        Path late = folder.resolve("late");
        assertThat(watched.open(late)).isNull();
        assertThat(watched.haveChanged()).isFalse();

        open(write("late", "tea", longAgo()));
        assertThat(watched.haveChanged()).isFalse();
        Files.delete(late);
        assertThat(watched.haveChanged()).isTrue();
    }

    @Test
    void sameLengthInTheSameTickIsNoticedWhileTheFileIsYoung() throws IOException {
        Instant now = Instant.now();
        open(write("young", "tea", now));
        write("young", "pot", now);
        assertThat(watched.haveChanged()).isTrue();

        Instant before = longAgo();
        open(write("young", "tea", before));
        write("young", "pot", before);
        assertThat(watched.haveChanged()).as("nobody writes an hour back").isFalse();
    }

    @Test
    void lookThatComesTooEarlyDoesNotMissWhatFollows() throws IOException {
        Instant now = Instant.now();
        open(write("young", "tea", now));
        assertThat(watched.haveChanged()).isFalse();
        write("young", "pot", now);
        assertThat(watched.haveChanged()).isTrue();
    }
}
