package io.substatus.internal.guard.access;

/** What everybody gets while an application is offline. Immutable as long as nobody changes the bytes. */
public final class OfflinePage {

    private final byte[] body;

    OfflinePage(byte[] body) {
        this.body = body;
    }

    /** The file's bytes, not a copy; empty where it has none, or too many, or cannot be read. */
    public byte[] body() {
        return body;
    }

    /** The type of the answer. Without a byte order mark the page itself has to say how it is encoded. */
    public String contentType() {
        if (begins(0xEF, 0xBB, 0xBF)) {
            return "text/html;charset=UTF-8";
        }
        return begins(0xFE, 0xFF) || begins(0xFF, 0xFE) ? "text/html;charset=UTF-16" : "text/html";
    }

    private boolean begins(int... mark) {
        boolean same = body.length >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (body[i] & 0xFF) == mark[i];
        }
        return same;
    }
}
