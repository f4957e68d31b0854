package io.substatus.internal.logfile;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Which files a W3C log has. Immutable.
 *
 * @param period when the next one begins
 * @param truncateSize how many bytes a file has at most, for {@link LogPeriod#MAX_SIZE} alone; {@link #UNLIMITED} for one
 *     file for ever
 * @param localTimeRollover whether periods and names follow the time zone of the JVM instead of UTC; times in the files
 *     are UTC always
 * @param retention what becomes of closed files
 */
public record LogFiles(LogPeriod period, long truncateSize, boolean localTimeRollover, Retention retention) {

    /** The least size that IIS takes. */
    public static final long LEAST_SIZE = 1_048_576;

    /** The largest size that IIS takes, with which it never begins another file. */
    public static final long UNLIMITED = 0xFFFF_FFFFL;

    /** The size of IIS. */
    public static final long USUAL_SIZE = 20 * LEAST_SIZE;

    /** One file a day, by UTC. */
    public static final LogFiles DAILY = new LogFiles(LogPeriod.DAILY, USUAL_SIZE, false, Retention.NONE);

    /** Refuses sizes that IIS does not take. */
    public LogFiles {
        requireNonNull(period, "period");
        requireNonNull(retention, "retention");
        if (truncateSize < LEAST_SIZE || truncateSize > UNLIMITED) {
            throw new IllegalArgumentException(
                    "truncateSize: " + truncateSize + " (expected: " + LEAST_SIZE + " to " + UNLIMITED + ")");
        }
    }

    /**
     * How the files are called.
     *
     * @param custom whether lines have fields of their owner's own, so that IIS gives the files other names
     */
    FileNaming naming(boolean custom) {
        FileNaming names = names(custom);
        return retention.isNone() ? names : new KeptFiles(names, retention, System.getLogger("io.substatus.accesslog"));
    }

    private FileNaming names(boolean custom) {
        String suffix = custom ? "_x.log" : ".log";
        Dating dating = period.dating();
        if (dating == null) {
            long most = truncateSize == UNLIMITED ? Long.MAX_VALUE : truncateSize;
            return new NumberedFiles("u_extend", suffix, most);
        }
        return new DatedFiles("u_ex", dating, localTimeRollover ? ZoneId.systemDefault() : ZoneOffset.UTC, suffix);
    }
}
