package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.internal.grammar.CodedUrl;
import io.substatus.internal.grammar.DepthHeader;
import io.substatus.internal.grammar.IfHeader;
import io.substatus.internal.grammar.TimeoutHeader;
import io.substatus.internal.grammar.WebDav;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 400.2, 400.3, 400.4, 400.5, 400.8, 400.9: headers of WebDAV and of Microsoft's extension to it, each with its grammar.
 * Stateless.
 */
final class HeaderFaults {

    private HeaderFaults() {}

    static List<Detector> all() {
        return List.of(
                new HeaderFault("InvalidDepth", 2, "Depth", WebDav.METHODS, HeaderFaults::depth),
                new HeaderFault("InvalidLockDepth", 2, "Depth", Set.of("LOCK"), HeaderFaults::lockDepth),
                new HeaderFault("InvalidIf", 3, "If", Set.of(), HeaderFaults::condition),
                new HeaderFault("InvalidOverwrite", 4, "Overwrite", WebDav.COPYING, HeaderFaults::overwrite),
                new HeaderFault("InvalidTimeout", 8, "Timeout", Set.of("LOCK"), HeaderFaults::timeout),
                new HeaderFault("InvalidLockToken", 9, "Lock-Token", writing(), HeaderFaults::lockToken),
                new HeaderFault("InvalidTranslate", 5, "Translate", Set.of(), HeaderFaults::translate));
    }

    private static Set<String> writing() {
        Set<String> methods = new HashSet<>(WebDav.METHODS);
        methods.addAll(Set.of("DELETE", "PATCH", "POST", "PUT"));
        return Set.copyOf(methods);
    }

    private static @Nullable String depth(String value) {
        return DepthHeader.isDepth(value) ? null : "It may be 0, 1 or infinity.";
    }

    /** RFC 4918 section 9.10.3. */
    private static @Nullable String lockDepth(String value) {
        return value.strip().equals("1") ? "A lock's depth may be 0 or infinity." : null;
    }

    private static @Nullable String condition(String value) {
        int at = IfHeader.faultAt(value);
        return at < 0
                ? null
                : "It breaks the grammar of RFC 4918 section 10.4 "
                        + (at == value.length() ? "at its end" : "at character " + (at + 1)) + ".";
    }

    private static @Nullable String overwrite(String value) {
        return isLetter(value, "t", "f") ? null : "It may be T or F.";
    }

    private static @Nullable String translate(String value) {
        return isLetter(value, "t", "f") ? null : "It may be t or f.";
    }

    private static boolean isLetter(String value, String one, String other) {
        String letter = value.strip().toLowerCase(Locale.ROOT);
        return letter.equals(one) || letter.equals(other);
    }

    private static @Nullable String timeout(String value) {
        return TimeoutHeader.isWellFormed(value)
                ? null
                : "It must be a list of Infinite and of times such as Second-600, up to Second-4294967295.";
    }

    private static @Nullable String lockToken(String value) {
        return CodedUrl.isCodedUrl(value) ? null : "It must be an absolute URI in angle brackets.";
    }
}
