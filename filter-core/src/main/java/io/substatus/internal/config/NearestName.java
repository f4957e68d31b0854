package io.substatus.internal.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody meant. Stateless. */
public final class NearestName {

    private NearestName() {}

    /** Returns the known name with the fewest letters to change, unless it takes more than a third of them. */
    public static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(written, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    /** Returns the known name that takes the fewest letters to change, if that is at most a given number of them. */
    public static Optional<String> within(int most, String written, Collection<String> known) {
        int length = plain(written).length();
        return known.stream()
                .filter(name -> Math.abs(plain(name).length() - length) <= most && distance(written, name) <= most)
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    /** Counts insertions, deletions, replacements and swaps of neighbours; capitals, hyphens, dots and lines do not count. */
    static int distance(String a, String b) {
        return between(plain(a), plain(b));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
    }

    private static int between(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = cell(table, a, b, i, j);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int cell(int[][] table, String a, String b, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        return isSwap(a, b, i, j) ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }

    private static boolean isSwap(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
