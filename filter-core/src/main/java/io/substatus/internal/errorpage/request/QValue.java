package io.substatus.internal.errorpage.request;

/** Reads the quality of a range, RFC 9110 section 12.4.2, in thousandths. Stateless. */
final class QValue {

    /** Quality 1. */
    static final int ONE = 1000;

    private static final int MALFORMED = -1;

    private QValue() {}

    /**
     * Reads {@code 0.75}, and also {@code .75}, which HttpURLConnection of old sends.
     *
     * @return 0 to 1000, or less than 0 when malformed
     */
    static int read(String text, int from, int to) {
        int point = text.indexOf('.', from);
        int end = point < 0 || point > to ? to : point;
        int whole = end == from ? 0 : end - from == 1 ? text.charAt(from) - '0' : MALFORMED;
        boolean empty = end == from && to - end < 2;
        if (empty || whole < 0 || whole > 1 || to - end > 4) {
            return MALFORMED;
        }
        int value = whole;
        for (int place = 1; place <= 3; place++) {
            int digit = end + place < to ? text.charAt(end + place) - '0' : 0;
            if (digit < 0 || digit > 9) {
                return MALFORMED;
            }
            value = value * 10 + digit;
        }
        return value > ONE ? MALFORMED : value;
    }
}
