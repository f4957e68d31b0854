package io.substatus.internal.errorpage.masking;

/**
 * Where the value of a pair lies in a text. Immutable.
 *
 * @param from its first character, quotes and the scheme of credentials left out
 * @param to the end, exclusive
 */
record Value(int from, int to) {

    private static final String CLOSE = "&;,\"'`<>)]}|\\";

    /** The value that begins at a position: quoted, in brackets, behind a scheme, or up to where words end. */
    static Value at(String text, int start, boolean wholeLine) {
        int from = start;
        while (from < text.length() && text.charAt(from) == '\\') {
            from++;
        }
        if (from >= text.length()) {
            return new Value(start, start);
        }
        char first = text.charAt(from);
        if (first == '"' || first == '\'' || first == '`') {
            return quoted(text, from + 1, first, from > start);
        }
        int bracket = "[{(".indexOf(first);
        if (bracket >= 0 && !text.startsWith(Masker.MASK, from)) {
            return new Value(from + 1, before(text, "]})".charAt(bracket), from + 1));
        }
        return wholeLine ? new Value(from, endOfLine(text, from)) : bare(text, from);
    }

    private static Value quoted(String text, int from, char quote, boolean escaped) {
        int credentials = Credentials.afterScheme(text, from);
        int i = from;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' && !escaped ? 2 : 1;
        }
        int end = Math.min(i, text.length());
        while (escaped && end > from && text.charAt(end - 1) == '\\') {
            end--;
        }
        return new Value(Math.min(Math.max(from, credentials), end), end);
    }

    private static Value bare(String text, int from) {
        int credentials = Credentials.afterScheme(text, from);
        if (credentials > from) {
            boolean parameters = Character.toLowerCase(text.charAt(from)) == 'd' || text.charAt(from) == 'A';
            return new Value(credentials, parameters ? endOfLine(text, credentials) : endOfWord(text, credentials));
        }
        return new Value(from, text.startsWith(Masker.MASK, from) ? from : endOfWord(text, from));
    }

    private static int endOfWord(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) > ' ' && CLOSE.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static int endOfLine(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private static int before(String text, char close, int from) {
        int end = text.indexOf(close, from);
        return end < 0 ? text.length() : end;
    }
}
