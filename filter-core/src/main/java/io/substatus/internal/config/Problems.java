package io.substatus.internal.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that it is reported together. Confined to one reading. */
final class Problems {

    private final List<String> found = new ArrayList<>();

    /** Notes that a value stands somewhere where another is expected. */
    void add(Given given, String expected) {
        found.add(text(given, expected));
    }

    void add(String problem) {
        found.add(problem);
    }

    static String text(Given given, String expected) {
        return given.name() + ": " + given.value() + " (expected: " + expected + ") in " + given.place();
    }

    /** Throws when anything was found. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new SettingsException(found);
        }
    }
}
