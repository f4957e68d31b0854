package io.substatus.internal.webconfig.reader;

import org.jspecify.annotations.Nullable;

/**
 * A number outside of a range. Immutable.
 *
 * @param min the smallest one that is not allowed
 * @param max the largest one that is not allowed
 */
record OtherThan(long min, long max) implements ValueType {

    @Override
    public @Nullable Fault fault(String attribute, String value) {
        Fault fault = Types.UINT.fault(attribute, value);
        if (fault != null) {
            return fault;
        }
        long number = Long.parseLong(value);
        return number < min || number > max
                ? null
                : Fault.invalid(attribute + ": " + number + " is not allowed", "no number from " + min + " to " + max);
    }

    @Override
    public String canonical(String value) {
        return Types.UINT.canonical(value);
    }
}
