package io.substatus.internal.config;

import static java.util.Objects.requireNonNull;

import io.substatus.internal.accesslog.LogLayout;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.RingOptions;
import java.nio.file.Path;

/**
 * The filter's settings. Immutable.
 *
 * @param development whether a developer at the same machine may see details
 * @param log whether an access log is written
 * @param logDirectory the absolute folder that holds the sites' log folders
 * @param siteId names the site's folder, from 1
 * @param logLayout what a line of the access log says
 * @param logFiles which files the access log has
 * @param logRing what is between requests and these files
 * @param httpErrLog whether a hook writes errors of requests that belong to no application to a log of their own
 * @param keepStatus whether a status that the container chose is kept even where IIS has another
 * @param modernLimits whether exceeded limits are 413.1 and 431.0 instead of 404.13 and 404.10
 * @param webConfig where the application's {@code web.config} lies
 * @param iisVersion 7, 8 or 10: whose codes a refused address has
 * @param reverseDnsTimeout milliseconds that a request waits for the name of its client's host, from 0
 * @param reverseDnsCacheSize of how many addresses the host's name is kept, from 64
 * @param dynamicIpTableSize of how many addresses the requests are counted, from 64
 */
public record Settings(
        boolean development,
        boolean log,
        Path logDirectory,
        int siteId,
        LogLayout logLayout,
        LogFiles logFiles,
        RingOptions logRing,
        boolean httpErrLog,
        boolean keepStatus,
        boolean modernLimits,
        WebConfigName webConfig,
        int iisVersion,
        int reverseDnsTimeout,
        int reverseDnsCacheSize,
        int dynamicIpTableSize) {

    /** Refuses what the reader never makes. */
    public Settings {
        requireNonNull(logDirectory, "logDirectory");
        requireNonNull(webConfig, "webConfig");
        requireNonNull(logLayout, "logLayout");
        requireNonNull(logFiles, "logFiles");
        requireNonNull(logRing, "logRing");
        if (siteId < 1) {
            throw new IllegalArgumentException("siteId: " + siteId + " (expected: 1 to 2147483647)");
        }
    }
}
