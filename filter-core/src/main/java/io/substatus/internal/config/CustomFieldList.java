package io.substatus.internal.config;

import io.substatus.internal.accesslog.CustomField;
import io.substatus.internal.accesslog.CustomField.Source;
import io.substatus.internal.accesslog.W3cField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The log's fields of the owner's own as a setting has them: {@code name=RequestHeader:X-Forwarded-For}, with commas
 * between. In a name {@code %2C}, {@code %3D} and {@code %25} stand for a comma, an equals sign and a percent sign.
 * Stateless.
 */
final class CustomFieldList {

    private static final String FORM =
            "fields such as name=RequestHeader:X-Forwarded-For, name=ResponseHeader:ETag or name=ServerVariable:HTTPS";

    private CustomFieldList() {}

    /**
     * Reads a list; an empty one has no field. White space around a part does not count.
     *
     * @return the fields in their order; what is wrong is told to {@code problems}
     */
    static List<CustomField> read(Given given, Problems problems) {
        List<CustomField> fields = new ArrayList<>();
        for (String part :
                given.value().isEmpty() ? new String[0] : given.value().split(",", -1)) {
            CustomField field = field(new Given(given.name(), part.strip(), given.place()), problems);
            if (field != null && isTaken(field.name(), fields)) {
                problems.add(new Given(given.name(), field.name(), given.place()), "a name that no other field has");
            } else if (field != null) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static @Nullable CustomField field(Given part, Problems problems) {
        int equals = part.value().indexOf('=');
        int colon = part.value().indexOf(':', equals);
        if (equals < 0 || colon < 0) {
            problems.add(part, FORM);
            return null;
        }
        String name = unescaped(part.value().substring(0, equals).strip());
        String type = part.value().substring(equals + 1, colon).strip();
        String sourceName = unescaped(part.value().substring(colon + 1).strip());
        Optional<Source> source = Source.ofText(type);
        if (source.isEmpty()) {
            problems.add(new Given(part.name(), type, part.place()), "one of " + types() + meant(type));
        } else if (!CustomField.isName(name) || sourceName.isEmpty()) {
            problems.add(part, FORM + "; no name is empty, the first has no blanks");
        } else {
            return new CustomField(name, source.get(), sourceName);
        }
        return null;
    }

    /** Whether a field may have that name beside the standard fields and these. */
    private static boolean isTaken(String name, List<CustomField> fields) {
        return isStandard(name)
                || fields.stream().anyMatch(field -> field.name().equalsIgnoreCase(name));
    }

    /** Whether a standard field is called so, be it in this log or not. */
    static boolean isStandard(String name) {
        return Arrays.stream(W3cField.values())
                .anyMatch(field -> field.fileName().equalsIgnoreCase(name));
    }

    /** Writes a list so that {@link #read} understands it. */
    static String text(List<CustomField> fields) {
        return fields.stream()
                .map(field -> escaped(field.name()) + "=" + field.source().text() + ":" + escaped(field.sourceName()))
                .collect(Collectors.joining(", "));
    }

    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean special = c <= ' ' || c == ',' || c == '=' || c == '%';
            text.append(special ? String.format(Locale.ROOT, "%%%02X", (int) c) : String.valueOf(c));
        }
        return text.toString();
    }

    /** What only looks like an escape stays. */
    private static String unescaped(String text) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.charAt(i) == '%'
                    && i + 3 <= text.length()
                    && text.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}");
            name.append(escape ? (char) Integer.parseInt(text.substring(i + 1, i + 3), 16) : text.charAt(i));
            i += escape ? 2 : 0;
        }
        return name.toString();
    }

    private static String types() {
        return Arrays.stream(Source.values()).map(Source::text).collect(Collectors.joining(", "));
    }

    private static String meant(String written) {
        List<String> known = Arrays.stream(Source.values()).map(Source::text).toList();
        return NearestName.to(written, known)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }
}
