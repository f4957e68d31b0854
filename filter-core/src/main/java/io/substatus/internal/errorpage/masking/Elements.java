package io.substatus.internal.errorpage.masking;

/** Masks the content of XML elements with secret names. Stateless. */
final class Elements {

    private static final int MAX_TAG = 128;

    private Elements() {}

    static String mask(String text) {
        int open = text.indexOf('<');
        if (open < 0) {
            return text;
        }
        Splice splice = new Splice(text);
        while (open >= 0) {
            int close = endOfTag(text, open + 1);
            if (close > 0 && SecretNames.contains(text.substring(open + 1, endOfName(text, open + 1, close)))) {
                maskContent(text, close + 1, splice);
            }
            open = text.indexOf('<', open + 1);
        }
        return splice.result();
    }

    private static void maskContent(String text, int from, Splice splice) {
        int end = text.indexOf('<', from);
        int to = end < 0 ? text.length() : end;
        boolean masked = text.startsWith(Masker.MASK, from);
        if (to > from && from >= splice.done() && !masked) {
            splice.mask(from, to);
        }
    }

    /** The end of an opening tag, or less than 0 for a closing or an endless one. */
    private static int endOfTag(String text, int from) {
        int limit = Math.min(text.length(), from + MAX_TAG);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c == '<' || c == '/') {
                return -1;
            }
        }
        return -1;
    }

    private static int endOfName(String text, int from, int close) {
        int space = text.indexOf(' ', from);
        return space < 0 || space > close ? close : space;
    }
}
