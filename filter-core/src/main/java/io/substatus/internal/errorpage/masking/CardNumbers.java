package io.substatus.internal.errorpage.masking;

/**
 * Masks numbers that look like those of payment cards: 13 to 19 digits with an issuer's beginning and a valid Luhn
 * checksum (ISO/IEC 7812), in groups or not. Timestamps in milliseconds begin with 1 and are never taken for one.
 * Stateless.
 */
final class CardNumbers {

    private static final int MIN = 13;
    private static final int MAX = 19;

    private CardNumbers() {}

    static String mask(String text) {
        Splice splice = new Splice(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '2' && c <= '6' && i >= splice.done() && (i == 0 || !isDigit(text.charAt(i - 1)))) {
                int end = endOfCard(text, i);
                if (end > i) {
                    splice.mask(i, end);
                }
            }
        }
        return splice.result();
    }

    /** The end of the longest card number that begins here, or less than 0. */
    private static int endOfCard(String text, int start) {
        int[] digits = new int[MAX];
        int count = 0;
        int found = -1;
        int i = start;
        while (i < text.length() && count < MAX) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits[count++] = c - '0';
                boolean ends = i + 1 == text.length() || !isDigit(text.charAt(i + 1));
                found = ends && count >= MIN && isCard(digits, count) ? i + 1 : found;
            } else if ((c != ' ' && c != '-') || !isDigit(text.charAt(i - 1))) {
                return found;
            }
            i++;
        }
        return found;
    }

    private static boolean isCard(int[] digits, int count) {
        boolean thirteen = count > MIN || digits[0] == 4;
        return thirteen && isIssuer(digits[0], digits[1]) && luhn(digits, count) % 10 == 0;
    }

    private static boolean isIssuer(int first, int second) {
        return first >= 4 || (first == 2 && second >= 2 && second <= 7) || (first == 3 && second != 1 && second != 2);
    }

    private static int luhn(int[] digits, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int digit = digits[count - 1 - i];
            int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += (i & 1) == 0 ? digit : doubled;
        }
        return sum;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
