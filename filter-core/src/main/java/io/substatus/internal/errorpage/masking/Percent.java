package io.substatus.internal.errorpage.masking;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Decodes percent-encoding and the plus of forms; what is malformed stays as it is. Stateless. */
final class Percent {

    private Percent() {}

    static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
            if (value >= 0) {
                out.write(value);
                i += 2;
            } else {
                out.write(bytes[i] == '+' ? ' ' : bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit((char) high, 16);
        int second = Character.digit((char) low, 16);
        return first < 0 || second < 0 ? -1 : first << 4 | second;
    }
}
