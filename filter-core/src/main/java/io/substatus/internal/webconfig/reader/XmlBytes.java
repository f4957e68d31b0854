package io.substatus.internal.webconfig.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of an XML file into text: by its byte order mark, else as its first line says, else UTF-8. Stateless. */
final class XmlBytes {

    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{0,100}?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final int FIRST_LINE = 200;

    private XmlBytes() {}

    /**
     * What the bytes say.
     *
     * @param text as far as it could be read
     * @param fault null when all of it could
     */
    record Decoded(String text, @Nullable Fault fault) {

        /** Where the fault is. */
        int faultAt() {
            return text.length();
        }
    }

    static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, bytes[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, '<', 0) || startsWith(bytes, 0, '<')) {
            return decode(bytes, 0, bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        return decodeAsDeclared(bytes);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || bytes[i] != (byte) start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded decodeAsDeclared(byte[] bytes) {
        String name = declared(bytes);
        try {
            return decode(bytes, 0, name == null ? StandardCharsets.UTF_8 : oneByteLetters(Charset.forName(name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            Fault fault = Fault.invalid("encoding: " + name + " is not known", "utf-8 or utf-16");
            return new Decoded("", fault);
        }
    }

    private static @Nullable String declared(byte[] bytes) {
        int length = Math.min(bytes.length, FIRST_LINE);
        Matcher matcher = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The line that names the encoding has been read with a byte for a letter: then it is not UTF-16, whatever it says. */
    private static Charset oneByteLetters(Charset named) {
        return named.name().startsWith("UTF-16") || named.name().startsWith("UTF-32") ? StandardCharsets.UTF_8 : named;
    }

    private static Decoded decode(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (!result.isError()) {
            return new Decoded(text, null);
        }
        String complaint =
                "the file is not what its encoding says: byte " + in.position() + " is not " + charset.name();
        return new Decoded(text, Fault.invalid(complaint, "text that was saved as " + charset.name()));
    }
}
