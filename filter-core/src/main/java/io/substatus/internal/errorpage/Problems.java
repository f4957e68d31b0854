package io.substatus.internal.errorpage;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Failures of ours and of those who write pages: each one counted, each distinct one logged once. Thread-safe.
 */
final class Problems {

    /** Beyond that many distinct ones nothing new is logged, for then something makes them up. */
    private static final int MAX_DISTINCT = 200;

    private static final System.Logger LOGGER = System.getLogger("io.substatus.errorpage");

    private final Set<String> logged = ConcurrentHashMap.newKeySet();
    private final LongAdder count = new LongAdder();

    /** Notes a failure; its details go to the log only. */
    void failed(String what, Throwable thrown) {
        count.increment();
        String message = what + ": " + thrown.getClass().getName();
        log(message, message, thrown);
    }

    /** Notes a file that could not be read; only the first is named, for with a folder they all go. */
    void unreadable(String name, Exception thrown) {
        count.increment();
        String message = name + ": cannot be read (expected: a readable file)";
        log("unreadable: " + thrown.getClass().getName(), message, thrown);
    }

    /** Notes something that its owner should put right. */
    void warn(String message) {
        count.increment();
        log(message, message, null);
    }

    /** Logs a message that is no failure, once. */
    void info(String message) {
        if (logged.size() < MAX_DISTINCT && logged.add(message)) {
            LOGGER.log(Level.INFO, message);
        }
    }

    /** How many failures there were. */
    long count() {
        return count.sum();
    }

    private void log(String key, String message, @Nullable Throwable thrown) {
        if (logged.size() < MAX_DISTINCT && logged.add(key)) {
            LOGGER.log(Level.WARNING, message, thrown);
        }
    }
}
