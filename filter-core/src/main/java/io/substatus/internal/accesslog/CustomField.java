package io.substatus.internal.accesslog;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;

/**
 * A field of the owner's own, as {@code customFields} of web.config has it. Immutable.
 *
 * @param name its name in the {@code #Fields} directive, see {@link #isName}
 * @param source where its value comes from
 * @param sourceName which header or variable it is, not empty
 */
public record CustomField(String name, Source source, String sourceName) {

    /** Refuses what the file could not hold. */
    public CustomField {
        requireNonNull(source, "source");
        if (!isName(name)) {
            throw new IllegalArgumentException("name: " + name + " (expected: a name without blanks and controls)");
        }
        if (sourceName.isEmpty()) {
            throw new IllegalArgumentException("sourceName: empty (expected: the name of a header or variable)");
        }
    }

    /** Whether a column may be called so: the name has no character at which a reader ends a column or a line. */
    public static boolean isName(String name) {
        return !name.isEmpty() && name.codePoints().allMatch(c -> Covering.of(c) == c);
    }

    /** Kinds of values, with the words of {@code sourceType}. */
    public enum Source {
        /** A header field of the request. */
        REQUEST_HEADER("RequestHeader"),
        /** A header field of the response. */
        RESPONSE_HEADER("ResponseHeader"),
        /** A server variable, or an attribute that the application set on the request. */
        SERVER_VARIABLE("ServerVariable");

        private final String text;

        Source(String text) {
            this.text = text;
        }

        /** The kind of that word; capitals do not count, as for words in web.config. */
        public static Optional<Source> ofText(String text) {
            return Arrays.stream(values())
                    .filter(source -> source.text.equalsIgnoreCase(text))
                    .findFirst();
        }

        /** The word. */
        public String text() {
            return text;
        }
    }
}
