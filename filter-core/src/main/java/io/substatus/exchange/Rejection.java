package io.substatus.exchange;

import io.substatus.status.SubStatusCode;
import io.substatus.status.Win32Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guard's refusal. Immutable.
 *
 * @param code the code that the guard's rule stands for
 * @param guard the guard's name
 * @param evidence sentences of fact: which rule, which value
 * @param win32Status the Windows error, or null for that of the code
 */
public record Rejection(
        SubStatusCode code,
        String guard,
        List<String> evidence,
        @Nullable Win32Status win32Status) {

    /** Copies the list. */
    public Rejection {
        evidence = List.copyOf(evidence);
    }

    /** A rejection with the Windows error of its code. */
    public Rejection(SubStatusCode code, String guard, List<String> evidence) {
        this(code, guard, evidence, null);
    }

    /** A rejection with its evidence. */
    public static Rejection of(int status, int subStatus, String guard, String... evidence) {
        return new Rejection(SubStatusCode.of(status, subStatus), guard, List.of(evidence));
    }
}
