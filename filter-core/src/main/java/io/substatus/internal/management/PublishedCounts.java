package io.substatus.internal.management;

import io.substatus.internal.logfile.LogCounters;
import io.substatus.internal.logfile.LogStatus;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The counts of a log in types of the JDK, as the value of an attribute of the servlet context. Stateless. */
public final class PublishedCounts {

    /** The attribute of the servlet context; also the name in the public interface. */
    public static final String ATTRIBUTE = "substatus.logCounts";

    /** The attribute that a hook sets beside it, because the filter of an application may have set the other one. */
    public static final String HOOK_ATTRIBUTE = "io.substatus.hook.logCounts";

    private static final String WRITTEN = "written";
    private static final String DROPPED = "dropped";
    private static final String FAILED = "failed";
    private static final String RECOVERED = "recovered";

    private PublishedCounts() {}

    /** What the attribute holds: the counts by name, as they are when it is asked. */
    public static Supplier<Map<String, Long>> of(Supplier<LogStatus> log) {
        return () -> map(log.get().counters());
    }

    /**
     * The same for the log of a filter, whose lines a hook may write: then they are the hook's counts.
     *
     * @param hook the value of the hook's attribute
     */
    public static Supplier<Map<String, Long>> of(Supplier<LogStatus> log, Supplier<@Nullable Object> hook) {
        return () -> {
            LogCounters counters = read(hook.get());
            return map(counters == null ? log.get().counters() : counters);
        };
    }

    private static Map<String, Long> map(LogCounters counters) {
        return Map.of(
                WRITTEN, counters.written(),
                DROPPED, counters.dropped(),
                FAILED, counters.failed(),
                RECOVERED, counters.recovered());
    }

    /**
     * Reads the counts, be they by this library or by another version of it.
     *
     * @param attribute the value of the attribute
     * @return null if there are none
     */
    public static @Nullable LogCounters read(@Nullable Object attribute) {
        return attribute instanceof Supplier<?> supplier && supplier.get() instanceof Map<?, ?> counts
                ? new LogCounters(
                        count(counts, WRITTEN), count(counts, DROPPED), count(counts, FAILED), count(counts, RECOVERED))
                : null;
    }

    private static long count(Map<?, ?> counts, String name) {
        return counts.get(name) instanceof Number count ? count.longValue() : 0;
    }
}
