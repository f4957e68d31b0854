package io.substatus.internal.nearmiss;

/**
 * What may have been meant. Immutable.
 *
 * @param cost how far it is from what was asked: 0 when only case, a slash or the context path differ, else letters
 * @param text a sentence
 */
record Hint(int cost, String text) implements Comparable<Hint> {

    @Override
    public int compareTo(Hint other) {
        return Integer.compare(cost, other.cost);
    }
}
