package io.substatus.internal.accesslog;

import io.substatus.internal.address.AddressParser;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Builds one line as bytes, field by field. Confined to the thread that took it from the pool. */
final class LineEncoder {

    /** The digits of the largest long, and the widest of the fields that are not text: an IPv6 address with a percent sign. */
    private static final int SMALL_FIELD = 40;

    private static final int MAX_PORT = 65_535;

    /** What IIS lets all values of the owner's own fields in one line have together. */
    private static final int MAX_CUSTOM = 65_536;

    /** The longest line of IIS, its end included. */
    private static final int MAX_LINE = 65_536;

    private static final int LINE_END = 2;

    /** A blank and a hyphen. */
    private static final int SHORTEST_FIELD = 2;

    private final LineBuffer out = new LineBuffer();
    private final TextEncoder texts = new TextEncoder(out);
    private final AddressParser addresses = new AddressParser();
    private final Timestamp timestamp = new Timestamp();
    private final byte[] digits = new byte[SMALL_FIELD];
    private int customRoom = MAX_CUSTOM;

    void clear() {
        out.clear();
        customRoom = MAX_CUSTOM;
    }

    void space() {
        out.reserve(1);
        out.put(' ');
    }

    /** Forgets the last byte. */
    void takeBack() {
        out.cutTo(out.length() - 1);
    }

    void lineEnd() {
        out.reserve(2);
        out.put('\r');
        out.put('\n');
    }

    /** Writes a text whose chars are what they seem, such as a user's name. */
    void text(@Nullable String value) {
        texts.text(value);
    }

    /** Writes a text that came over the wire and has one char for each byte. */
    void wire(@Nullable String value) {
        texts.wire(value);
    }

    /** Writes a raw path, decoded once. */
    void stem(String rawPath) {
        texts.stem(rawPath);
    }

    /** Writes the beginning of a text that came over the wire, so many bytes at most. */
    void cutWire(@Nullable String value, int maxBytes) {
        texts.cutWire(value, maxBytes);
    }

    /** Writes the beginning of a raw path, decoded once, so many bytes at most. */
    void cutStem(String rawPath, int maxBytes) {
        texts.cutStem(rawPath, maxBytes);
    }

    /**
     * Writes the beginning of a value of the owner's own: as much as a field may have, and as the line has room for.
     *
     * @param maxBytes what the field may have
     * @param fieldsAfter how many fields the line has to have room for afterwards
     */
    void custom(@Nullable String value, int maxBytes, int fieldsAfter) {
        int start = out.length();
        int inLine = MAX_LINE - LINE_END - start - fieldsAfter * SHORTEST_FIELD;
        int room = Math.min(maxBytes, Math.min(customRoom, inLine));
        texts.cutWire(room > 0 ? value : null, Math.max(1, room));
        customRoom -= out.length() - start;
    }

    void questionMark() {
        out.reserve(1);
        out.put('?');
    }

    /** Writes an address; IPv6 always with a zone, 0 where none is known by its number. */
    void scopedAddress(@Nullable String value) {
        address(value);
        if (value != null && addresses.isIpv6()) {
            out.put('%');
            number(addresses.zone());
        }
    }

    void address(@Nullable String value) {
        out.reserve(SMALL_FIELD);
        if (value != null && addresses.parse(value)) {
            AddressText.put(out, addresses.groups());
        } else {
            out.put('-');
        }
    }

    void port(int port) {
        if (port > 0 && port <= MAX_PORT) {
            number(port);
        } else {
            out.reserve(1);
            out.put('-');
        }
    }

    /** Writes the number in decimal; a number field has no sign and is never missing, so less than 0 is 0. */
    void number(long value) {
        out.reserve(SMALL_FIELD);
        long rest = Math.max(0, value);
        int count = 0;
        do {
            digits[count++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        while (count > 0) {
            out.put(digits[--count]);
        }
    }

    void date(long epochMillis) {
        out.reserve(SMALL_FIELD);
        timestamp.putDate(out, epochMillis);
    }

    void time(long epochMillis) {
        out.reserve(SMALL_FIELD);
        timestamp.putTime(out, epochMillis);
    }

    byte[] bytes() {
        return out.bytes();
    }

    int length() {
        return out.length();
    }

    String asText() {
        return new String(out.bytes(), 0, out.length(), StandardCharsets.UTF_8);
    }
}
