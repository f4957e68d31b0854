package io.substatus.testkit.w3c;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Four directives and the entries below them. Immutable.
 *
 * @param line the number of the first directive's line, from 1
 * @param date what {@code #Date} says, in UTC
 * @param fields the names that {@code #Fields} lists
 * @param entries at least one
 */
public record W3cBlock(int line, LocalDateTime date, List<String> fields, List<W3cEntry> entries) {
    /** Copies the lists. */
    public W3cBlock {
        fields = List.copyOf(fields);
        entries = List.copyOf(entries);
    }
}
