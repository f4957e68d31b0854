package io.substatus.internal.diagnosis;

import io.substatus.status.Win32Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the application itself says about a failure. Immutable.
 *
 * @param code the code as the application wrote it, such as {@code 404.8}; not checked yet. Null when it gave only a
 *     reason or a Windows error
 * @param evidence the application's own words, possibly none
 * @param win32Status the Windows error it gave, or null
 * @param by where it was said, to stand in a sentence: {@code request attribute substatus.code}
 */
public record Declaration(
        @Nullable String code,
        List<String> evidence,
        @Nullable Win32Status win32Status,
        String by) {

    /** Copies the list. */
    public Declaration {
        evidence = List.copyOf(evidence);
    }
}
