package io.substatus.jetty.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Settings as one of Jetty's components was given them, by the names that they have in web.xml. Thread-safe. */
public final class HookSettings {

    private final Map<String, String> values = new ConcurrentSkipListMap<>();

    /** No setting at all. */
    public HookSettings() {}

    /** Sets one; the value is checked when the server starts. */
    public void set(String name, Object value) {
        values.put(name, String.valueOf(value));
    }

    /** What was set so far. */
    Map<String, String> values() {
        return Map.copyOf(values);
    }
}
