package io.substatus.internal.webconfig.reader;

import java.util.Arrays;
import java.util.List;

/** The types of IIS's schema. Stateless. */
final class Types {

    /** The largest number of 32 bits. */
    static final long UINT_MAX = 0xFFFF_FFFFL;

    static final ValueType BOOL = new OneOf(List.of("true", "false"));
    static final ValueType UINT = new WholeNumber(0, UINT_MAX);
    static final ValueType TEXT = (attribute, value) -> null;
    static final ValueType FILLED =
            (attribute, value) -> value.isEmpty() ? Fault.invalid(attribute + ": the value is empty", "a text") : null;

    private Types() {}

    static ValueType oneOf(String... names) {
        return new OneOf(Arrays.asList(names));
    }

    static ValueType flags(String... names) {
        return new Flags(Arrays.asList(names));
    }

    static ValueType number(long min, long max) {
        return new WholeNumber(min, max);
    }
}
