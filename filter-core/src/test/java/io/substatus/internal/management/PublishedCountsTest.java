package io.substatus.internal.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.logfile.LogCounters;
import io.substatus.internal.logfile.LogEngine;
import io.substatus.internal.logfile.LogStatus;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishedCountsTest {

    @Test
    void areThoseOfTheMomentInWhichTheyAreRead() {
        AtomicLong written = new AtomicLong(1);
        Supplier<Map<String, Long>> published = PublishedCounts.of(
                () -> new LogStatus(LogEngine.RING, null, new LogCounters(written.get(), 2, 3, 4), 0, 0, false, null));

        assertThat(published.get())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("written", 1L, "dropped", 2L, "failed", 3L, "recovered", 4L));
        written.set(9);
        assertThat(PublishedCounts.read(published)).isEqualTo(new LogCounters(9, 2, 3, 4));
    }

    @Test
    void areThoseOfTheHookWhereThereIsOne() {
        Supplier<LogStatus> filters = () -> LogStatus.IDLE;
        Supplier<LogStatus> hooks =
                () -> new LogStatus(LogEngine.RING, null, new LogCounters(5, 6, 7, 8), 0, 0, false, null);
        AtomicReference<@Nullable Object> attribute = new AtomicReference<>();
        Supplier<Map<String, Long>> published = PublishedCounts.of(filters, attribute::get);

        assertThat(PublishedCounts.read(published)).isEqualTo(new LogCounters(0, 0, 0, 0));
        attribute.set(PublishedCounts.of(hooks));
        assertThat(PublishedCounts.read(published)).isEqualTo(new LogCounters(5, 6, 7, 8));
    }

    /** Another version of this library may have put it there. */
    @Test
    void readingKnowsNothingButNames() {
        Supplier<Map<String, ?>> other = () -> Map.of("written", 5, "failed", "many", "waiting", 7L);

        assertThat(PublishedCounts.read(other)).isEqualTo(new LogCounters(5, 0, 0, 0));
        assertThat(PublishedCounts.read(null)).isNull();
        assertThat(PublishedCounts.read("5")).isNull();
        assertThat(PublishedCounts.read((Supplier<String>) () -> "5")).isNull();
    }
}
