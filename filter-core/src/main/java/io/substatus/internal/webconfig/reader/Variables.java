package io.substatus.internal.webconfig.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code %NAME%} stands for; names are compared without regard to case, as Windows does. Immutable.
 *
 * @param environment by the names as the system gives them
 */
record Variables(Map<String, String> environment) {

    private static final Pattern NAMED = Pattern.compile("%([^%\\s]{1,100})%");

    Variables {
        environment = Map.copyOf(environment);
    }

    /** The value with every variable that is defined replaced. */
    String expand(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        return NAMED.matcher(value).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), match.group())));
    }

    /** The names that stay as they are. */
    List<String> undefined(String value) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAMED.matcher(value);
        while (value.indexOf('%') >= 0 && matcher.find()) {
            if (find(matcher.group(1)) == null) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private String value(String name, String otherwise) {
        String found = find(name);
        return found == null ? otherwise : found;
    }

    private @Nullable String find(String name) {
        String exact = environment.get(name);
        if (exact != null) {
            return exact;
        }
        return environment.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
