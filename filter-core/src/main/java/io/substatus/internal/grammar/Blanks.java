package io.substatus.internal.grammar;

/** The white space of RFC 9110 section 5.6.3: spaces and tabs, and nothing else that Java takes for white. Stateless. */
final class Blanks {

    private Blanks() {}

    /** The text without white space at both ends. */
    static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
