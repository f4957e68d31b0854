package io.substatus.internal.errorpage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The hashes by which a Content-Security-Policy (level 2 and later) allows the inline elements of a page. Stateless. */
final class InlineHashes {

    private static final int MAX_ELEMENTS = 16;

    private InlineHashes() {}

    /** Sources such as {@code  'sha256-...'}, each with a space before, for every element of the name. */
    static String of(String html, String element) {
        StringBuilder sources = new StringBuilder();
        int open = next(html, "<" + element, 0);
        for (int i = 0; open >= 0 && i < MAX_ELEMENTS; i++) {
            int start = html.indexOf('>', open) + 1;
            int end = start == 0 ? -1 : next(html, "</" + element, start);
            if (end < 0) {
                break;
            }
            sources.append(" 'sha256-").append(hash(html.substring(start, end))).append('\'');
            open = next(html, "<" + element, end);
        }
        return sources.toString();
    }

    private static int next(String html, String tag, int from) {
        for (int i = html.indexOf('<', from); i >= 0; i = html.indexOf('<', i + 1)) {
            int end = i + tag.length();
            boolean here = html.regionMatches(true, i, tag, 0, tag.length())
                    && end < html.length()
                    && (html.charAt(end) == '>' || html.charAt(end) <= ' ');
            if (here) {
                return i;
            }
        }
        return -1;
    }

    /** Browsers hash what their parser made of it, and that knows one line break only. */
    private static String hash(String content) {
        String parsed = content.replace("\r\n", "\n").replace('\r', '\n');
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(parsed.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, which every JVM must have", e);
        }
    }
}
