package io.substatus.internal.guard.filtering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The same readings of a path, made slowly out of what the JDK has. */
final class SlowPath {

    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private SlowPath() {}

    static String decoded(String raw) {
        return ESCAPES.matcher(raw).replaceAll(run -> Matcher.quoteReplacement(run(run.group())));
    }

    static String decodedForm(String raw) {
        return ESCAPES.matcher(raw.replace('+', ' ')).replaceAll(run -> Matcher.quoteReplacement(run(run.group())));
    }

    static String bare(String raw) {
        return decoded(raw.replaceAll("(?s);[^/]*", "")).replace('\\', '/');
    }

    /** Each octet either begins a character that the JDK's strict decoder takes, or is unknown. */
    private static String run(String escapes) {
        byte[] octets = new byte[escapes.length() / 3];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) Integer.parseInt(escapes.substring(3 * i + 1, 3 * i + 3), 16);
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < octets.length; ) {
            int length = 0;
            String character = null;
            while (character == null && ++length <= 4 && at + length <= octets.length) {
                character = strictly(octets, at, length);
            }
            text.append(character == null ? "\uFFFD" : character);
            at += character == null ? 1 : length;
        }
        return text.toString();
    }

    private static @Nullable String strictly(byte[] octets, int at, int length) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(octets, at, length))
                    .toString();
        } catch (CharacterCodingException incomplete) {
            return null;
        }
    }

    /** Names of a path's segments, in every way in which a file system may read them. */
    static List<String> names(String bare) {
        List<String> names = new ArrayList<>();
        for (String segment : bare.split("/", -1)) {
            String cut = segment.split("[;:\0]", -1)[0];
            for (String name : List.of(segment, segment.replaceAll("[. ]+$", ""), cut.replaceAll("[. ]+$", ""))) {
                names.add(name);
            }
        }
        return names;
    }
}
