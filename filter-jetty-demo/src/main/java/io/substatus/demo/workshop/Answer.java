package io.substatus.demo.workshop;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What came back over the wire. Immutable.
 *
 * @param head status line and header fields
 * @param body the body's text
 */
public record Answer(String head, String body) {

    static Answer of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? new Answer(text, "") : new Answer(text.substring(0, end), text.substring(end + 4));
    }

    /** Whether the body is a page that a browser can show. */
    public boolean isPage() {
        return head.toLowerCase(Locale.ROOT).contains("content-type: text/html");
    }
}
