package io.substatus.internal.webconfig.reader;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong, without the place. Immutable.
 *
 * @param text with the value
 * @param expected null where the text says it all
 */
record Fault(int hresult, String text, @Nullable String expected) {

    /** "The data is invalid": nearly everything. */
    static final int INVALID = 0x8007000D;

    /** "The file already exists": what stands there twice. */
    static final int DUPLICATE = 0x800700B7;

    /** "Locked": a section where it must not stand. */
    static final int LOCKED = 0x80070021;

    /** "Access is denied". */
    static final int NOT_READABLE = 0x80070005;

    /** "The path was not found". */
    static final int NOT_FOUND = 0x80070003;

    /** A text that is no address. */
    static final int NO_ADDRESS = 0x80072AF9;

    private static final int LONGEST = 100;

    static Fault invalid(String text, @Nullable String expected) {
        return new Fault(INVALID, text, expected);
    }

    static Fault duplicate(String text, @Nullable String expected) {
        return new Fault(DUPLICATE, text, expected);
    }

    /** A value in quotes, cut where it is long. */
    static String quoted(String value) {
        return "'" + cut(value) + "'";
    }

    /** A name, cut where it is long. */
    static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
    }
}
