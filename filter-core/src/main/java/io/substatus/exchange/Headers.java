package io.substatus.exchange;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Header fields by name, case-insensitive. May read from a live request or response: use it only while the pipeline
 * call that handed it over runs, on the same thread.
 */
public interface Headers {

    /** No field at all. */
    Headers NONE = new Headers() {
        @Override
        public @Nullable String first(String name) {
            return null;
        }

        @Override
        public List<String> all(String name) {
            return List.of();
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }
    };

    /** The first value of a field, or null when the field is absent. */
    @Nullable
    String first(String name);

    /** All values of a field in order; empty when absent. */
    List<String> all(String name);

    /** The names of the fields present, in no particular order. */
    Set<String> names();

    /** Whether the field is present. */
    default boolean has(String name) {
        return first(name) != null;
    }
}
