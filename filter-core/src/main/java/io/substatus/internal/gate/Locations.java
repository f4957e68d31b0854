package io.substatus.internal.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what holds at a path: the longest location that is the path or lies above it, by whole segments and without
 * regard to case. Immutable; finding allocates nothing.
 *
 * @param <T> what holds at a location
 */
final class Locations<T> {

    private final T root;
    private final List<Entry<T>> longestFirst;

    Locations(T root, List<Entry<T>> entries) {
        this.root = root;
        List<Entry<T>> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingInt((Entry<T> entry) -> entry.path().length())
                .reversed());
        this.longestFirst = List.copyOf(sorted);
    }

    /** What holds at a path that begins with a slash. */
    T at(String path) {
        for (int i = 0; i < longestFirst.size(); i++) {
            Entry<T> entry = longestFirst.get(i);
            if (entry.covers(path)) {
                return entry.value();
            }
        }
        return root;
    }

    /** Whether some location lies below a folder, whose path has slashes at both ends. */
    boolean isAnyBelow(String folder) {
        for (int i = 0; i < longestFirst.size(); i++) {
            String path = longestFirst.get(i).path();
            if (path.regionMatches(true, 0, folder, 1, folder.length() - 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What holds at a path and below.
     *
     * @param path without slashes at its ends
     */
    record Entry<T>(String path, T value) {

        boolean covers(String requested) {
            int end = 1 + path.length();
            return requested.regionMatches(true, 1, path, 0, path.length())
                    && (requested.length() == end || requested.charAt(end) == '/');
        }
    }
}
