package io.substatus.internal.errorpage;

import io.substatus.page.ConfigurationReport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One answered failure. Confined to the request's thread.
 *
 * @param reference the id that the client, the page and the logs share, as {@link ErrorPages#newReference()} makes it
 * @param epochMillis when it is answered, in milliseconds since 1970 UTC
 * @param logLine gives the access log's line as it stands now, or an empty text; asked for detailed answers only
 * @param open whether the configuration shows details to everybody, which a detailed page says
 * @param moreInformation the link at the foot of a detailed page, or null
 * @param configuration tells what is wrong with the configuration; asked for detailed answers only
 */
public record Occurrence(
        String reference,
        long epochMillis,
        Supplier<String> logLine,
        boolean open,
        @Nullable String moreInformation,
        Supplier<ConfigurationReport> configuration) {

    /** One of a configuration that says nothing about detailed pages. */
    public Occurrence(String reference, long epochMillis, Supplier<String> logLine) {
        this(reference, epochMillis, logLine, false, null, () -> ConfigurationReport.NONE);
    }
}
