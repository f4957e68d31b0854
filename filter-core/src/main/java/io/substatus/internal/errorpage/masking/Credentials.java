package io.substatus.internal.errorpage.masking;

import java.util.Locale;
import java.util.Set;

/** Masks what follows the name of an authentication scheme (RFC 9110 section 11) and keeps the name. Stateless. */
final class Credentials {

    private static final String[] SCHEMES = {
        "basic", "bearer", "digest", "negotiate", "ntlm", "dpop", "apikey", "token", "hmac", "aws4-hmac-sha256"
    };
    private static final int FREE_IN_TEXT = 2;
    private static final int MIN_LENGTH = 8;

    /** What follows "Bearer" in sentences about it. */
    private static final Set<String> WORDS = Set.of(
            "authentication",
            "authorization",
            "credentials",
            "challenge",
            "security",
            "required",
            "expected",
            "scheme");

    private Credentials() {}

    /** A header's value: the scheme if it is a known one, nothing else. */
    static String schemeOnly(String value) {
        int after = afterScheme(value, 0);
        return after > 0 ? value.substring(0, after) + Masker.MASK : Masker.MASK;
    }

    /** Where credentials begin behind a scheme and spaces, or the start itself when there is no scheme. */
    static int afterScheme(String text, int start) {
        for (String scheme : SCHEMES) {
            int end = start + scheme.length();
            boolean here = text.regionMatches(true, start, scheme, 0, scheme.length())
                    && end < text.length()
                    && text.charAt(end) == ' ';
            if (here) {
                return skipSpaces(text, end);
            }
        }
        return start;
    }

    /** Running text: Basic and Bearer with something behind them that is no word of a sentence. */
    static String mask(String text) {
        Splice splice = new Splice(text);
        for (int i = 0; i < text.length(); i++) {
            if ((text.charAt(i) | 0x20) == 'b' && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                maskAt(text, i, splice);
            }
        }
        return splice.result();
    }

    private static void maskAt(String text, int start, Splice splice) {
        for (int s = 0; s < FREE_IN_TEXT; s++) {
            int end = start + SCHEMES[s].length();
            boolean here = text.regionMatches(true, start, SCHEMES[s], 0, SCHEMES[s].length())
                    && end < text.length()
                    && (text.charAt(end) == ' ' || text.charAt(end) == '+');
            if (here) {
                maskToken(text, skipSpaces(text, end), s == 0, splice);
            }
        }
    }

    private static void maskToken(String text, int from, boolean basic, Splice splice) {
        int to = from;
        while (to < text.length() && isTokenChar(text.charAt(to))) {
            to++;
        }
        if (from >= splice.done() && to - from >= MIN_LENGTH && !isProse(text.substring(from, to), basic)) {
            splice.mask(from, to);
        }
    }

    private static boolean isProse(String token, boolean basic) {
        boolean letters = true;
        for (int i = 1; i < token.length() && letters; i++) {
            letters = (token.charAt(i) >= 'a' && token.charAt(i) <= 'z')
                    || (i == token.length() - 1 && token.charAt(i) == '.');
        }
        return letters && (basic || WORDS.contains(token.toLowerCase(Locale.ROOT)));
    }

    private static int skipSpaces(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '+')) {
            i++;
        }
        return i;
    }

    private static boolean isTokenChar(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || "+/=._~-".indexOf(c) >= 0);
    }
}
