package io.substatus.internal.webconfig.reader;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds of an element of the schema after everything that was read so far. Immutable. */
final class Settings {

    private final ElementSchema schema;
    private final Map<String, String> given;
    private final Map<String, Settings> children;
    private final Entries entries;
    private final boolean present;
    private final int entriesOfFiles;

    private Settings(
            ElementSchema schema,
            Map<String, String> given,
            Map<String, Settings> children,
            Entries entries,
            boolean present) {
        this.schema = schema;
        this.given = given;
        this.children = children;
        this.entries = entries;
        this.present = present;
        this.entriesOfFiles = entries.ofFiles() + countOfFiles(children);
    }

    private static int countOfFiles(Map<String, Settings> children) {
        int count = 0;
        if (!children.isEmpty()) {
            for (Settings child : children.values()) {
                count += child.entriesOfFiles;
            }
        }
        return count;
    }

    /** Values that are not from a file. */
    static Settings of(ElementSchema schema, Map<String, String> values) {
        Map<String, Settings> children = Map.of();
        for (ElementSchema child : schema.children()) {
            children = children.isEmpty() ? new HashMap<>() : children;
            children.put(child.name(), shipped(child));
        }
        return new Settings(schema, values, children, Entries.shipped(schema), false);
    }

    /** What holds without any file. */
    static Settings shipped(ElementSchema schema) {
        return of(schema, Map.of());
    }

    /** What holds with an element over this one; what the element repeats of a file's entries is reported. */
    Settings merge(Element element, Merging merging) {
        Map<String, String> values = values(element, merging.variables());
        Map<String, Settings> parts = children;
        for (Element child : element.children()) {
            ElementSchema known = schema.child(child.name());
            if (known != null && !known.opaque()) {
                parts = parts == children ? new HashMap<>(children) : parts;
                parts.put(known.name(), child(known.name()).merge(child, merging));
            }
        }
        return new Settings(schema, values, parts, entries.merge(element, schema, merging), true);
    }

    private Map<String, String> values(Element element, Variables variables) {
        if (element.attributes().isEmpty()) {
            return given;
        }
        Map<String, String> values = new HashMap<>(4);
        values.putAll(given);
        for (Attribute attribute : element.attributes()) {
            AttributeSchema known = schema.attribute(attribute.name());
            if (known != null) {
                values.put(known.name(), known.expanded() ? variables.expand(attribute.value()) : attribute.value());
            }
        }
        return values;
    }

    /** Whether a file gives the attribute. */
    boolean has(String attribute) {
        return given.containsKey(attribute);
    }

    /** The value that holds. */
    String text(String attribute) {
        String value = given.get(attribute);
        return value == null ? known(attribute).defaultValue() : value;
    }

    /** The value in the form that equal ones share. */
    private String canonical(String attribute) {
        return known(attribute).type().canonical(text(attribute));
    }

    private AttributeSchema known(String attribute) {
        AttributeSchema known = schema.attribute(attribute);
        if (known == null) {
            throw new IllegalArgumentException(attribute + " (expected: an attribute of " + schema.name() + ")");
        }
        return known;
    }

    boolean bool(String attribute) {
        return Boolean.parseBoolean(text(attribute));
    }

    long number(String attribute) {
        return Long.parseLong(text(attribute));
    }

    <E extends Enum<E>> E choice(String attribute, Class<E> type) {
        return constant(text(attribute), type);
    }

    <E extends Enum<E>> Set<E> flags(String attribute, Class<E> type) {
        Set<E> flags = EnumSet.noneOf(type);
        for (String name : names(attribute)) {
            flags.add(constant(name, type));
        }
        return flags;
    }

    /** The flags that are set, in the schema's order and spelling. */
    List<String> names(String attribute) {
        String flags = canonical(attribute);
        return flags.isEmpty() ? List.of() : Arrays.asList(flags.split(","));
    }

    /** {@code ExecuteURL} is {@code EXECUTE_URL}. */
    private static <E extends Enum<E>> E constant(String value, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().replace("_", "").equalsIgnoreCase(value)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(value + " (expected: the name of a " + type.getSimpleName() + ")");
    }

    /** What holds of an element in this one. */
    Settings child(String name) {
        Settings child = children.get(name);
        if (child == null) {
            throw new IllegalArgumentException(name + " (expected: an element of " + schema.name() + ")");
        }
        return child;
    }

    /** Whether a file has the element. */
    boolean hasChild(String name) {
        return child(name).present;
    }

    Entries entries() {
        return entries;
    }

    /** How many entries of files there are in this element and all of its elements. */
    int entriesOfFiles() {
        return entriesOfFiles;
    }

    /** The key of an entry; null when a part of it is missing. */
    @Nullable
    String key() {
        StringBuilder key = new StringBuilder();
        for (AttributeSchema attribute : schema.attributes()) {
            if (!attribute.key()) {
                continue;
            }
            if (attribute.required() && !has(attribute.name())) {
                return null;
            }
            String value = canonical(attribute.name());
            key.append(attribute.caseSensitive() ? value : value.toLowerCase(Locale.ROOT))
                    .append('\0');
        }
        return key.toString();
    }

    /** The key's values as a person reads them. */
    Map<String, String> keyValues() {
        Map<String, String> values = new LinkedHashMap<>();
        schema.attributes().stream()
                .filter(AttributeSchema::key)
                .forEach(attribute -> values.put(attribute.name(), text(attribute.name())));
        return Collections.unmodifiableMap(values);
    }
}
