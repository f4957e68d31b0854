package io.substatus.internal.errorpage.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeaderMemoTest {

    private final AtomicInteger reads = new AtomicInteger();
    private final HeaderMemo<String> memo = new HeaderMemo<>(header -> {
        reads.incrementAndGet();
        return header + "!";
    });

    @Test
    void readsAValueOnce() {
        for (int i = 0; i < 10; i++) {
            assertThat(memo.read(new String("text/html".toCharArray()))).isEqualTo("text/html!");
        }
        assertThat(reads).hasValue(1);
    }

    /** "Aa" and "BB" have the same hash code. */
    @Test
    void neverTakesOneValueForAnother() {
        for (int i = 0; i < 3; i++) {
            assertThat(memo.read("Aa")).isEqualTo("Aa!");
            assertThat(memo.read("BB")).isEqualTo("BB!");
        }
    }

    @Test
    void doesNotKeepLongValues() {
        String value = "x".repeat(513);
        memo.read(value);
        memo.read(value);
        assertThat(reads).hasValue(2);
    }

    @Test
    void survivesAFloodOfDifferentValues() {
        for (int i = 0; i < 100_000; i++) {
            assertThat(memo.read("v" + i)).isEqualTo("v" + i + "!");
        }
    }
}
