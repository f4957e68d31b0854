package io.substatus.internal.nearmiss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({
        "Login, login, 0",
        "login, lgoin, 1",
        "login, logn, 1",
        "login, loginn, 1",
        "login, lagin, 1",
        "checkout, chekuot, 2",
        "manual, manuals-old, 1000",
        "cat, dog, 1000",
        "ab, ac, 1000",
        "login, logout, 1000",
    })
    void slipsAreCounted(String one, String other, int slips) {
        assertThat(new Slips().between(one, other)).isEqualTo(slips);
        assertThat(new Slips().between(other, one)).isEqualTo(slips);
    }

    /** The band must not change a distance that is small enough. */
    @Test
    void bandGivesWhatTheWholeTableGives() {
        Random random = new Random(404);
        int near = 0;
        for (int i = 0; i < 20_000; i++) {
            String one = word(random, 3 + random.nextInt(12));
            String other = random.nextBoolean() ? word(random, 3 + random.nextInt(12)) : slipped(random, one);
            int whole = whole(one, other);
            int most = Math.min(4, Math.min(one.length(), other.length()) / 3);
            int expected = whole > most ? Slips.FAR : whole;
            near += expected == Slips.FAR ? 0 : 1;
            assertThat(new Slips().between(one, other)).as(one + " " + other).isEqualTo(expected);
        }
        assertThat(near).isBetween(5_000, 19_000);
    }

    @Test
    void countsAreBounded() {
        Slips slips = new Slips();
        String longest = "a".repeat(Slips.MAX_LENGTH);
        for (int i = 0; i < Slips.MAX_PAIRS; i++) {
            assertThat(slips.between(longest, "b" + longest.substring(1))).isEqualTo(1);
        }
        assertThat(slips.cells()).isLessThanOrEqualTo(Slips.MAX_PAIRS * 64L * 9);
        assertThat(slips.between("login", "login")).as("one pair too many").isEqualTo(Slips.FAR);
        Slips others = new Slips();
        assertThat(others.between(longest + "a", longest)).as("too long").isEqualTo(Slips.FAR);
        assertThat(others.between("a".repeat(60), "b".repeat(60))).as("far").isEqualTo(Slips.FAR);
        assertThat(others.cells()).as("gives up early").isLessThan(100);
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static String slipped(Random random, String word) {
        StringBuilder slipped = new StringBuilder(word);
        for (int i = random.nextInt(4); i > 0; i--) {
            slipped.insert(random.nextInt(slipped.length()), 'a').deleteCharAt(random.nextInt(slipped.length()));
        }
        return slipped.toString();
    }

    private static int whole(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                table[i][j] = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
