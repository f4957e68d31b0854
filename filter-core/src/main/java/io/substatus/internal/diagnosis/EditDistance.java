package io.substatus.internal.diagnosis;

/** Tells typing slips from other words. Stateless. */
final class EditDistance {

    /** Shorter words are too often one letter apart by chance. */
    private static final int SHORTEST = 4;

    private EditDistance() {}

    /** Whether one letter was added, left out or replaced between two words of some length. */
    static boolean isOne(String a, String b) {
        int length = Math.min(a.length(), b.length());
        if (length < SHORTEST || Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
            return false;
        }
        int front = 0;
        while (front < length && a.charAt(front) == b.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < length - front && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
            back++;
        }
        return Math.max(a.length(), b.length()) - front - back == 1;
    }
}
