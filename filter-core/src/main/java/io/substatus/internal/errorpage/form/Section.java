package io.substatus.internal.errorpage.form;

import io.substatus.page.Field;
import java.util.List;

/**
 * One part of a detailed answer, before it gets a form. Immutable.
 *
 * @param title its heading
 * @param kind how its rows are meant
 * @param rows names and values; names are empty where the kind has none
 */
record Section(String title, Kind kind, List<Field> rows) {

    /** How the rows of a section are meant. */
    enum Kind {
        /** Sentences, one a row. */
        LIST,
        /** Names with values. */
        TABLE,
        /** Lines of a stack trace or a file; the name is {@link #OWN} for those that matter most. */
        TRACE,
        /** One line to be copied. */
        LINE
    }

    /** Marks the lines that matter most: of a trace those of the application's own code, of a file the bad ones. */
    static final String OWN = "own";

    Section {
        rows = List.copyOf(rows);
    }
}
