package io.substatus.internal.commandline;

import io.substatus.internal.gate.Gate;
import io.substatus.internal.gate.GuardOptions;
import io.substatus.internal.guard.Guard.Explanation;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.Refusal.Consequence;
import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.HttpLogging;
import io.substatus.internal.webconfig.Location;
import io.substatus.internal.webconfig.ReadConfiguration;
import io.substatus.status.SubStatusCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file makes of a request, rule by rule. Confined to one run. */
final class Explain {

    private final ExplainArguments given;
    private final Gate gate;
    private final GivenRequest request;
    private final Lines out = new Lines();

    private Explain(ExplainArguments given, Configuration configuration) {
        this.given = given;
        this.gate = Gate.of(configuration, new GuardOptions(given.modernLimits(), given.iisVersion()));
        this.request = new GivenRequest(given);
    }

    static Report run(ExplainArguments given, Map<String, String> environment) throws UsageException {
        ReadConfiguration read = ConfigFolder.read(given.file(), environment);
        Configuration configuration = read.configuration();
        return configuration == null ? Check.report(given.file(), read) : new Explain(given, configuration).report();
    }

    private Report report() {
        List<Explanation> rules = gate.explain(request);
        request.end();
        Explanation decisive = decisive(rules);
        Refusal refusal = decisive == null ? null : decisive.refusal();
        boolean refused = refusal != null && refusal.consequence() != Consequence.LOG_ONLY;
        question();
        out.gap().line(verdict(decisive));
        evidence(refusal);
        out.gap().line("Rules, in the order in which they are asked");
        rules.forEach(rule -> rule(rule, refused && rule.equals(decisive)));
        out.list("Besides", besides());
        out.list("Not known without the server", unknowns());
        return new Report(out.toString(), refused ? 1 : 0);
    }

    /** The first that refuses; else the first that the log shows; else null. */
    private static @Nullable Explanation decisive(List<Explanation> rules) {
        Explanation noted = null;
        for (Explanation rule : rules) {
            Refusal refusal = rule.refusal();
            if (refusal != null && refusal.consequence() != Consequence.LOG_ONLY) {
                return rule;
            }
            noted = noted == null && refusal != null ? rule : noted;
        }
        return noted;
    }

    private void question() {
        out.line(request.method() + " " + given.target() + " from " + request.clientAddress() + " to "
                + (request.isSecure() ? "https" : "http") + " port " + request.serverPort() + ", Host "
                + request.header("Host"));
        out.line("  path below the context path: " + request.path());
        out.line("  settings that hold there: " + location());
    }

    private String location() {
        String path = request.path() + "/";
        return gate.configuration().locations().stream()
                .map(Location::path)
                .filter(covered -> path.regionMatches(true, 1, covered + "/", 0, covered.length() + 1))
                .max(Comparator.comparingInt(String::length))
                .map(longest -> "<location path=\"" + longest + "\">")
                .orElse("those of the whole application");
    }

    private static String verdict(@Nullable Explanation decisive) {
        Refusal refusal = decisive == null ? null : decisive.refusal();
        if (decisive == null || refusal == null) {
            return "GOES THROUGH: no rule has anything against it";
        }
        String by = title(refusal) + ", by " + decisive.rule();
        return switch (refusal.consequence()) {
            case ANSWER -> "REFUSED with " + by;
            case ABORT -> "REFUSED, the connection is dropped: " + by;
            case UNLESS_ANSWERED -> "REFUSED with " + by + ", unless a filter of the application answers";
            case LOG_ONLY -> "GOES THROUGH, but its line in the log has " + by;
        };
    }

    private static String title(Refusal refusal) {
        return refusal.rejection().code() + " "
                + SubStatusCatalog.shipped().title(refusal.rejection().code());
    }

    private void evidence(@Nullable Refusal refusal) {
        if (refusal != null) {
            refusal.rejection().evidence().forEach(sentence -> out.line("  " + sentence));
        }
    }

    private void rule(Explanation rule, boolean decisive) {
        Refusal refusal = rule.refusal();
        if (refusal == null) {
            out.line("  ok       " + rule.rule());
        } else if (decisive) {
            out.line("  REFUSES  " + rule.rule() + ": " + refusal.rejection().code());
        } else {
            out.line("  against  " + rule.rule() + ": " + refusal.rejection().code() + " "
                    + String.join(" ", refusal.rejection().evidence()));
        }
    }

    private List<String> besides() {
        List<String> all = new ArrayList<>(request.asked());
        HttpLogging logging = gate.sections(request.path()).httpLogging();
        if (logging.dontLog()) {
            all.add("httpLogging dontLog=\"true\": there is no line in the log");
        } else if (logging.selectiveLogging() != HttpLogging.SelectiveLogging.LOG_ALL) {
            all.add("httpLogging selectiveLogging: a line in the log only for status "
                    + (logging.logs(400) ? "400 to 999" : "100 to 399"));
        }
        return all;
    }

    private List<String> unknowns() {
        List<String> all = new ArrayList<>();
        if (given.root() == null) {
            all.add(
                    "which servlet takes the path, and whether it names a file: rules that ask for it (accessPolicy,"
                            + " mimeMap, directoryBrowse, isapiCgiRestriction) have nothing to say; --root FOLDER tells the files");
        } else {
            all.add("whether a servlet of the application takes the path: a file or folder is taken for the container's"
                    + " own servlet, with the JDK's list of types");
        }
        all.add("other requests: limits of rate and of requests at once are asked as if this were the only one");
        if (given.https()) {
            all.add("the TLS connection: a key of 256 bits and no client certificate are assumed");
        }
        all.add("what the container refuses before any filter, and what the application itself answers");
        return all;
    }
}
