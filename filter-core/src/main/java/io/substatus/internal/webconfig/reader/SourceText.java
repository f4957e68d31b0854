package io.substatus.internal.webconfig.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The text of a file and where its lines begin. Immutable. */
final class SourceText {

    /** A longer line is cut where it is shown. */
    private static final int SHOWN = 1000;

    private final String file;
    private final String text;
    private final int[] lineStarts;

    /**
     * Keeps a text.
     *
     * @param file the name as a person would look for it
     */
    SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                starts = count < starts.length ? starts : Arrays.copyOf(starts, 2 * count);
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean endsLine(String text, int i) {
        char c = text.charAt(i);
        return c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset, from 1. */
    int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    /** The number of the first line of an excerpt around a line. */
    int excerptStart(int line) {
        return Math.max(1, line - 1);
    }

    /** The line before, the line, and the one after, as far as there are. */
    List<String> excerpt(int line) {
        List<String> lines = new ArrayList<>();
        for (int i = excerptStart(line); i <= Math.min(line + 1, lineStarts.length); i++) {
            lines.add(shown(i));
        }
        return lines;
    }

    private String shown(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, Math.min(end, start + SHOWN));
    }
}
