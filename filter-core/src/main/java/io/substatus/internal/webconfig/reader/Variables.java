package io.substatus.internal.webconfig.reader;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@code %NAME%} stands for; names are compared without regard to case, as Windows does. Immutable. */
final class Variables {

    /** How much of a value is searched for names to tell of. */
    private static final int TOLD = 1000;

    private final NavigableMap<String, String> environment;

    Variables(Map<String, String> environment) {
        NavigableMap<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(environment);
        this.environment = Collections.unmodifiableNavigableMap(sorted);
    }

    /** The value with every variable that is defined replaced. */
    String expand(String value) {
        return value.indexOf('%') < 0 ? value : replace(value, environment::get);
    }

    /** The first names that stay as they are. */
    Set<String> undefined(String value) {
        Set<String> names = new LinkedHashSet<>();
        replace(value.substring(0, Math.min(value.length(), TOLD)), name -> {
            String found = environment.get(name);
            if (found == null) {
                names.add(name);
            }
            return found;
        });
        return names;
    }

    /** Whatever is not replaced stays, and its second percent sign may be the first one of the next name. */
    private static String replace(String value, Function<String, @Nullable String> values) {
        StringBuilder text = new StringBuilder(value.length());
        int from = 0;
        int open = value.indexOf('%');
        int close = value.indexOf('%', open + 1);
        while (open >= 0 && close > open) {
            String found = close == open + 1 ? null : values.apply(value.substring(open + 1, close));
            text.append(value, from, found == null ? close : open).append(found == null ? "" : found);
            from = found == null ? close : close + 1;
            open = value.indexOf('%', from);
            close = value.indexOf('%', open + 1);
        }
        return text.append(value, from, value.length()).toString();
    }
}
