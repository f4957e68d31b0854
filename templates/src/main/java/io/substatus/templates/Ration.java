package io.substatus.templates;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the page's bytes. Texts are cut where they are too long or the page is full, and characters that would
 * not show, or would make others show in a false order, are spelled out as <code>\u202E</code>. Not thread-safe: one
 * for each page.
 */
final class Ration {

    private static final int LONGEST = 8_000;
    private static final String CUT = "…";

    private int left;

    Ration(int bytes) {
        left = bytes;
    }

    /** Bytes that are still to be had. */
    int left() {
        return left;
    }

    /** Takes the bytes of an element's markup; false, and nothing taken, when there are not that many. */
    boolean take(int bytes) {
        if (bytes > left) {
            return false;
        }
        left -= bytes;
        return true;
    }

    /** The text as it is to be printed; null for null. */
    @Nullable
    String optional(@Nullable String text) {
        return text == null ? null : text(text);
    }

    /** The text as it is to be printed. */
    String text(String text) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST) + 16);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (shown.length() >= LONGEST || !take(cost(c))) {
                return shown.append(CUT).toString();
            }
            append(shown, text, i, c);
            i += Character.charCount(c);
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, String text, int i, int c) {
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
            return;
        }
        if (isVisible(c)) {
            shown.appendCodePoint(c);
        } else {
            String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
            shown.append("\\u")
                    .append("0".repeat(Math.max(0, 4 - hex.length())))
                    .append(hex);
        }
    }

    /** HTML has no way to write most control characters; bidi controls and lone surrogates make a text lie. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
        };
    }

    /** Bytes in the page: as an entity, as an escape, or in UTF-8. */
    private static int cost(int c) {
        if (c < 0x80) {
            return c == '"' || c == '&' || c == '\'' || c == '<' || c == '>' || c < ' ' || c == 0x7F ? 6 : 1;
        }
        return isVisible(c) ? c < 0x800 ? 2 : c < 0x10000 ? 3 : 4 : 8;
    }
}
