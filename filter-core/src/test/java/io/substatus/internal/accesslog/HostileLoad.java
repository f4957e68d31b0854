package io.substatus.internal.accesslog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Requests as attackers and the whole world send them, each of which a server can answer: scripts of many countries, bytes
 * that are no text, controls, 64 KB of URL, IPv6 in every form, and fields that are not there. The same on every run.
 *
 * <p>Left out is what no file in the format of IIS can tell GoAccess: a value that ends with a backslash, which it takes for
 * an escape of the blank after it, lines of more than 4095 bytes, and methods that it does not know.
 */
final class HostileLoad {

    private static final String[] METHODS = {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PROPFIND", "MKCOL"};
    private static final int[][] CODES = {
        {200, 0, 0},
        {200, 0, 64},
        {304, 0, 0},
        {400, 6, 0},
        {401, 2, 5},
        {403, 14, 5},
        {404, 0, 2},
        {404, 8, 0},
        {404, 13, 0},
        {405, 0, 1},
        {413, 1, 0},
        {500, 0, 0},
        {500, 19, 13},
        {502, 3, 12_029},
        {503, 2, 0},
        {401, 1, -2_146_893_042},
    };
    private static final String[] ADDRESSES = {
        "203.0.113.7",
        "2001:db8:0:0:0:0:0:5",
        "[2001:db8::7]",
        "fe80:0:0:0:1:2:3:4%eth0",
        "fe80::1%4",
        "::ffff:192.0.2.9",
        "0:0:0:0:0:0:0:1",
        "::",
    };
    private static final String[] WORDS = {
        "café",
        "Größe",
        "новости",
        "日本語",
        "العربية",
        "😀",
        "a b",
        "x\u00A0y",
        "\u3000",
        "\u202Egnp.exe",
        "\uFEFF",
        "\u2028",
        "\u0000",
        "\r\nGET /forged - 200",
        "\t",
        "\u007F",
        "\u0085",
        "100%",
        "%zz",
        "\"quoted",
        "#hash",
        "'; DROP--",
        "<script>",
        "${jndi:ldap://x}",
        "a+b",
        "-",
        "C:\\dir",
        "|",
        "..%2f..%c0%af",
    };
    private static final int LONG = 65_536;

    private final Random random = new Random(20_251_120);
    private long now = Records.START;

    /** So many entries, in the order of their times. */
    static List<AccessRecord> entries(int count) {
        HostileLoad load = new HostileLoad();
        return IntStream.range(0, count).mapToObj(i -> load.entry()).toList();
    }

    private AccessRecord entry() {
        now += random.nextInt(700);
        int[] code = pick(CODES);
        AccessExtras extras = new AccessExtras(
                random.nextBoolean() ? "HTTP/1.1" : "HTTP/2.0",
                random.nextInt(5) == 0 ? null : "shop.example:8443",
                optional(),
                random.nextInt(100_000),
                random.nextInt(3) == 0 ? -1 : random.nextInt(5_000),
                new CustomValues(optional(), optional()));
        return new AccessRecord(
                now,
                pick(ADDRESSES),
                pick(METHODS),
                uri(),
                optional(),
                random.nextInt(10) == 0 ? -1 : 8443,
                random.nextInt(3) == 0 ? text() : null,
                pick(ADDRESSES),
                optional(),
                optional(),
                code[0],
                code[1],
                code[2],
                random.nextInt(30_000),
                extras);
    }

    private String uri() {
        if (random.nextInt(50) == 0) {
            return "/" + "A".repeat(LONG);
        }
        String path = "/" + text();
        return random.nextBoolean() ? path : escaped(path);
    }

    private static String escaped(String path) {
        StringBuilder text = new StringBuilder();
        for (byte b : path.getBytes(UTF_8)) {
            boolean plain = b == '/' || (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z');
            text.append(plain ? String.valueOf((char) b) : "%%%02x".formatted(b & 0xFF));
        }
        return text.toString();
    }

    private @Nullable String optional() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> random.nextInt(10) == 0 ? "b".repeat(LONG) : "short";
            default -> text();
        };
    }

    /** As text, as the bytes of UTF-8, or as bytes that are none. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text.append(pick(WORDS));
        }
        return switch (random.nextInt(4)) {
            case 0 -> text.toString();
            case 1 -> new String(text.toString().getBytes(UTF_8), ISO_8859_1).replaceFirst(".$", "");
            default -> new String(text.toString().getBytes(UTF_8), ISO_8859_1);
        };
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
