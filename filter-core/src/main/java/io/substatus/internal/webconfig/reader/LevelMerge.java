package io.substatus.internal.webconfig.reader;

import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Merges every level over the nearest one around it. Confined to one reading. */
final class LevelMerge {

    /** Sorts before everything else that a path may hold, so that a folder is followed by what lies in it. */
    private static final char SEPARATOR = '\u0001';

    private final SectionMerger merger;
    private final Report report;
    private final Map<Level, State> states = new LinkedHashMap<>();

    LevelMerge(SectionMerger merger, Report report) {
        this.merger = merger;
        this.report = report;
    }

    /** Merges the root, which is the first one, and the others. */
    void merge(List<Level> levels) {
        State root = State.shipped();
        for (Level level : levels) {
            root = level.isRoot() ? merge(root, level) : root; // the whole server, and over it the site
        }
        List<Keyed> sorted = new ArrayList<>();
        levels.stream()
                .filter(level -> !level.isRoot() && !level.isEmpty())
                .forEach(level -> sorted.add(Keyed.of(level)));
        sorted.sort(Comparator.comparing(Keyed::key));
        Deque<Keyed> around = new ArrayDeque<>();
        for (Keyed keyed : sorted) {
            while (!around.isEmpty() && !keyed.key().startsWith(around.peek().key())) {
                around.pop();
            }
            Keyed nearest = around.peek();
            State outer = nearest == null ? root : states.getOrDefault(nearest.level(), root);
            merge(outer, keyed.level());
            around.push(keyed);
        }
    }

    private State merge(State outer, Level level) {
        State state = outer.merge(level, merger);
        states.put(level, state);
        if (state.validation().validateIntegratedModeConfiguration()) {
            level.managed().forEach(this::reportEncrypted);
        }
        return state;
    }

    private void reportEncrypted(Element systemWeb) {
        Reporter reporter = new Reporter(report, systemWeb.name(), Modules.VALIDATION);
        systemWeb.children().stream()
                .filter(ManagedFacts::isEncrypted)
                .forEach(identity -> reporter.problem(
                        identity,
                        Fault.invalid("<identity> is encrypted, and encrypted sections cannot be read", "plain text")));
    }

    /** The whole of it, if no problem was found. */
    Configuration configuration(Levels levels) {
        List<Location> locations = new ArrayList<>();
        State root = State.shipped();
        for (Level level : levels.all()) {
            State state = states.get(level);
            if (level.isRoot() && state != null) {
                root = state;
            } else if (state != null) {
                locations.add(new Location(level.path(), state.sections()));
            }
        }
        return new Configuration(
                root.sections(), locations, root.value(SiteSection.SITES), levels.obeyed(), levels.skipped());
    }

    /**
     * A level and what it is sorted by.
     *
     * @param key begins with the key of every level around it
     */
    private record Keyed(String key, Level level) {

        static Keyed of(Level level) {
            String path = level.path().toLowerCase(Locale.ROOT);
            return new Keyed(path.replace('/', SEPARATOR) + SEPARATOR, level);
        }
    }
}
