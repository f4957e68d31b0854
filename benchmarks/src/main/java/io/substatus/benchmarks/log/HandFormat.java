package io.substatus.benchmarks.log;

import io.substatus.internal.accesslog.AccessRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fifteen fields of a record put into bytes, each char looked at, and nothing else. Confined to one thread. */
final class HandFormat {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss ", Locale.ROOT).withZone(ZoneOffset.UTC);

    private byte[] second = new byte[0];
    private long epochSecond = -1;

    /** Writes the line behind what is there; gives where it ends. The array has room. */
    int put(AccessRecord entry, byte[] to, int start) {
        int at = time(entry.epochMillis(), to, start);
        at = text(entry.serverAddress(), to, at);
        at = text(entry.method(), to, at);
        at = text(entry.rawUri(), to, at);
        at = text(entry.rawQuery(), to, at);
        at = number(entry.serverPort(), to, at);
        at = text(entry.userName(), to, at);
        at = text(entry.clientAddress(), to, at);
        at = text(entry.userAgent(), to, at);
        at = text(entry.referer(), to, at);
        at = number(entry.status(), to, at);
        at = number(entry.subStatus(), to, at);
        at = number(entry.win32Status(), to, at);
        at = number(entry.timeTakenMillis(), to, at);
        to[at - 1] = '\r';
        to[at] = '\n';
        return at + 1;
    }

    private int time(long epochMillis, byte[] to, int at) {
        long now = epochMillis / 1000;
        if (now != epochSecond) {
            epochSecond = now;
            second = SECOND.format(Instant.ofEpochSecond(now)).getBytes(StandardCharsets.US_ASCII);
        }
        System.arraycopy(second, 0, to, at, second.length);
        return at + second.length;
    }

    private static int text(@Nullable String text, byte[] to, int start) {
        String value = text == null ? "-" : text;
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
