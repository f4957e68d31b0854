package io.substatus.demo.keys;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the few kinds of values of ITU-T X.690 (DER) that certificates are made of. Stateless. */
final class Der {

    static final int BOOLEAN = 0x01;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int OID = 0x06;
    static final int SEQUENCE = 0x30;

    private static final int INTEGER = 0x02;
    private static final int UTC_TIME = 0x17;
    private static final int CONTEXT = 0xa0;
    private static final DateTimeFormatter TWO_DIGIT_YEARS =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Der() {}

    /** A value whose content is these, one after the other. */
    static byte[] value(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(tag);
        writeLength(content.size(), value);
        value.writeBytes(content.toByteArray());
        return value.toByteArray();
    }

    /** From 128 on, the length is preceded by the number of its bytes. */
    private static void writeLength(int length, ByteArrayOutputStream out) {
        if (length < 0x80) {
            out.write(length);
            return;
        }
        byte[] bytes = BigInteger.valueOf(length).toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        out.write(0x80 | (bytes.length - from));
        out.write(bytes, from, bytes.length - from);
    }

    static byte[] sequence(byte[]... contents) {
        return value(SEQUENCE, contents);
    }

    /** A value with a number of its own in the surrounding sequence. */
    static byte[] tagged(int number, byte[] content) {
        return value(CONTEXT | number, content);
    }

    static byte[] integer(BigInteger number) {
        return value(INTEGER, number.toByteArray());
    }

    /** An object identifier below 1 or 2, such as 2.5.29.17. */
    static byte[] oid(int... arcs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(arcs[0] * 40 + arcs[1]);
        for (int i = 2; i < arcs.length; i++) {
            int high = arcs[i] >> 7;
            if (high > 0x7f) {
                bytes.write(0x80 | (high >> 7));
            }
            if (high > 0) {
                bytes.write(0x80 | (high & 0x7f));
            }
            bytes.write(arcs[i] & 0x7f);
        }
        return value(OID, bytes.toByteArray());
    }

    /** A moment before 2050. */
    static byte[] time(Instant moment) {
        return value(UTC_TIME, TWO_DIGIT_YEARS.format(moment).getBytes(StandardCharsets.US_ASCII));
    }

    /** Whole bytes as a string of bits. */
    static byte[] bits(byte[] bytes) {
        return value(BIT_STRING, new byte[] {0}, bytes);
    }
}
