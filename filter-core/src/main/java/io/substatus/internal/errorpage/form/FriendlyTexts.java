package io.substatus.internal.errorpage.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What strangers read, by status: its own text, else that of its class. Read at first use; immutable. */
final class FriendlyTexts {

    private static final String FILE = "friendly.properties";
    private static final FriendlyTexts SHIPPED = new FriendlyTexts();

    private final Properties texts = new Properties();

    private FriendlyTexts() {
        try (InputStream in = FriendlyTexts.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            texts.load(new InputStreamReader(
                    in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    static FriendlyText of(int status) {
        return SHIPPED.find(status);
    }

    private FriendlyText find(int status) {
        String own = Integer.toString(status);
        String family = texts.containsKey(own + ".title") ? own : status >= 500 ? "5xx" : "4xx";
        List<String> steps = new ArrayList<>();
        for (int i = 1; texts.containsKey(family + ".step." + i); i++) {
            steps.add(get(family + ".step." + i));
        }
        return new FriendlyText(get(family + ".title"), get(family + ".text"), steps);
    }

    private String get(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(FILE + ": " + key + " is missing");
        }
        return text.strip();
    }
}
