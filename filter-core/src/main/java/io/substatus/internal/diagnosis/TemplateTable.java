package io.substatus.internal.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows template engines' exceptions and how they tell template and line. Immutable and thread-safe. */
final class TemplateTable {

    private static final String NONE = "-";

    private final Map<String, Getters> byType;

    /** The cached value is the JDK's on purpose: one of ours would keep our class loader alive. */
    private final ClassValue<Boolean> known = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Family.superTypes(type).stream().anyMatch(t -> byType.containsKey(t.getName()));
        }
    };

    private TemplateTable(Map<String, Getters> byType) {
        this.byType = Map.copyOf(byType);
    }

    static TemplateTable read() {
        DataFile data = DataFile.read("template-exceptions.properties");
        Map<String, Getters> byType = new HashMap<>();
        for (String type : data.keys()) {
            List<String> getters = data.words(type);
            byType.put(type, new Getters(getters.get(0), getters.get(1)));
        }
        return new TemplateTable(byType);
    }

    boolean has(Throwable exception) {
        return known.get(exception.getClass());
    }

    /** Template and line as a sentence, or null when the exception does not tell them. */
    @Nullable
    String place(Throwable exception) {
        if (!has(exception)) {
            return null;
        }
        for (Class<?> type : Family.superTypes(exception.getClass())) {
            Getters getters = byType.get(type.getName());
            Object name = getters == null ? null : value(exception, type, getters.name);
            if (getters != null && name != null) {
                Object line = value(exception, type, getters.line);
                String at = line instanceof Integer number && number > 0 ? ", line " + number : "";
                return "It is the template " + EvidenceText.quoted(name.toString()) + at + ".";
            }
        }
        return null;
    }

    private static @Nullable Object value(Throwable exception, Class<?> type, String getter) {
        return getter.equals(NONE) ? null : Getter.path(exception, type.getName(), getter);
    }

    private record Getters(String name, String line) {}
}
