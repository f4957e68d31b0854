package io.substatus.internal.webconfig.reader;

import io.substatus.internal.webconfig.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is wrong and what is worth telling. Confined to one reading. */
final class Report {

    /** Nobody reads more. */
    static final int MOST_PROBLEMS = 100;

    private static final int MOST_NOTICES = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> files = new HashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> notices = new LinkedHashSet<>();
    private boolean more;

    /** Whether further problems would not be kept: looking for them is in vain. */
    boolean isFull() {
        return more;
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    /** Reports something at an offset of a file. */
    void add(SourceText source, int offset, String module, Fault fault) {
        add(source, source.line(offset), source.column(offset), module, fault);
    }

    /** Reports something at a place of a file; the same thing at the same place counts once. */
    void add(SourceText source, int line, int column, String module, Fault fault) {
        if (isNew(source.file() + ":" + line + ":" + column + ":" + fault.text())) {
            problems.add(new Problem(
                    source.file(),
                    line,
                    column,
                    fault.hresult(),
                    fault.text(),
                    fault.expected(),
                    source.excerpt(line),
                    source.excerptStart(line),
                    module));
        }
    }

    private boolean isNew(String problem) {
        if (more || !seen.add(problem)) {
            return false;
        }
        more = problems.size() == MOST_PROBLEMS;
        return !more;
    }

    /** Reports something about a file as a whole; the same thing about the same file counts once. */
    void add(String file, String module, Fault fault) {
        if (isNew(file + ":" + fault.text())) {
            problems.add(ofFile(file, module, fault));
        }
    }

    private static Problem ofFile(String file, String module, Fault fault) {
        return new Problem(file, 0, 0, fault.hresult(), fault.text(), fault.expected(), List.of(), 0, module);
    }

    /** Tells something; a second time is not told. */
    void notice(String sentence) {
        if (notices.size() < MOST_NOTICES) {
            notices.add(sentence);
        }
    }

    /** Says that a file is read now; problems are told in the order of the files. */
    void reads(String file) {
        files.putIfAbsent(file, files.size());
    }

    /** In the order of the files and of their lines. */
    List<Problem> problems() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt((Problem problem) -> files.getOrDefault(problem.file(), files.size()))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column));
        if (more) {
            String text = "more problems follow: only the first " + MOST_PROBLEMS + " are told";
            sorted.add(ofFile(sorted.get(0).file(), Modules.CORE, Fault.invalid(text, null)));
        }
        return sorted;
    }

    List<String> notices() {
        return List.copyOf(notices);
    }
}
