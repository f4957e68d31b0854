package io.substatus.internal.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * The filter's settings. Immutable.
 *
 * @param development whether a developer at the same machine may see details
 * @param log whether an access log is written
 * @param logDirectory the absolute folder that holds the sites' log folders
 * @param siteId names the site's folder, from 1
 * @param log401SubStatus whether the log holds the sub-status of a 401
 * @param keepStatus whether a status that the container chose is kept even where IIS has another
 * @param modernLimits whether exceeded limits are 413.1 and 431.0 instead of 404.13 and 404.10
 */
public record Settings(
        boolean development,
        boolean log,
        Path logDirectory,
        int siteId,
        boolean log401SubStatus,
        boolean keepStatus,
        boolean modernLimits) {

    /** Refuses what the reader never makes. */
    public Settings {
        requireNonNull(logDirectory, "logDirectory");
        if (siteId < 1) {
            throw new IllegalArgumentException("siteId: " + siteId + " (expected: 1 to 2147483647)");
        }
    }
}
