package io.substatus.internal.errorpage.masking;

/** Masks PEM blocks (RFC 7468); one without an end is masked to the end of the text. Stateless. */
final class KeyBlocks {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    private KeyBlocks() {}

    static String mask(String text) {
        int begin = text.indexOf(BEGIN);
        if (begin < 0) {
            return text;
        }
        Splice splice = new Splice(text);
        while (begin >= 0) {
            int end = endOf(text, begin);
            splice.mask(begin, end);
            begin = text.indexOf(BEGIN, end);
        }
        return splice.result();
    }

    private static int endOf(String text, int begin) {
        int end = text.indexOf(END, begin);
        int dashes = end < 0 ? -1 : text.indexOf(DASHES, end + END.length());
        return dashes < 0 ? text.length() : dashes + DASHES.length();
    }
}
