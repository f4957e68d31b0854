package io.substatus.internal.webconfig;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file of the configuration. Immutable.
 *
 * @param file name of the file as a person would look for it, such as {@code /WEB-INF/web.config}
 * @param line from 1, or 0 when the file as a whole is meant
 * @param column from 1, or 0
 * @param hresult as IIS gives for this kind of problem
 * @param text what is wrong, with the value
 * @param expected what was expected, with the nearest known name; null where the text says it all
 * @param source the line before, the line, and the one after, as far as there are
 * @param sourceStart the number of the first of these lines
 * @param module the IIS module that owns the section, for the page
 */
public record Problem(
        String file,
        int line,
        int column,
        int hresult,
        String text,
        @Nullable String expected,
        List<String> source,
        int sourceStart,
        String module) {

    /** Copies the list. */
    public Problem {
        source = List.copyOf(source);
    }

    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + ": " + text + (expected == null ? "" : " (expected: " + expected + ")");
    }
}
