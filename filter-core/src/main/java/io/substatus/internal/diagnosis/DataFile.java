package io.substatus.internal.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Reads the tables of names beside this class. A missing file or key is an error. Stateless. */
final class DataFile {

    private final String file;
    private final Properties lines = new Properties();

    private DataFile(String file) {
        this.file = file;
    }

    static DataFile read(String file) {
        DataFile data = new DataFile(file);
        try (InputStream in = DataFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            data.lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The keys, in no particular order. */
    Set<String> keys() {
        return lines.stringPropertyNames();
    }

    /** The words of a key's value. */
    List<String> words(String key) {
        String value = lines.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(file + ": " + key + " is missing (expected: names)");
        }
        return List.of(value.strip().split("\\s+"));
    }
}
