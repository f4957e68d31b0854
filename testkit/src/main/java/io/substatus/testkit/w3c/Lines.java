package io.substatus.testkit.w3c;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a file into lines, each ending in CRLF, and refuses what no line may hold. Confined to one thread. */
final class Lines {
    private static final int LONGEST = 65_536;

    private final String file;
    private final byte[] bytes;

    Lines(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    List<String> read() {
        if (bytes.length == 0) {
            throw new W3cViolation(file, 0, "file: empty (expected: made by its first entry)");
        }
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < bytes.length; ) {
            int number = lines.size() + 1;
            int end = end(start, number);
            lines.add(decode(start, end, number));
            start = end + 2;
        }
        return lines;
    }

    /** Finds the CR of the line's end. */
    private int end(int start, int number) {
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                throw violation(number, "line end: LF (expected: CRLF)");
            }
            if (bytes[i] == '\r') {
                if (i + 1 == bytes.length || bytes[i + 1] != '\n') {
                    throw violation(number, "line end: CR without LF (expected: CRLF)");
                }
                return i;
            }
        }
        throw violation(number, "line end: none (expected: CRLF)");
    }

    private String decode(int start, int end, int number) {
        if (end - start + 2 > LONGEST) {
            throw violation(number, "line: " + (end - start + 2) + " bytes (expected: at most " + LONGEST + ")");
        }
        String line = utf8(start, end, number);
        if (line.isEmpty()) {
            throw violation(number, "line: empty (expected: a directive or an entry)");
        }
        line.codePoints().filter(Lines::isForbidden).findFirst().ifPresent(bad -> {
            throw violation(number, "character: U+%04X (expected: none that a reader may cut at)".formatted(bad));
        });
        return line;
    }

    private String utf8(int start, int end, int number) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw violation(number, "bytes: " + malformed.getMessage() + " (expected: UTF-8)");
        }
    }

    /** Controls, and every kind of white space but the plain blank, at which some reader ends a field or a line. */
    private static boolean isForbidden(int character) {
        return character != ' '
                && (Character.isISOControl(character)
                        || Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || character == 0xFEFF);
    }

    private W3cViolation violation(int line, String problem) {
        return new W3cViolation(file, line, problem);
    }
}
