package io.substatus.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The words of one language. Read strictly as UTF-8 from a file of their own: the JDK's resource bundles would fall
 * back to the machine's language, and to Latin-1. Immutable.
 *
 * @param language BCP 47 tag
 * @param texts sentences by name
 */
record Messages(String language, Map<String, String> texts) {

    Messages {
        texts = Map.copyOf(texts);
    }

    /**
     * Reads the bundle of a language.
     *
     * @throws IOException if it is missing, or is not UTF-8
     */
    static Messages read(String language) throws IOException {
        String resource = "messages/" + language + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("message bundle " + resource + " is missing");
            }
            return new Messages(language, read(in));
        }
    }

    static Map<String, String> read(InputStream in) throws IOException {
        Properties lines = new Properties();
        lines.load(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        Map<String, String> texts = new HashMap<>();
        lines.stringPropertyNames()
                .forEach(name -> texts.put(name, lines.getProperty(name).strip()));
        return texts;
    }

    /** The sentence of that name. */
    String get(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalStateException(language + ": " + name + " is missing from the message bundle");
        }
        return text;
    }
}
