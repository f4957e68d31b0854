package io.substatus.page;

import io.substatus.exchange.CallSite;
import io.substatus.exchange.Origin;
import io.substatus.exchange.ServletMapping;
import io.substatus.status.SubStatusCode;
import io.substatus.status.Win32Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a detailed answer says. Every text is masked and capped already, none is escaped yet: a renderer encodes
 * for its own form and looks nothing up. Immutable.
 *
 * @param code the code
 * @param title its title
 * @param meaning one sentence
 * @param causes likely causes
 * @param advice things to try
 * @param win32Status the Windows error of the log line
 * @param origin where the code comes from
 * @param foundBy the detector or guard, or null
 * @param evidence sentences of fact
 * @param protocol duties of HTTP that the failed answer did not do
 * @param nearMisses what comes near a path at which nothing was found
 * @param configuration what is wrong with the configuration
 * @param setBy who set the status, or null when unknown
 * @param message the text that the application gave to {@code sendError}, or null
 * @param exceptions the exception, its causes and suppressed ones, outermost first
 * @param request the request
 * @param contextPath the application's context path, empty for the root one
 * @param mapping which servlet it went to
 * @param logLine the access log's line as it stands now, or empty when the log is off
 * @param conditions why this answer is detailed
 * @param moreInformation where to read more, an http or https URL that the configuration has, or null
 * @param reference the reference id that the client, the page and the logs share
 * @param time when the failure was answered
 */
public record ErrorReport(
        SubStatusCode code,
        String title,
        String meaning,
        List<String> causes,
        List<String> advice,
        Win32Status win32Status,
        Origin origin,
        @Nullable String foundBy,
        List<String> evidence,
        List<ProtocolRemark> protocol,
        NearMisses nearMisses,
        ConfigurationReport configuration,
        @Nullable CallSite setBy,
        @Nullable String message,
        List<ThrowableReport> exceptions,
        RequestReport request,
        String contextPath,
        ServletMapping mapping,
        String logLine,
        List<Condition> conditions,
        @Nullable String moreInformation,
        String reference,
        Instant time) {

    /** Copies the lists. */
    public ErrorReport {
        causes = List.copyOf(causes);
        advice = List.copyOf(advice);
        evidence = List.copyOf(evidence);
        protocol = List.copyOf(protocol);
        exceptions = List.copyOf(exceptions);
        conditions = List.copyOf(conditions);
    }
}
