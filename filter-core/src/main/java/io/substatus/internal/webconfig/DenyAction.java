package io.substatus.internal.webconfig;

/** What a refused address gets. */
public enum DenyAction {
    /** The connection is dropped where the container lets that be done. */
    ABORT_REQUEST("AbortRequest"),
    /** 401. */
    UNAUTHORIZED("Unauthorized"),
    /** 403. */
    FORBIDDEN("Forbidden"),
    /** 404. */
    NOT_FOUND("NotFound");

    private final String text;

    DenyAction(String text) {
        this.text = text;
    }

    /** The word in the file. */
    public String text() {
        return text;
    }
}
