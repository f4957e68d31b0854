package io.substatus.internal.webconfig.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of some names, in any case, with commas between; {@code None} or nothing for none of them. Immutable. */
record Flags(List<String> names) implements ValueType {

    static final String NONE = "None";

    Flags {
        names = List.copyOf(names);
    }

    @Override
    public @Nullable Fault fault(String attribute, String value) {
        for (String flag : split(value)) {
            if (!flag.equalsIgnoreCase(NONE) && names.stream().noneMatch(flag::equalsIgnoreCase)) {
                String text = attribute + ": " + Fault.quoted(flag) + " is no flag of it";
                return Fault.invalid(
                        text,
                        "None, or some of " + String.join(", ", names) + " with commas between"
                                + Meant.by(flag, names));
            }
        }
        return null;
    }

    @Override
    public String canonical(String value) {
        List<String> flags = split(value);
        return String.join(
                ",",
                names.stream()
                        .filter(name -> flags.stream().anyMatch(name::equalsIgnoreCase))
                        .toList());
    }

    private static List<String> split(String value) {
        List<String> flags = new ArrayList<>();
        if (!value.isBlank()) {
            for (String flag : value.split(",", -1)) {
                flags.add(flag.strip());
            }
        }
        return flags;
    }
}
