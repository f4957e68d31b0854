package io.substatus;

import io.substatus.internal.logfile.LogCounters;
import io.substatus.internal.management.PublishedCounts;
import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;

/**
 * What became of the lines of the log since its start. JMX clients find the same, and more, in the bean
 * {@code io.substatus:type=AccessLog}. Immutable.
 *
 * @param written lines that are in the log
 * @param dropped lines that were lost because more waited to be written than the log's buffer holds
 * @param failed lines that were lost because the file could not be written, or because the log had ended
 * @param recovered lines of processes that died, with which the log was completed; not among those written
 */
public record LogCounts(long written, long dropped, long failed, long recovered) {

    /**
     * Attribute of the servlet context: a {@code Supplier<Map<String, Long>>} of the counts by the names above, as they are
     * at each call, for code that is not compiled against this library.
     */
    public static final String ATTRIBUTE = PublishedCounts.ATTRIBUTE;

    /**
     * Returns the counts of the log that has the lines of an application. Where a hook of the container writes them, that log
     * may have the lines of others too. Never waits for the disk.
     *
     * @return null if there is no log
     */
    public static @Nullable LogCounts of(ServletContext context) {
        LogCounters counters = PublishedCounts.read(context.getAttribute(ATTRIBUTE));
        return counters == null
                ? null
                : new LogCounts(counters.written(), counters.dropped(), counters.failed(), counters.recovered());
    }
}
