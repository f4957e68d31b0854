package io.substatus.internal.gate;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.pipeline.RawPath;
import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.Location;
import io.substatus.internal.webconfig.Problem;
import io.substatus.internal.webconfig.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A configuration at work: the sections and the guards of every URL, or, where the file is broken, a refusal of every
 * request. Immutable but for the guards' counts, thread-safe.
 */
public final class Gate {

    /** Lets everything through: what holds without a file. */
    public static final Gate OPEN = new Gate(
            Configuration.ABSENT,
            new Locations<>(new Guards(List.of()), List.of()),
            new Locations<>(Sections.ABSENT, List.of()),
            List.of());

    private final Configuration configuration;
    private final Locations<Guards> guards;
    private final DocumentCheck documents;
    private final Locations<Sections> sections;
    private final List<Problem> problems;
    private final boolean logsAll;

    private Gate(
            Configuration configuration,
            Locations<Guards> guards,
            Locations<Sections> sections,
            List<Problem> problems) {
        this.configuration = configuration;
        this.guards = guards;
        this.documents = new DocumentCheck(guards);
        this.sections = sections;
        this.problems = problems;
        this.logsAll = configuration.root().httpLogging().isAll()
                && configuration.locations().stream()
                        .allMatch(location -> location.sections().httpLogging().isAll());
    }

    /** A gate that refuses everything with 500.19, because the file is not to be understood. */
    public static Gate closed(List<Problem> problems) {
        return new Gate(
                Configuration.ABSENT,
                new Locations<>(new Guards(List.of(new BrokenFile(problems))), List.of()),
                new Locations<>(Sections.ABSENT, List.of()),
                List.copyOf(problems));
    }

    /** A gate with counts of its own. */
    public static Gate of(Configuration configuration, GuardOptions options) {
        return new Gate(
                configuration,
                GuardPlan.of(configuration, options),
                new Locations<>(
                        configuration.root(),
                        configuration.locations().stream().map(Gate::entry).toList()),
                List.of());
    }

    private static Locations.Entry<Sections> entry(Location location) {
        return new Locations.Entry<>(location.path(), location.sections());
    }

    /** What the gate was made from. */
    public Configuration configuration() {
        return configuration;
    }

    /** What is wrong with the file; empty but for a closed gate. */
    public List<Problem> problems() {
        return problems;
    }

    /** The sections that hold for a path below the context path. */
    public Sections sections(String path) {
        return sections.at(path);
    }

    /**
     * Whether a request has a line in the log.
     *
     * @param uri the raw path of its request line
     * @param status the status that it was answered with
     */
    public boolean isLogged(String contextPath, String uri, int status) {
        return logsAll
                || sections(RawPath.below(contextPath, uri)).httpLogging().logs(status);
    }

    /** Which statuses of a request for a path below the context path have a line in the log; null for all. */
    public @Nullable IntPredicate logged(String path) {
        return logsAll ? null : sections(path).httpLogging()::logs;
    }

    /** Why the request is refused or noted, or null. */
    public @Nullable Refusal check(GuardedRequest request) {
        Guards asked = guards.at(request.path());
        Refusal refusal = asked.check(request);
        if (Guards.isFinal(refusal)) {
            return refusal;
        }
        Refusal ofDocument = documents.check(request, asked);
        return refusal == null || Guards.isFinal(ofDocument) ? ofDocument : refusal;
    }

    /** Every rule with what it makes of the request. */
    public List<Guard.Explanation> explain(GuardedRequest request) {
        Guards asked = guards.at(request.path());
        List<Guard.Explanation> all = new ArrayList<>(asked.explain(request));
        all.addAll(documents.explain(request, asked));
        return all;
    }
}
