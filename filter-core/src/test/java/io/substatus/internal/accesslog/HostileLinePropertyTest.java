package io.substatus.internal.accesslog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever a client sends, a line stays one line of 15 fields that every reader can split. */
class HostileLinePropertyTest {

    private static final int CASES = 20_000;

    /** What no line may hold, in the words of the JDK's regular expressions rather than of the code under test. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[\\p{Cntrl}\\x{80}-\\x{9F}\\x{61C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]|(?! )\\p{IsWhite_Space}",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d "
            + "(-|[0-9a-f:.]+) [^ ]+ [^ ]+ [^ ]+ (-|[1-9]\\d{0,4}) [^ ]+ (-|[0-9a-f:.]+) [^ ]+ [^ ]+ "
            + "\\d+ \\d+ \\d+ \\d+");

    private final CapturingSink sink = new CapturingSink();
    private final W3cAccessLog log =
            new W3cAccessLog(LogFormat.of(LogLayout.of(W3cField.defaults()), Records.SITE), sink);

    @Test
    void lineIsAlwaysWhole() throws CharacterCodingException {
        for (int seed = 0; seed < CASES; seed++) {
            AccessRecord entry = new HostileText(new Random(seed)).entry();
            log.log(entry);
            String line = strictlyDecoded(sink.last());
            assertThat(line).as("seed %d", seed).endsWith("\r\n");
            String content = line.substring(0, line.length() - 2);
            assertThat(SHAPE.matcher(content).matches())
                    .as("seed %d: %s", seed, content)
                    .isTrue();
            assertThat(FORBIDDEN.matcher(content).find())
                    .as("seed %d: %s", seed, content)
                    .isFalse();
            assertThat(content.split(" "))
                    .as("seed %d", seed)
                    .hasSize(15)
                    .allMatch(field -> field.getBytes(StandardCharsets.UTF_8).length <= 4096);
            assertThat(log.line(entry)).isEqualTo(content);
        }
    }

    @Test
    void lineWithAllFieldsIsAlwaysWhole() throws CharacterCodingException {
        W3cSite site = new W3cSite("W3SVC1", "a b\r\nc", true);
        W3cAccessLog all = new W3cAccessLog(LogFormat.of(LogLayout.of(List.of(W3cField.values())), site), sink);
        for (int seed = 0; seed < CASES / 4; seed++) {
            all.log(new HostileText(new Random(seed)).entry());
            String content = strictlyDecoded(sink.last()).replaceFirst("\r\n\\z", "");
            assertThat(FORBIDDEN.matcher(content).find())
                    .as("seed %d: %s", seed, content)
                    .isFalse();
            assertThat(content.split(" ", -1))
                    .as("seed %d", seed)
                    .hasSize(22)
                    .allMatch(field -> !field.isEmpty() && field.getBytes(StandardCharsets.UTF_8).length <= 4096);
        }
    }

    @Test
    void everyCharacterIsCoveredOrWrittenAsItIs() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
            int expected = surrogate ? 0xFFFD : isForbidden(codePoint) ? '+' : codePoint;
            assertThat(Covering.of(codePoint)).as("U+%04X", codePoint).isEqualTo(expected);
        }
    }

    /** U+180E was white space once. */
    private static boolean isForbidden(int codePoint) {
        return codePoint == ' '
                || codePoint == 0x180E
                || FORBIDDEN.matcher(Character.toString(codePoint)).find();
    }

    private static String strictlyDecoded(byte[] line) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    }

    /** Makes texts that were chosen to hurt. Confined to one case. */
    private record HostileText(Random random) {

        AccessRecord entry() {
            return new AccessRecord(
                    random.nextLong(),
                    text(),
                    text(),
                    random.nextBoolean() ? text() : escapes(),
                    text(),
                    random.nextInt(),
                    text(),
                    text(),
                    text(),
                    new String(text().getBytes(StandardCharsets.UTF_8), ISO_8859_1),
                    random.nextInt(),
                    random.nextInt(),
                    random.nextLong(),
                    random.nextLong(),
                    new AccessExtras(text(), text(), text(), random.nextLong(), random.nextLong(), CustomValues.NONE));
        }

        private String text() {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40) == 0 ? random.nextInt(6000) : random.nextInt(30);
            int kind = random.nextInt(8);
            while (text.length() < length) {
                text.appendCodePoint(character(kind == 7 ? random.nextInt(7) : kind));
            }
            return text.toString();
        }

        private int character(int kind) {
            return switch (kind) {
                case 0 -> random.nextInt(0x80);
                case 1 -> random.nextInt(0x100);
                case 2 -> 0xD800 + random.nextInt(0x800);
                case 3 -> 0x2000 + random.nextInt(0x70);
                case 4 -> random.nextInt(0x11_0000);
                case 5 -> random.nextInt(0x21);
                default -> "0123456789abcdef:.[]%".charAt(random.nextInt(21));
            };
        }

        private String escapes() {
            StringBuilder text = new StringBuilder("/");
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append('%');
                text.append("0123456789abcdefABCDEFg".charAt(random.nextInt(23)));
                text.append("0123456789abcdefABCDEFg".charAt(random.nextInt(23)));
            }
            return text.toString();
        }
    }
}
