package io.substatus.internal.errorpage;

import io.substatus.page.Field;
import io.substatus.page.PageForm;
import java.util.List;

/**
 * An answer's body and the header fields that belong to it, ready to be copied into a response. The array is the
 * caller's: it is not shared with any other answer unless it is empty. Everything else is immutable.
 */
public final class ErrorPage {

    private final PageForm form;
    private final byte[] body;
    private final List<Field> headers;
    private final boolean detailed;

    ErrorPage(PageForm form, byte[] body, List<Field> headers, boolean detailed) {
        this.form = form;
        this.body = body;
        this.headers = headers;
        this.detailed = detailed;
    }

    /** The form that was negotiated. */
    public PageForm form() {
        return form;
    }

    /** The encoded body; empty for {@link PageForm#NONE}. HEAD answers have its length and leave it out. */
    public byte[] body() {
        return body;
    }

    /**
     * The header fields of this body, {@code Content-Type} among them and {@code Content-Length} not. Each one
     * replaces what the answer had under its name (two Content-Security-Policy fields would block our style), except
     * {@code Vary}, which is added to it.
     */
    public List<Field> headers() {
        return headers;
    }

    /** Whether the body tells more than a stranger may know. */
    public boolean detailed() {
        return detailed;
    }
}
