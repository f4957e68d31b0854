package io.substatus.internal.nearmiss;

import java.util.Arrays;
import java.util.Locale;

/**
 * Counts the typing slips between two words: letters added, left out, replaced, or swapped with their neighbour. Stops
 * as soon as the words are too far apart, takes words up to a length, and no more than a number of pairs. Not
 * thread-safe: one for each search.
 */
final class Slips {

    /** More than any distance. */
    static final int FAR = 1000;

    /** Words beyond this length are compared for equality alone. */
    static final int MAX_LENGTH = 64;

    /** Pairs of words of one search. */
    static final int MAX_PAIRS = 2000;

    private static final int MAX_SLIPS = 4;
    private static final int SHORTEST = 3;

    private int pairs;
    private long cells;

    /** Pairs compared so far. */
    int pairs() {
        return pairs;
    }

    /** Cells of tables filled so far, which is what a search costs. */
    long cells() {
        return cells;
    }

    /** 0 for words that differ in nothing but case, else the number of slips, or {@link #FAR}. */
    int between(String one, String other) {
        if (pairs == MAX_PAIRS) {
            return FAR;
        }
        pairs++;
        if (one.equalsIgnoreCase(other)) {
            return 0;
        }
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        int most = Math.min(MAX_SLIPS, shorter / SHORTEST);
        if (longer > MAX_LENGTH || longer - shorter > most || most == 0) {
            return FAR;
        }
        return banded(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT), most);
    }

    /** The usual table, of which only the cells near the diagonal can hold a distance that is small enough. */
    private int banded(String one, String other, int most) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= one.length(); i++) {
            if (fill(row, last, before, new Row(one, other, i, most)) > most) {
                return FAR;
            }
            int[] oldest = before;
            before = last;
            last = row;
            row = oldest;
        }
        return last[other.length()] > most ? FAR : last[other.length()];
    }

    /** Fills a row and gives back its smallest cell. */
    private int fill(int[] row, int[] last, int[] before, Row at) {
        Arrays.fill(row, FAR);
        row[0] = at.i;
        int smallest = FAR;
        int end = Math.min(at.other.length(), at.i + at.most);
        for (int j = Math.max(1, at.i - at.most); j <= end; j++) {
            cells++;
            int best = Math.min(last[j - 1] + at.cost(j), 1 + Math.min(last[j], row[j - 1]));
            row[j] = at.isSwap(j) ? Math.min(best, before[j - 2] + 1) : best;
            smallest = Math.min(smallest, row[j]);
        }
        return smallest;
    }

    /** Two words and the row that is filled. */
    private record Row(String one, String other, int i, int most) {

        int cost(int j) {
            return one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        }

        boolean isSwap(int j) {
            return i > 1
                    && j > 1
                    && one.charAt(i - 1) == other.charAt(j - 2)
                    && one.charAt(i - 2) == other.charAt(j - 1);
        }
    }
}
