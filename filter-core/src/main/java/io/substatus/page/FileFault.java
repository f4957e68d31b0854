package io.substatus.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text file where something is wrong, with the lines around it. Immutable.
 *
 * @param file name of the file
 * @param line the line from 1, or 0 when the file as a whole is meant
 * @param column the column from 1, or 0
 * @param fault what is wrong, with the value
 * @param expected what was expected, or null
 * @param firstLine number of the first of the lines
 * @param lines the lines around the place, as far as there are
 * @param facts what else is known, such as the HRESULT
 */
public record FileFault(
        String file,
        int line,
        int column,
        String fault,
        @Nullable String expected,
        int firstLine,
        List<String> lines,
        List<Field> facts) {

    /** Copies the lists. */
    public FileFault {
        lines = List.copyOf(lines);
        facts = List.copyOf(facts);
    }

    /** File, line and column as tools print them. */
    public String place() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }

    /** The lines with their numbers; the one that is meant begins with an angle bracket. */
    public List<String> excerpt() {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%s %5d | %s",
                        isMeant(i) ? ">" : " ",
                        firstLine + i,
                        lines.get(i).replace("\t", "    ")))
                .toList();
    }

    /** Whether the line of that index is the one that is meant. */
    public boolean isMeant(int index) {
        return firstLine + index == line;
    }
}
