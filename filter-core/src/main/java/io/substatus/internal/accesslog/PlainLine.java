package io.substatus.internal.accesslog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A line of nothing but ASCII, as nearly all are, in a fraction of the time that {@link LineEncoder} takes, which writes the
 * same bytes; one that is not, or is unusually long, it gives up. Confined to one thread at a time.
 *
 * <p>Texts are copied whole, as chars, and looked at together afterwards: the JDK narrows the chars of the line at once and
 * finds any that are no byte, then eight bytes at a time are looked at. Blanks and controls become plus signs there; the
 * blanks that end the fields are put where they were noted.
 */
final class PlainLine implements Line {

    /** Nearly every line is shorter. */
    private static final int MAX_LINE = 4096;

    /** What is written beside a text: the blank, the line end, a word of which the line has a part, a number. */
    private static final int SLACK = 64;

    private static final int MAX_TEXT = 4096;
    private static final int MAX_PORT = 65_535;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long PLUSES = 0x2B2B_2B2B_2B2B_2B2BL;

    /** Added to a byte of ASCII, sets its high bit if it is more than a blank. */
    private static final long FROM_BLANK = 0x5F5F_5F5F_5F5F_5F5FL;

    private final char[] chars = new char[MAX_LINE + SLACK];
    private final byte[] bytes = new byte[MAX_LINE + SLACK];
    private final CharBuffer wide = CharBuffer.wrap(chars);
    private final ByteBuffer narrow = ByteBuffer.wrap(bytes);
    private final CharsetEncoder narrowing = StandardCharsets.ISO_8859_1.newEncoder();

    /** Where each field ends. */
    private final int[] ends;

    private final Timestamp timestamp = new Timestamp();
    private final KnownAddress own = new KnownAddress();
    private final KnownAddress other = new KnownAddress();
    private int fields;
    private int length;
    private boolean plain = true;

    PlainLine(int fields) {
        ends = new int[fields];
    }

    void clear() {
        fields = 0;
        length = 0;
        plain = true;
    }

    /**
     * Ends the line.
     *
     * @param fieldsEnd behind the blank of the last field
     * @return false if it cannot be written so; then there are no bytes
     */
    boolean end(int fieldsEnd) {
        if (!plain || !narrow(fieldsEnd) || !cover(fieldsEnd)) {
            return false;
        }
        for (int i = 0; i < fields - 1; i++) {
            bytes[ends[i]] = ' ';
        }
        bytes[fieldsEnd - 1] = '\r';
        bytes[fieldsEnd] = '\n';
        length = fieldsEnd + 1;
        return true;
    }

    /** Turns chars to bytes; false if one is none. */
    private boolean narrow(int end) {
        wide.limit(end).position(0);
        narrow.clear();
        narrowing.reset().encode(wide, narrow, false);
        return !wide.hasRemaining();
    }

    /** Covers what must not be in a line, eight bytes at a time; false if one is not ASCII. */
    private boolean cover(int end) {
        WORDS.set(bytes, end, PLUSES);
        long all = 0;
        for (int at = 0; at < end; at += Long.BYTES) {
            long word = (long) WORDS.get(bytes, at);
            all |= word;
            long marks = (~(word + FROM_BLANK) | (word + ONES)) & HIGH_BITS; // up to a blank, or DEL
            long covered = (marks << 1) - (marks >>> 7);
            WORDS.set(bytes, at, (word & ~covered) | (PLUSES & covered));
        }
        return (all & HIGH_BITS) == 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    private int giveUp() {
        plain = false;
        return 0;
    }

    private int put(char c, int at) {
        chars[at] = c;
        return at + 1;
    }

    @Override
    public int space(int at) {
        ends[fields++] = at;
        return at > MAX_LINE ? giveUp() : put(' ', at);
    }

    @Override
    public int date(long epochMillis, int at) {
        return timestamp.putDate(epochMillis, chars, at);
    }

    @Override
    public int time(long epochMillis, int at) {
        return timestamp.putTime(epochMillis, chars, at);
    }

    @Override
    public int text(@Nullable String value, int at) {
        return upTo(MAX_TEXT, value, at);
    }

    @Override
    public int wire(@Nullable String value, int at) {
        return upTo(MAX_TEXT, value, at);
    }

    @Override
    public int custom(@Nullable String value, int maxBytes, int fieldsAfter, int at) {
        return upTo(maxBytes, value, at);
    }

    private int upTo(int most, @Nullable String value, int at) {
        if (value == null || value.isEmpty()) {
            return put('-', at);
        }
        int count = value.length();
        return count > most || count > MAX_LINE - at ? giveUp() : copy(value, at);
    }

    private int copy(String value, int at) {
        int count = value.length();
        value.getChars(0, count, chars, at);
        return at + count;
    }

    @Override
    public int stem(String rawPath, int at) {
        if (rawPath.isEmpty()) {
            return put('/', at);
        }
        return rawPath.indexOf('%') < 0 ? upTo(MAX_TEXT, rawPath, at) : decoded(rawPath, at);
    }

    private int decoded(String path, int start) {
        int count = path.length();
        if (count > MAX_TEXT || count > MAX_LINE - start) {
            return giveUp();
        }
        int at = start;
        for (int i = 0; i < count; ) {
            int escape = Escapes.at(path, i);
            at = put(escape < 0 ? path.charAt(i) : (char) escape, at);
            i += escape < 0 ? 1 : Escapes.LENGTH;
        }
        return at;
    }

    @Override
    public int ownAddress(@Nullable String value, int at) {
        return value == null ? put('-', at) : own.put(value, chars, at);
    }

    @Override
    public int address(@Nullable String value, int at) {
        return value == null ? put('-', at) : other.put(value, chars, at);
    }

    @Override
    public int port(int port, int at) {
        return port > 0 && port <= MAX_PORT ? number(port, at) : put('-', at);
    }

    @Override
    public int number(long value, int at) {
        if (value < 10) {
            return put((char) ('0' + Math.max(0, value)), at);
        }
        return value < 10_000 ? upToFourDigits((int) value, at) : digits(value, at);
    }

    private int upToFourDigits(int value, int start) {
        int at = start;
        if (value >= 1000) {
            chars[at++] = (char) ('0' + value / 1000);
        }
        if (value >= 100) {
            chars[at++] = (char) ('0' + value / 100 % 10);
        }
        chars[at] = (char) ('0' + value / 10 % 10);
        chars[at + 1] = (char) ('0' + value % 10);
        return at + 2;
    }

    private int digits(long value, int start) {
        int end = start;
        for (long rest = value; rest > 0; rest /= 10) {
            end++;
        }
        long rest = value;
        for (int at = end - 1; at >= start; at--) {
            chars[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return end;
    }
}
