package io.substatus.internal.commandline;

import io.substatus.internal.errorpage.form.Encoding;
import io.substatus.internal.webconfig.Problem;
import java.util.List;
import java.util.Locale;

/** A problem as compilers print one: place, text, source lines, and a caret under the column. Stateless. */
final class ProblemText {

    /** Of a longer line only what stands around the column is shown. */
    private static final int WIDTH = 110;

    private static final String TAB = "    ";

    private ProblemText() {}

    static void write(Problem problem, Lines out) {
        String place = problem.line() == 0 ? "" : ":" + problem.line() + ":" + problem.column();
        out.line(problem.file() + place + ": " + problem.text());
        source(problem, out);
        if (problem.expected() != null) {
            out.line("  expected: " + problem.expected());
        }
        out.line(String.format(
                Locale.ROOT, "  500.19, HRESULT 0x%08x, told by %s", problem.hresult(), problem.module()));
    }

    private static void source(Problem problem, Lines out) {
        List<String> lines = problem.source();
        for (int i = 0; i < lines.size(); i++) {
            int number = problem.sourceStart() + i;
            boolean bad = number == problem.line();
            int from = bad ? start(lines.get(i), problem.column()) : 0;
            out.line(gutter(bad ? ">" : " ", Integer.toString(number)) + window(lines.get(i), from));
            if (bad && problem.column() > 0) {
                out.line(gutter(" ", "") + " ".repeat(indent(lines.get(i), from, problem.column())) + "^");
            }
        }
    }

    private static String gutter(String mark, String number) {
        return String.format(Locale.ROOT, "  %s %5s | ", mark, number);
    }

    /** Where the part of a line begins that is shown. */
    private static int start(String line, int column) {
        return line.length() <= WIDTH || column < WIDTH - 20 ? 0 : Math.min(column, line.length()) - WIDTH / 2;
    }

    private static String window(String line, int from) {
        String part = line.substring(from, Math.min(line.length(), from + WIDTH));
        return (from > 0 ? "..." : "") + part.replace("\t", TAB) + (from + WIDTH < line.length() ? "..." : "");
    }

    /** How many places the column is from the beginning of what is shown. */
    private static int indent(String line, int from, int column) {
        String before = line.substring(from, Math.max(from, Math.min(line.length(), column - 1)));
        return (from > 0 ? 3 : 0)
                + Encoding.TEXT.encode(before.replace("\t", TAB)).length();
    }
}
