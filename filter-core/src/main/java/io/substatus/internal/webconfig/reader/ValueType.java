package io.substatus.internal.webconfig.reader;

import org.jspecify.annotations.Nullable;

/** What texts an attribute may have. Implementations are immutable. */
interface ValueType {

    /** What is wrong with the value of the attribute, or null. */
    @Nullable
    Fault fault(String attribute, String value);

    /** The value in the one form that equal values share, but for capitals. */
    default String canonical(String value) {
        return value;
    }
}
