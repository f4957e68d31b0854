package io.substatus.status;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogue's property files: keys such as {@code 404.8.title} or, for a plain status, {@code 404.title}.
 * A file that is not UTF-8, a key given twice and an entry without a title are errors. Thread-safe.
 */
final class CatalogReader {

    /** The files, in the order of the first status in each. */
    static final List<String> GROUPS =
            List.of("1xx", "2xx", "3xx", "400", "401", "403", "404", "4xx", "500", "502", "503", "5xx");

    private CatalogReader() {}

    /** The file that a status stands in; a status of no file at all is looked for in that of the server errors. */
    static String groupOf(int status) {
        String own = Integer.toString(status);
        String ofClass = own.charAt(0) + "xx";
        return GROUPS.contains(own) ? own : GROUPS.contains(ofClass) ? ofClass : "5xx";
    }

    static List<SubStatusEntry> readGroup(String group) {
        String resource = group + ".properties";
        try (InputStream in = CatalogReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("catalogue file " + resource + " is missing from the jar");
            }
            return read(
                    resource,
                    new InputStreamReader(
                            in,
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (IOException e) {
            throw new UncheckedIOException("catalogue file " + resource + " cannot be read", e);
        }
    }

    static List<SubStatusEntry> read(String name, Reader reader) throws IOException {
        Map<String, Map<String, String>> byCode = new HashMap<>();
        Properties lines = new OnceOnly(name);
        lines.load(reader);
        for (String key : lines.stringPropertyNames()) {
            int split = endOfCode(key);
            byCode.computeIfAbsent(key.substring(0, split), code -> new HashMap<>())
                    .put(key.substring(split + 1), lines.getProperty(key).strip());
        }
        List<SubStatusEntry> entries = new ArrayList<>();
        byCode.forEach((code, texts) -> entries.add(entry(name, code, texts)));
        return entries;
    }

    /** Codes are made of digits and dots, names of texts begin with a letter. */
    private static int endOfCode(String key) {
        int i = 0;
        while (i < key.length() && !Character.isLetter(key.charAt(i))) {
            i++;
        }
        return Math.max(0, i - 1);
    }

    private static SubStatusEntry entry(String file, String name, Map<String, String> texts) {
        SubStatusCode code = SubStatusCode.parse(name);
        String title = texts.get("title");
        String meaning = texts.get("meaning");
        if (code == null || title == null || meaning == null) {
            throw new IllegalStateException(
                    file + ": entry \"" + name + "\" (expected: a code such as 404.8 with a title and a meaning)");
        }
        return new SubStatusEntry(
                code,
                name.indexOf('.') < 0,
                title,
                meaning,
                numbered(texts, "cause."),
                numbered(texts, "try."),
                Win32Status.of(win32(file, name, texts.get("win32"))));
    }

    private static List<String> numbered(Map<String, String> texts, String prefix) {
        List<String> values = new ArrayList<>();
        for (String value = texts.get(prefix + 1); value != null; value = texts.get(prefix + (values.size() + 1))) {
            values.add(value);
        }
        return values;
    }

    private static long win32(String file, String name, @Nullable String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(file + ": " + name + ".win32: " + text + " (expected: a number)", e);
        }
    }

    /** Properties that refuse a key given twice; the JDK's would keep the last one silently. */
    private static final class OnceOnly extends Properties {
        private final String name;

        OnceOnly(String name) {
            this.name = name;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalStateException(name + ": " + key + " stands twice");
            }
            return super.put(key, value);
        }
    }
}
