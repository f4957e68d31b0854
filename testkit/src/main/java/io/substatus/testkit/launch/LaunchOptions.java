package io.substatus.testkit.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Start options, each {@code --name} or {@code --name=value}, some of them more than once. Immutable. */
record LaunchOptions(Map<String, List<String>> values) {
    LaunchOptions {
        values = Map.copyOf(values);
    }

    static LaunchOptions parse(String... args) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String arg : args) {
            if (!arg.startsWith("--")) {
                throw new IllegalArgumentException("argument: " + arg + " (expected: --name=value)");
            }
            String[] pair = arg.substring(2).split("=", 2);
            values.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair.length == 2 ? pair[1] : "true");
        }
        return new LaunchOptions(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    Optional<String> last(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    List<User> users() {
        return all("user").stream().map(User::parse).toList();
    }
}
