package io.substatus.internal.errorpage.masking;

import java.util.Locale;

/**
 * Masks the values of pairs such as {@code password=x}, {@code "token": "x"}, {@code secret => x} and
 * {@code Authorization: Bearer x} in running text. Looks back over a bounded name from every separator, so the time is
 * linear. Confined to one call.
 */
final class Pairs {

    private static final int MAX_NAME = 64;
    private static final int MAX_SPACE = 8;

    private final String text;
    private final Splice splice;

    private Pairs(String text) {
        this.text = text;
        this.splice = new Splice(text);
    }

    static String mask(String text) {
        if (text.indexOf('=') < 0 && text.indexOf(':') < 0) {
            return text;
        }
        return new Pairs(text).mask();
    }

    private String mask() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '=' || c == ':') && i >= splice.done()) {
                atSeparator(i);
            }
        }
        return splice.result();
    }

    private void atSeparator(int separator) {
        String name = nameBefore(separator);
        if (!name.isEmpty() && SecretNames.contains(name)) {
            int start = startOfValue(separator);
            Value value = Value.at(text, start, name.toLowerCase(Locale.ROOT).endsWith("cookie"));
            if (value.to() > value.from() && !isHarmless(value)) {
                splice.mask(value.from(), value.to());
            }
        }
    }

    /** A value that says that there is none helps and tells nothing. */
    private boolean isHarmless(Value value) {
        String word = text.substring(value.from(), Math.min(value.to(), value.from() + 10));
        return word.equals("null")
                || word.equals("true")
                || word.equals("false")
                || word.equals("undefined")
                || word.equals(Masker.MASK);
    }

    private String nameBefore(int separator) {
        int end = separator;
        while (end > splice.done() && separator - end < MAX_SPACE && " \t\"'`\\:]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = startOfName(end);
        String name = text.substring(start, end);
        return text.charAt(separator) == ':' ? inProse(name, start) : name;
    }

    private int startOfName(int end) {
        int start = end;
        while (start > splice.done() && end - start < MAX_NAME && isNameChar(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /**
     * Before a colon stands the class of an exception as often as the name of a value: of a dotted name the last part
     * counts, and an exception is none. What a bare key or token is, the word before it tells.
     */
    private String inProse(String name, int start) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        String lower = last.toLowerCase(Locale.ROOT);
        if (lower.endsWith("exception") || lower.endsWith("error") || lower.endsWith("failure")) {
            return "";
        }
        if (lower.equals("key") || lower.equals("token")) {
            int end = start > splice.done() && text.charAt(start - 1) == ' ' ? start - 1 : start;
            return text.substring(startOfName(end), start) + last;
        }
        return last;
    }

    private int startOfValue(int separator) {
        int i = separator + 1;
        int limit = Math.min(text.length(), i + MAX_SPACE);
        while (i < limit && " \t=>:".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean isNameChar(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '$';
    }
}
