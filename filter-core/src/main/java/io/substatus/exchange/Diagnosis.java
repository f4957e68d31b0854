package io.substatus.exchange;

import io.substatus.status.SubStatusCode;
import io.substatus.status.Win32Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The code that a request amounts to, with the reason. Immutable.
 *
 * @param code the code that client, page and log agree on
 * @param origin where the code comes from
 * @param foundBy name of the guard or detector, or null
 * @param evidence sentences of fact that a developer can check; not yet masked, never for strangers
 * @param win32Status the Windows error for the log
 * @param headers header fields that the answer must have and did not, by name
 */
public record Diagnosis(
        SubStatusCode code,
        Origin origin,
        @Nullable String foundBy,
        List<String> evidence,
        Win32Status win32Status,
        Map<String, String> headers) {

    /** Copies the collections. */
    public Diagnosis {
        evidence = List.copyOf(evidence);
        headers = Map.copyOf(headers);
    }
}
