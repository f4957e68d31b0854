package io.substatus.internal.config;

import java.util.Locale;
import java.util.Optional;

/** Reads values of the usual kinds. Confined to one reading. */
final class SettingValues {

    private final GivenSettings given;
    private final Problems problems;

    SettingValues(GivenSettings given, Problems problems) {
        this.given = given;
        this.problems = problems;
    }

    Optional<Given> find(SettingName name) {
        return given.find(name);
    }

    /** True or false, in any capitals. */
    boolean flag(SettingName name, boolean otherwise) {
        Optional<Given> value = find(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        String text = value.get().value().toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            problems.add(value.get(), "true or false");
        }
        return text.equals("true");
    }

    /** A whole number, the borders included. */
    long number(SettingName name, long least, long most, long otherwise) {
        Optional<Given> value = find(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        String text = value.get().value();
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) < least || Long.parseLong(text) > most) {
            problems.add(value.get(), "a whole number from " + least + " to " + most);
            return otherwise;
        }
        return Long.parseLong(text);
    }
}
