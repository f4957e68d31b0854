package io.substatus.internal.webconfig.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exactly one of some names, in any case. Immutable. */
record OneOf(List<String> names) implements ValueType {

    OneOf {
        names = List.copyOf(names);
    }

    @Override
    public @Nullable Fault fault(String attribute, String value) {
        if (names.stream().anyMatch(value::equalsIgnoreCase)) {
            return null;
        }
        String expected = "one of " + String.join(", ", names) + Meant.by(value, names);
        return Fault.invalid(attribute + ": " + Fault.quoted(value) + " is no value of it", expected);
    }

    @Override
    public String canonical(String value) {
        return names.stream().filter(value::equalsIgnoreCase).findFirst().orElse(value);
    }
}
