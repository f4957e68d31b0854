package io.substatus.internal.errorpage.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheets of the built-in pages, read at first use. Immutable. */
final class Styles {

    /** Style of the detailed page. */
    static final String DETAILED = read("detailed.css");

    /** Style of the friendly page. */
    static final String FRIENDLY = read("friendly.css");

    private Styles() {}

    private static String read(String name) {
        try (InputStream in = Styles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("style sheet " + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("style sheet " + name + " cannot be read", e);
        }
    }
}
