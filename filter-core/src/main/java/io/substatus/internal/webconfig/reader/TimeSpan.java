package io.substatus.internal.webconfig.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A length of time, {@code [days.]hours:minutes:seconds[.fraction]}. Immutable.
 *
 * @param min the shortest one that is allowed, in seconds
 * @param max the longest one that is allowed, in seconds
 */
record TimeSpan(long min, long max) implements ValueType {

    private static final Pattern FORM =
            Pattern.compile("(?:([0-9]{1,8})\\.)?([01]?[0-9]|2[0-3]):([0-5]?[0-9]):([0-5]?[0-9])(?:\\.[0-9]{1,7})?");

    /** As long as the form can say. */
    static TimeSpan any() {
        return new TimeSpan(0, Long.MAX_VALUE);
    }

    @Override
    public @Nullable Fault fault(String attribute, String value) {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            return Fault.invalid(
                    attribute + ": " + Fault.quoted(value) + " is not a time span", "[days.]hours:minutes:seconds");
        }
        long seconds = seconds(matcher);
        if (min <= seconds && seconds <= max) {
            return null;
        }
        String expected = "from " + min + " to " + max + " seconds";
        return Fault.invalid(attribute + ": " + Fault.quoted(value) + " is out of range", expected);
    }

    private static long seconds(Matcher matcher) {
        long days = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
        return ((days * 24 + part(matcher, 2)) * 60 + part(matcher, 3)) * 60 + part(matcher, 4);
    }

    private static long part(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }
}
