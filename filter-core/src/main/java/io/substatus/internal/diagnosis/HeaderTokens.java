package io.substatus.internal.diagnosis;

import java.util.List;

/** Reads headers that hold lists. Stateless and thread-safe. */
final class HeaderTokens {

    private HeaderTokens() {}

    /** Whether one of the values is a list that holds the word, in any case. */
    static boolean contain(List<String> values, String word) {
        for (String value : values) {
            for (String element : value.split(",", -1)) {
                if (element.strip().equalsIgnoreCase(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many elements the values have altogether, empty ones left out. */
    static int count(List<String> values) {
        int count = 0;
        for (String value : values) {
            for (String element : value.split(",", -1)) {
                count += element.isBlank() ? 0 : 1;
            }
        }
        return count;
    }
}
