package io.substatus.internal.nearmiss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Files and folders that nearly match: the path is followed from the root of the application, and at the first segment
 * that is not there the names of its folder are compared. Stateless.
 */
final class FileHints {

    private static final int MAX_SEGMENTS = 16;

    /** Names of one folder that are followed further. */
    private static final int MAX_BRANCHES = 3;

    /** Folders at the root in which a file is looked for that was asked for without one. */
    private static final int MAX_ROOTS = 20;

    private static final int IN_ANOTHER_FOLDER = 2;

    private FileHints() {}

    static List<Hint> of(Search search) {
        List<Hint> hints = new ArrayList<>();
        String path = search.path();
        if (Search.isHidden(path) || path.split("/", MAX_SEGMENTS + 2).length > MAX_SEGMENTS + 1) {
            return hints;
        }
        slash(search, hints);
        follow(search, hints);
        elsewhere(search, hints);
        return hints;
    }

    private static void slash(Search search, List<Hint> hints) {
        String path = search.path();
        String without = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : "";
        if (!without.isEmpty() && search.isFile(without)) {
            hints.add(new Hint(0, search.quoted(without) + " is a file; the path has a slash too many at its end."));
        }
    }

    /** The folders that are there as far as they are; from the first missing name on there may be several ways. */
    private static void follow(Search search, List<Hint> hints) {
        String path = search.path();
        int start = 1;
        int end = path.indexOf('/', start);
        while (end > 0 && end < path.length() - 1 && search.isFolder(path.substring(0, end + 1))) {
            start = end + 1;
            end = path.indexOf('/', start);
        }
        String folder = path.substring(0, start);
        String name = end < 0 ? path.substring(start) : path.substring(start, end);
        String rest = end < 0 ? "" : path.substring(end + 1);
        for (Near near : nearest(search, folder, name)) {
            descend(search, folder + near.name, rest, near.closeness).ifFound(hints, search);
        }
    }

    /** Follows what is left of the path below a name that stands in for the one that was asked for. */
    private static Found descend(Search search, String there, String rest, Closeness closeness) {
        if (rest.isEmpty()) {
            return new Found(there, closeness);
        }
        if (!there.endsWith("/")) {
            return Found.NOTHING;
        }
        String candidate = there + rest;
        if (rest.endsWith("/") ? search.isFolder(candidate) : search.isFile(candidate)) {
            return new Found(candidate, closeness);
        }
        int slash = rest.indexOf('/');
        List<Near> next = slash < 0 ? nearest(search, there, rest) : List.of();
        return next.isEmpty()
                ? Found.NOTHING
                : new Found(there + next.get(0).name, closeness.and(next.get(0).closeness));
    }

    private static List<Near> nearest(Search search, String folder, String name) {
        List<Near> near = new ArrayList<>();
        if (name.isEmpty()) {
            return near;
        }
        for (String there : search.names(folder)) {
            String bare = there.endsWith("/") ? there.substring(0, there.length() - 1) : there;
            Closeness closeness = Closeness.of(search.slips(), name, bare);
            if (closeness.cost() < Slips.FAR && !Search.isHidden(folder + there)) {
                near.add(new Near(there, closeness));
            }
        }
        near.sort(Comparator.comparingInt(candidate -> candidate.closeness.cost()));
        return near.subList(0, Math.min(MAX_BRANCHES, near.size()));
    }

    /** The same file below one of the folders at the root. */
    private static void elsewhere(Search search, List<Hint> hints) {
        String path = search.path();
        if (path.endsWith("/")) {
            return;
        }
        search.names("/").stream()
                .filter(name -> name.endsWith("/") && !Search.isHidden("/" + name))
                .sorted()
                .limit(MAX_ROOTS)
                .map(name -> "/" + name + path.substring(1))
                .filter(search::isFile)
                .forEach(candidate -> hints.add(
                        new Hint(IN_ANOTHER_FOLDER, search.quoted(candidate) + " is there, one folder further down.")));
    }

    private record Near(String name, Closeness closeness) {}

    private record Found(String path, Closeness closeness) {

        static final Found NOTHING = new Found("", Closeness.SAME);

        void ifFound(List<Hint> hints, Search search) {
            if (!path.isEmpty() && !path.equals(search.path())) {
                hints.add(new Hint(closeness.cost(), search.quoted(path) + " is there: " + closeness.words() + "."));
            }
        }
    }
}
