package io.substatus.internal.accesslog;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields that hold text. Confined to one thread at a time.
 *
 * <p>Containers hand over what came on the wire with one char for each byte. So the bytes are got back, and if they are
 * valid UTF-8 that is what is written; if not, the chars are, as the Latin-1 that they are then. A text with a char above
 * U+00FF was decoded by the container already and is taken as it is.
 *
 * <p>A value that is longer than 4096 bytes in the file becomes three dots, as HTTP.sys does, or is cut where that is
 * asked for; a missing one becomes a hyphen.
 */
final class TextEncoder {

    private static final int MAX_BYTES = 4096;

    /**
     * A text with more chars for each byte is too long in any case: at worst three escaped bytes, nine chars, are one
     * white space and become one plus sign.
     */
    private static final int CHARS_OF_BYTE = 9;

    private static final int MAX_CHARACTER = 4;
    private static final byte[] TOO_LONG = "...".getBytes(StandardCharsets.US_ASCII);

    private final LineBuffer out;
    private final LineBuffer wireBytes = new LineBuffer();
    private int start;
    private int limit = MAX_BYTES;
    private boolean cuts;

    TextEncoder(LineBuffer out) {
        this.out = out;
    }

    /** Writes a text whose chars are what they seem, such as a user's name. */
    void text(@Nullable String value) {
        String text = value == null ? "" : value;
        if (!begin(text) && !plain(text, false)) {
            chars(text, false);
        }
    }

    /** Writes a text that came over the wire, escapes as they came. */
    void wire(@Nullable String value) {
        String text = value == null ? "" : value;
        if (!begin(text) && !plain(text, false)) {
            bytesOrChars(text, false);
        }
    }

    /**
     * Writes a raw path with its escapes undone once; what only looks like an escape stays. No path at all is written as a
     * slash: a target without a path asks for the root, and readers refuse a stem that begins with anything else.
     */
    void stem(String rawPath) {
        String text = rawPath.isEmpty() ? "/" : rawPath;
        if (!begin(text) && !plain(text, true)) {
            bytesOrChars(text, true);
        }
    }

    /** As {@link #wire}, but of a longer text writes the characters that have room in so many bytes. */
    void cutWire(@Nullable String value, int maxBytes) {
        cutTo(maxBytes);
        wire(value == null ? "" : beginning(value));
        cutTo(0);
    }

    /** As {@link #stem}, cut as {@link #cutWire} does. */
    void cutStem(String rawPath, int maxBytes) {
        cutTo(maxBytes);
        stem(beginning(rawPath));
        cutTo(0);
    }

    private void cutTo(int maxBytes) {
        cuts = maxBytes > 0;
        limit = cuts ? maxBytes : MAX_BYTES;
    }

    private String beginning(String text) {
        return text.length() > maxChars() ? text.substring(0, maxChars()) : text;
    }

    private int maxChars() {
        return CHARS_OF_BYTE * limit;
    }

    /** Settles the values that need no look at their chars; returns whether it did. */
    private boolean begin(String text) {
        start = out.length();
        out.reserve(Math.min(text.length(), limit) + MAX_CHARACTER);
        if (text.isEmpty()) {
            out.put('-');
            return true;
        }
        if (text.length() > maxChars()) {
            out.put(TOO_LONG);
            return true;
        }
        return false;
    }

    /** Writes a text of a byte a char, which nearly all are; returns whether it was one. */
    private boolean plain(String text, boolean escaped) {
        return text.length() <= limit && out.putAscii(text, escaped ? '%' : -1);
    }

    private void bytesOrChars(String text, boolean escaped) {
        getBytesBack(text, escaped);
        if (Utf8.isValid(wireBytes)) {
            decoded();
        } else {
            chars(text, escaped);
        }
    }

    private void getBytesBack(String text, boolean escaped) {
        boolean alreadyDecoded = isDecoded(text);
        wireBytes.clear();
        wireBytes.reserve(alreadyDecoded ? 3 * text.length() : text.length());
        for (int i = 0; i < text.length(); ) {
            int escape = escaped ? Escapes.at(text, i) : -1;
            int character = alreadyDecoded ? text.codePointAt(i) : text.charAt(i);
            if (escape >= 0) {
                wireBytes.put(escape);
                i += Escapes.LENGTH;
            } else if (alreadyDecoded) {
                Utf8.put(wireBytes, Covering.of(character));
                i += Character.charCount(character);
            } else {
                wireBytes.put(character);
                i++;
            }
        }
    }

    private static boolean isDecoded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return true;
            }
        }
        return false;
    }

    private void decoded() {
        beginSlowly();
        int size;
        for (int i = 0; i < wireBytes.length() && !isTooLong(); i += size) {
            size = Utf8.size(wireBytes.at(i));
            Utf8.put(out, Covering.of(Utf8.codePoint(wireBytes, i, size)));
        }
        end();
    }

    private void chars(String text, boolean escaped) {
        beginSlowly();
        for (int i = 0; i < text.length() && !isTooLong(); ) {
            int escape = escaped ? Escapes.at(text, i) : -1;
            int character = escape >= 0 ? escape : text.codePointAt(i);
            Utf8.put(out, Covering.of(character));
            i += escape >= 0 ? Escapes.LENGTH : Character.charCount(character);
        }
        end();
    }

    private void beginSlowly() {
        out.reserve(limit + MAX_CHARACTER);
    }

    private boolean isTooLong() {
        return out.length() - start > limit;
    }

    /** Where the character begins that was one too many. */
    private int lastCharacter() {
        int at = out.length() - 1;
        while ((out.at(at) & 0xC0) == 0x80) {
            at--;
        }
        return at;
    }

    private void hyphenIfEmpty() {
        if (out.length() == start) {
            out.put('-');
        }
    }

    private void end() {
        if (!isTooLong()) {
            return;
        }
        if (cuts) {
            out.cutTo(lastCharacter());
            hyphenIfEmpty();
        } else {
            out.cutTo(start);
            out.put(TOO_LONG);
        }
    }
}
