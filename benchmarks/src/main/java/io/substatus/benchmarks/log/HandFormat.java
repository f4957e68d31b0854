package io.substatus.benchmarks.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The fifteen fields put into bytes with nothing between: no objects, no tables of fields. Confined to one thread. */
final class HandFormat {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss ", Locale.ROOT).withZone(ZoneOffset.UTC);

    private byte[] second = new byte[0];
    private long epochSecond = -1;

    /** Writes the line behind what is there; gives where it ends. The array has room. */
    int put(byte[] to, int start) {
        int at = time(to, start);
        at = text(OneLine.SERVER, to, at);
        at = text(OneLine.METHOD, to, at);
        at = text(OneLine.PATH, to, at);
        at = text(OneLine.QUERY, to, at);
        at = number(OneLine.PORT, to, at);
        at = text(OneLine.USER, to, at);
        at = text(OneLine.CLIENT, to, at);
        at = text(OneLine.AGENT, to, at);
        at = text(OneLine.REFERER, to, at);
        at = number(OneLine.STATUS, to, at);
        at = number(0, to, at);
        at = number(0, to, at);
        at = number(OneLine.MILLIS, to, at);
        to[at - 1] = '\r';
        to[at] = '\n';
        return at + 1;
    }

    private int time(byte[] to, int at) {
        long now = System.currentTimeMillis() / 1000;
        if (now != epochSecond) {
            epochSecond = now;
            second = SECOND.format(Instant.ofEpochSecond(now)).getBytes(StandardCharsets.US_ASCII);
        }
        System.arraycopy(second, 0, to, at, second.length);
        return at + second.length;
    }

    private static int text(String value, byte[] to, int start) {
        int at = start;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            to[at++] = character > ' ' && character < 0x7F ? (byte) character : (byte) '+';
        }
        to[at] = ' ';
        return at + 1;
    }

    private static int number(long value, byte[] to, int start) {
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int at = start + digits - 1; at >= start; at--) {
            to[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        to[start + digits] = ' ';
        return start + digits + 1;
    }
}
