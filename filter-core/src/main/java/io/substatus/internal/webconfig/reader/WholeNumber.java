package io.substatus.internal.webconfig.reader;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A decimal number. Immutable.
 *
 * @param min the smallest one that is allowed
 * @param max the largest one that is allowed
 */
record WholeNumber(long min, long max) implements ValueType {

    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]{1,200}");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^[+-]?0*(?=[0-9])");
    private static final int MOST_DIGITS = 18;

    @Override
    public @Nullable Fault fault(String attribute, String value) {
        if (!DIGITS.matcher(value).matches()) {
            return Fault.invalid(attribute + ": " + Fault.quoted(value) + " is not a whole number", expected());
        }
        return isInside(value)
                ? null
                : Fault.invalid(attribute + ": " + Fault.cut(value) + " is out of range", expected());
    }

    private String expected() {
        return "a whole number from " + min + " to " + max;
    }

    private boolean isInside(String value) {
        if (LEADING_ZEROS.matcher(value).replaceFirst("").length() > MOST_DIGITS) {
            return false;
        }
        long number = number(value);
        return min <= number && number <= max;
    }

    @Override
    public String canonical(String value) {
        return DIGITS.matcher(value).matches() && isInside(value) ? Long.toString(number(value)) : value;
    }

    private static long number(String value) {
        return Long.parseLong(value);
    }
}
