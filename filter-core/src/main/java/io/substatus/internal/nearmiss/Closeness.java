package io.substatus.internal.nearmiss;

import java.util.List;

/**
 * How a name that is there differs from one that was asked for. Immutable.
 *
 * @param cost letters that differ, 0 for case alone, {@link Slips#FAR} for another name
 * @param words the difference as the end of a sentence
 */
record Closeness(int cost, String words) {

    static final Closeness SAME = new Closeness(0, "only the slash at the end differs");
    private static final Closeness NONE = new Closeness(Slips.FAR, "");
    private static final Closeness CASE = new Closeness(0, "upper and lower case differ");
    private static final Closeness NO_EXTENSION = new Closeness(1, "the extension is missing in the path");
    private static final Closeness OTHER_EXTENSION = new Closeness(1, "the extension is another one");

    private static final List<String> LETTERS =
            List.of("one letter differs", "two letters differ", "three letters differ", "four letters differ");

    static Closeness of(Slips slips, String asked, String there) {
        if (asked.equals(there)) {
            return SAME;
        }
        int cost = slips.between(asked, there);
        if (cost == 0) {
            return CASE;
        }
        if (cost > 1 && !stem(there).isEmpty() && stem(there).equalsIgnoreCase(stem(asked))) {
            return stem(asked).equals(asked) ? NO_EXTENSION : OTHER_EXTENSION;
        }
        return cost == Slips.FAR ? NONE : new Closeness(cost, LETTERS.get(cost - 1));
    }

    /** Both differences, of two segments of one path. */
    Closeness and(Closeness other) {
        if (other.isSame()) {
            return this;
        }
        return isSame() ? other : new Closeness(cost + other.cost, words + ", and " + other.words);
    }

    private boolean isSame() {
        return cost == SAME.cost && words.equals(SAME.words);
    }

    /** A name up to its last dot. */
    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
