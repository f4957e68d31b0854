package io.substatus.testkit.w3c;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One request in the log. Immutable.
 *
 * @param line the number of its line in the file, from 1
 * @param fields the names in force, as {@code #Fields} said
 * @param values one for each field, as written
 */
public record W3cEntry(int line, List<String> fields, List<String> values) {
    /** Copies the lists. */
    public W3cEntry {
        fields = List.copyOf(fields);
        values = List.copyOf(values);
    }

    /**
     * The value of a field, as written.
     *
     * @throws IllegalArgumentException if the log has no such field
     */
    public String get(String field) {
        int index = fields.indexOf(field);
        if (index < 0) {
            throw new IllegalArgumentException("field: " + field + " (expected: one of " + fields + ")");
        }
        return values.get(index);
    }

    /** The value of a field that holds a whole number. */
    public long number(String field) {
        return Long.parseLong(get(field));
    }

    /** Date and time, in UTC. */
    public LocalDateTime time() {
        return LocalDateTime.parse(get("date") + 'T' + get("time"));
    }

    /** Status and sub-status, such as {@code 404.8}. */
    public String code() {
        return get("sc-status") + '.' + get("sc-substatus");
    }

    /** The line as it stands in the file, without its end. */
    @Override
    public String toString() {
        return String.join(" ", values);
    }
}
