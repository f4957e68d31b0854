package io.substatus.internal.errorpage.request;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Accept header (RFC 9110 section 12.5.1) against the few types that we offer: highest quality, then most
 * specific range, then our own order. A header that is malformed, longer than 4 KB or has more than 64 ranges counts
 * as absent. One pass, no copies of text. Confined to one call.
 */
final class AcceptHeader {

    /** What a header asks for. */
    enum Wish {
        HTML,
        PROBLEM_JSON,
        JSON,
        MARKDOWN,
        TEXT,
        EVENT_STREAM,
        /** Any type would do, or none of ours does. */
        ANY,
        /** No header, or one that cannot be read. */
        ABSENT
    }

    private static final int MAX_LENGTH = 4096;
    private static final int MAX_RANGES = 64;
    private static final int UNSET = -1;

    private static final String[] OFFERS = {
        "text/html", "application/problem+json", "application/json", "text/markdown", "text/plain", "text/event-stream"
    };
    private static final int PROBLEM = 1;
    private static final int PLAIN_JSON = 2;
    private static final int EVENTS = 5;
    private static final Wish[] WISHES = Wish.values();

    /** For every offer: specificity (0 to 3) of the best range in the upper bits, its quality in thousandths below. */
    private final int[] best = new int[OFFERS.length];

    /** The same for ranges that stand for problem+json without naming it: application/json and +json. */
    private int alias = UNSET;

    private final String text;

    private AcceptHeader(String text) {
        this.text = text;
        Arrays.fill(best, UNSET);
    }

    static Wish read(@Nullable String header) {
        if (header == null || header.length() > MAX_LENGTH) {
            return Wish.ABSENT;
        }
        AcceptHeader accept = new AcceptHeader(header);
        int ranges = accept.readRanges();
        return ranges <= 0 ? Wish.ABSENT : accept.decide();
    }

    /** The number of ranges, or less than 0 for a malformed header. */
    private int readRanges() {
        int count = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = endOfElement(start);
            int from = skipSpace(start, end);
            if (from < end) {
                if (++count > MAX_RANGES || !readRange(from, end)) {
                    return -1;
                }
            }
            start = end + 1;
        }
        return count;
    }

    /** The next comma outside of quotes. */
    private int endOfElement(int start) {
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == ',' && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    private boolean readRange(int from, int end) {
        int semicolon = text.indexOf(';', from);
        int typeEnd = trimEnd(from, semicolon < 0 || semicolon > end ? end : semicolon);
        int quality = quality(typeEnd, end);
        if (quality < 0 || !isMediaRange(from, typeEnd)) {
            return false;
        }
        note(from, typeEnd, quality);
        return true;
    }

    private boolean isMediaRange(int from, int end) {
        if (end - from == 1 && text.charAt(from) == '*') {
            return true; // what HttpURLConnection of Java 8 sends
        }
        int slashes = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '/') {
                slashes++;
            } else if (!isTokenChar(c)) {
                return false;
            }
        }
        return slashes == 1 && text.charAt(from) != '/' && text.charAt(end - 1) != '/';
    }

    private static boolean isTokenChar(char c) {
        return c > ' ' && c < 127 && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
    }

    /** The quality in thousandths, 1000 without one, less than 0 for a malformed one. */
    private int quality(int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == ';') {
                int name = skipSpace(i + 1, end);
                if (name + 1 < end && (text.charAt(name) | 0x20) == 'q' && text.charAt(name + 1) == '=') {
                    return QValue.read(text, name + 2, trimEnd(name + 2, endOfParameter(name + 2, end)));
                }
            }
        }
        return QValue.ONE;
    }

    private int endOfParameter(int from, int end) {
        int semicolon = text.indexOf(';', from);
        return semicolon < 0 || semicolon > end ? end : semicolon;
    }

    private void note(int from, int end, int quality) {
        if (is("*/*", from, end) || is("*", from, end)) {
            noteAll(0, "", quality);
        } else if (text.charAt(end - 1) == '*' && text.charAt(end - 2) == '/') {
            noteAll(1, text.substring(from, end - 1), quality);
        } else {
            noteExact(from, end, quality);
        }
    }

    private void noteAll(int specificity, String prefix, int quality) {
        for (int i = 0; i < OFFERS.length; i++) {
            if (i != EVENTS && OFFERS[i].regionMatches(true, 0, prefix, 0, prefix.length())) {
                best[i] = Math.max(best[i], pack(specificity, quality));
            }
        }
    }

    private void noteExact(int from, int end, int quality) {
        for (int i = 0; i < OFFERS.length; i++) {
            if (is(OFFERS[i], from, end)) {
                best[i] = Math.max(best[i], pack(2, quality));
            }
        }
        boolean json = is(OFFERS[PLAIN_JSON], from, end)
                || (!is(OFFERS[PROBLEM], from, end) && text.regionMatches(true, end - 5, "+json", 0, 5));
        if (json) {
            alias = Math.max(alias, pack(2, quality));
        }
    }

    private Wish decide() {
        boolean excluded = best[PROBLEM] != UNSET && qualityOf(best[PROBLEM]) == 0;
        if (!excluded && qualityOf(alias) > 0) {
            best[PROBLEM] = Math.max(best[PROBLEM], alias);
        }
        if (excluded && qualityOf(alias) > 0) {
            best[PLAIN_JSON] = Math.max(best[PLAIN_JSON], alias);
        }
        int winner = UNSET;
        for (int i = 0; i < best.length; i++) {
            boolean wanted = isConcrete(best[i]) && qualityOf(best[i]) > 0;
            if (wanted && (winner == UNSET || rank(best[i]) > rank(best[winner]))) {
                winner = i;
            }
        }
        return winner == UNSET ? Wish.ANY : WISHES[winner];
    }

    private static int pack(int specificity, int quality) {
        return specificity << 10 | quality;
    }

    private static boolean isConcrete(int packed) {
        return packed != UNSET && packed >> 10 > 0;
    }

    private static int qualityOf(int packed) {
        return packed == UNSET ? 0 : packed & 0x3FF;
    }

    /** Quality before specificity. */
    private static int rank(int packed) {
        return qualityOf(packed) << 2 | packed >> 10;
    }

    private boolean is(String type, int from, int end) {
        return end - from == type.length() && text.regionMatches(true, from, type, 0, type.length());
    }

    private int skipSpace(int from, int end) {
        int i = from;
        while (i < end && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int trimEnd(int from, int end) {
        int i = end;
        while (i > from && isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
