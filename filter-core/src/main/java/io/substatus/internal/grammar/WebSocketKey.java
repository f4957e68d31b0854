package io.substatus.internal.grammar;

/**
 * The Sec-WebSocket-Key header of RFC 6455 section 4.1: 16 bytes in base64. Stateless and thread-safe.
 */
public final class WebSocketKey {

    private static final int DIGITS_OF_16_BYTES = 22;

    private WebSocketKey() {}

    /** Whether the value stands for 16 bytes, white space around it aside. */
    public static boolean isKey(CharSequence value) {
        Cursor cursor = new Cursor(value);
        cursor.skipBlanks();
        int digits = cursor.takeAll(c -> Uris.isLetter(c) || Uris.isDigit(c) || c == '+' || c == '/');
        if (digits != DIGITS_OF_16_BYTES || !cursor.take('=') || !cursor.take('=')) {
            return false;
        }
        cursor.skipBlanks();
        return cursor.atEnd();
    }
}
