package io.substatus.internal.guard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineFileTest {

    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path root;

    /** Begins just before the number overflows, as a clock of this kind may. */
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - SECOND / 2);

    private OfflineFile offline;

    @BeforeEach
    void watch() throws IOException {
        Files.writeString(root.resolve("index.html"), "hello");
        offline = new OfflineFile(root, clock::get);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app_offline.htm", "App_Offline.htm", "APP_OFFLINE.HTM"})
    void fileTakesApplicationOutOfServiceWhileItIsThere(String name) throws IOException {
        assertThat(body()).isNull();

        Files.writeString(root.resolve(name), "back soon");
        assertThat(body()).as("within the same second").isNull();
        clock.addAndGet(SECOND);
        assertThat(body()).isEqualTo("back soon");

        Files.delete(root.resolve(name));
        assertThat(body()).as("within the same second").isEqualTo("back soon");
        clock.addAndGet(SECOND);
        assertThat(body()).isNull();
    }

    @Test
    void fileOfOtherCaseIsFoundAgainAfterOneOfUsualCase() throws IOException {
        for (String name : new String[] {"App_Offline.htm", "app_offline.htm", "APP_offline.htm"}) {
            Files.writeString(root.resolve(name), name);
            clock.addAndGet(SECOND);
            assertThat(body()).isEqualTo(name);
            Files.delete(root.resolve(name));
            clock.addAndGet(SECOND);
            assertThat(body()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"app_offline.html", "xapp_offline.htm", "app_offline.htm.txt", "app-offline.htm"})
    void otherNamesMeanNothing(String name) throws IOException {
        Files.writeString(root.resolve(name), "back soon");
        clock.addAndGet(SECOND);

        assertThat(body()).isNull();
    }

    @Test
    void folderOfThatNameMeansNothing() throws IOException {
        Files.createDirectory(root.resolve("app_offline.htm"));
        clock.addAndGet(SECOND);

        assertThat(body()).isNull();
    }

    @Test
    void fileIsThereFromTheStart() throws IOException {
        Files.writeString(root.resolve("App_Offline.htm"), "back soon");

        OfflinePage page = new OfflineFile(root, clock::get).page();

        assertThat(page).isNotNull();
    }

    @Test
    void changedFileIsReadAgain() throws IOException {
        Path file = root.resolve("app_offline.htm");
        Files.writeString(file, "soon");
        clock.addAndGet(SECOND);
        assertThat(body()).isEqualTo("soon");

        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "late");
        Files.setLastModifiedTime(file, time); // as where times are coarse
        clock.addAndGet(SECOND);

        assertThat(body()).isEqualTo("late");
    }

    @Test
    void unchangedFileIsReadOnce() throws IOException {
        Path file = root.resolve("app_offline.htm");
        Files.writeString(file, "soon");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        clock.addAndGet(SECOND);
        OfflinePage first = offline.page();
        clock.addAndGet(SECOND);

        assertThat(offline.page()).isNotNull().isSameAs(first);
    }

    @Test
    void oneMegabyteIsServedAndNotAByteMore() throws IOException {
        Path file = root.resolve("app_offline.htm");
        Files.write(file, new byte[1 << 20]);
        clock.addAndGet(SECOND);
        assertThat(body()).hasSize(1 << 20);

        Files.write(file, new byte[(1 << 20) + 1]);
        clock.addAndGet(SECOND);

        assertThat(body()).isEmpty();
    }

    @Test
    void byteOrderMarkNamesEncoding() {
        assertThat(type(0xEF, 0xBB, 0xBF, 'x')).isEqualTo("text/html;charset=UTF-8");
        assertThat(type(0xFE, 0xFF, 0, 'x')).isEqualTo("text/html;charset=UTF-16");
        assertThat(type(0xFF, 0xFE, 'x', 0)).isEqualTo("text/html;charset=UTF-16");
        assertThat(type('x')).isEqualTo("text/html");
        assertThat(type()).isEqualTo("text/html");
    }

    private static String type(int... bytes) {
        byte[] body = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            body[i] = (byte) bytes[i];
        }
        return new OfflinePage(body).contentType();
    }

    private @Nullable String body() {
        OfflinePage page = offline.page();
        return page == null ? null : new String(page.body(), StandardCharsets.ISO_8859_1);
    }
}
