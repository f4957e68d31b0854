package io.substatus.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {

    private static List<SubStatusEntry> read(String text) throws IOException {
        return CatalogReader.read("test.properties", new StringReader(text));
    }

    @Test
    void readsTextsInTheirOrder() throws IOException {
        SubStatusEntry entry = read("""
                        404.8.title = Hidden
                        404.8.meaning = It is hidden.
                        404.8.cause.2 = Second.
                        404.8.cause.1 = First.
                        404.8.try.1 = Look.
                        404.8.win32 = 2
                        """).get(0);

        assertThat(entry.name()).isEqualTo("404.8");
        assertThat(entry.causes()).containsExactly("First.", "Second.");
        assertThat(entry.advice()).containsExactly("Look.");
        assertThat(entry.win32Status()).isEqualTo(Win32Status.of(2));
    }

    @Test
    void tellsAPlainStatusFromItsSubStatusZero() throws IOException {
        List<SubStatusEntry> entries = read("""
                404.title = Not found
                404.meaning = Whole.
                404.0.title = Nothing there
                404.0.meaning = Zero.
                """);
        assertThat(entries).extracting(SubStatusEntry::name).containsExactlyInAnyOrder("404", "404.0");
    }

    @Test
    void refusesAKeyGivenTwice() {
        assertThatThrownBy(() -> read("404.title = A\n404.title = B\n"))
                .hasMessage("test.properties: 404.title stands twice");
    }

    @Test
    void refusesAnEntryThatLacksItsTitleOrIsNoCode() {
        assertThatThrownBy(() -> read("404.meaning = A.\n"))
                .hasMessage(
                        "test.properties: entry \"404\" (expected: a code such as 404.8 with a title and a meaning)");
        assertThatThrownBy(() -> read("99.title = A\n99.meaning = B.\n")).hasMessageContaining("entry \"99\"");
        assertThatThrownBy(() -> read("404.title = A\n404.meaning = B.\n404.win32 = two\n"))
                .hasMessage("test.properties: 404.win32: two (expected: a number)");
    }

    @Test
    void readsAGroupOnceAndOnlyWhenAsked() {
        AtomicInteger reads = new AtomicInteger();
        SubStatusCatalog catalog = new SubStatusCatalog(List.of("404"), status -> "404", group -> {
            reads.incrementAndGet();
            return List.of();
        });
        assertThat(reads).hasValue(0);
        catalog.title(SubStatusCode.of(404));
        catalog.allows(SubStatusCode.of(404, 8));
        catalog.find(SubStatusCode.of(418, 1));
        assertThat(reads).hasValue(1);
    }

    @Test
    void knowsAWordForAStatusThatNobodyRegistered() {
        SubStatusCatalog shipped = SubStatusCatalog.shipped();
        assertThat(shipped.title(SubStatusCode.of(499))).isEqualTo("Client error");
        assertThat(shipped.title(SubStatusCode.of(599))).isEqualTo("Server error");
        assertThat(shipped.title(SubStatusCode.of(999, 7))).isEqualTo("Server error");
        assertThat(shipped.allows(SubStatusCode.of(499))).isTrue();
        assertThat(shipped.allows(SubStatusCode.of(499, 1))).isFalse();
    }
}
