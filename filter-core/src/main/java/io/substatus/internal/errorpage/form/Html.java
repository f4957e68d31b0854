package io.substatus.internal.errorpage.form;

/** Builds HTML from constant markup and encoded text. Confined to one call. */
final class Html {

    private final StringBuilder out = new StringBuilder(8192);

    /** Markup: a constant of the program. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text of any origin. */
    Html text(String text) {
        Encoding.HTML.encode(text, out);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
