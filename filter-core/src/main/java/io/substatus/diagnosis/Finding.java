package io.substatus.diagnosis;

import io.substatus.status.SubStatusCode;
import io.substatus.status.Win32Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a detector found. Immutable; the {@code with} methods return changed copies.
 *
 * @param code the code that the failure amounts to
 * @param evidence one to four sentences of fact that a developer can check
 * @param win32Status the Windows error, or null for the catalogue's
 * @param headers header fields that the answer must have and lacks, by name
 */
public record Finding(
        SubStatusCode code, List<String> evidence, @Nullable Win32Status win32Status, Map<String, String> headers) {

    /** Copies the collections. */
    public Finding {
        evidence = List.copyOf(evidence);
        headers = Map.copyOf(headers);
    }

    /** A finding with its evidence. */
    public static Finding of(int status, int subStatus, String... evidence) {
        return new Finding(SubStatusCode.of(status, subStatus), List.of(evidence), null, Map.of());
    }

    /** The same finding with a Windows error of its own. */
    public Finding withWin32Status(long value) {
        return new Finding(code, evidence, Win32Status.of(value), headers);
    }

    /** The same finding with one header field that the answer must have. */
    public Finding withHeader(String name, String value) {
        return new Finding(code, evidence, win32Status, Map.of(name, value));
    }
}
