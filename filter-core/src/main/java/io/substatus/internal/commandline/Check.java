package io.substatus.internal.commandline;

import io.substatus.internal.config.LogFileSettings;
import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.Location;
import io.substatus.internal.webconfig.Problem;
import io.substatus.internal.webconfig.ReadConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The verdict on a file. Stateless. */
final class Check {

    private Check() {}

    static Report run(List<String> arguments, Map<String, String> environment) throws UsageException {
        if (arguments.size() != 1) {
            throw new UsageException("check: " + arguments.size() + " arguments (expected: one file)");
        }
        return report(arguments.get(0), ConfigFolder.read(arguments.get(0), environment));
    }

    static Report report(String file, ReadConfiguration read) {
        Lines out = new Lines();
        Configuration configuration = read.configuration();
        if (configuration == null || !read.problems().isEmpty()) {
            bad(file, read.problems(), out);
            out.list("Also", read.notices());
            return new Report(out.toString(), 1);
        }
        out.line(file + ": good");
        out.list("Obeyed", configuration.obeyed());
        out.list(
                "Obeyed at paths of their own",
                configuration.locations().stream().map(Location::path).toList());
        out.list(
                "Skipped",
                configuration.skipped().stream()
                        .map(name -> name + ": " + SkippedSections.reason(name))
                        .toList());
        List<String> notices = new ArrayList<>(read.notices());
        notices.addAll(LogFileSettings.of(configuration.site()).notices());
        out.list("To know", notices);
        return new Report(out.toString(), 0);
    }

    private static void bad(String file, List<Problem> problems, Lines out) {
        out.line(file + ": bad, " + problems.size() + (problems.size() == 1 ? " problem" : " problems")
                + "; every request would be answered with 500.19");
        for (Problem problem : problems) {
            out.gap();
            ProblemText.write(problem, out);
        }
    }
}
