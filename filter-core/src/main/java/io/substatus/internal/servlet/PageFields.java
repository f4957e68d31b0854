package io.substatus.internal.servlet;

import io.substatus.internal.protocol.Leftovers;
import io.substatus.page.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The header fields that an executed page sets. Confined to one thread. */
final class PageFields {

    /** Of the fields that describe a body these are about the page that is sent. */
    private static final Set<String> OF_PAGE = Set.of(
            "content-encoding",
            "content-language",
            "content-security-policy",
            "content-security-policy-report-only",
            "content-type");

    private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    void set(String name, @Nullable String value) {
        values.remove(name);
        add(name, value);
    }

    void add(String name, @Nullable String value) {
        if (value != null) {
            values.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
        }
    }

    void clear() {
        values.clear();
    }

    @Nullable
    String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.get(0);
    }

    Collection<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    Collection<String> names() {
        return List.copyOf(values.keySet());
    }

    /**
     * Those that belong into the answer, several values of a name as one. A page that is a file says what lets others keep
     * it and ask for it again; the answer of an error is not to be kept.
     */
    List<Field> kept() {
        List<Field> fields = new ArrayList<>();
        values.forEach((name, all) -> {
            if (OF_PAGE.contains(name.toLowerCase(Locale.ROOT)) || !Leftovers.isDropped(name, 200)) {
                fields.add(new Field(name, String.join(", ", all)));
            }
        });
        return fields;
    }
}
