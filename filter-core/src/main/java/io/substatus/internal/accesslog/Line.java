package io.substatus.internal.accesslog;

import org.jspecify.annotations.Nullable;

/**
 * A line that fields are written into from left to right. Each method is told where the field begins and returns where it
 * ends: a place that is handed on costs less than one that is stored. Implementations are confined to one thread at a time.
 */
interface Line {

    /** Writes the blank behind a field. */
    int space(int at);

    /** Writes the day in UTC. */
    int date(long epochMillis, int at);

    /** Writes the time of day in UTC. */
    int time(long epochMillis, int at);

    /** Writes a text whose chars are what they seem, such as a user's name. */
    int text(@Nullable String value, int at);

    /** Writes a text that came over the wire and has one char for each byte. */
    int wire(@Nullable String value, int at);

    /** Writes a raw path, decoded once. */
    int stem(String rawPath, int at);

    /**
     * Writes the beginning of a value of the owner's own: as much as a field may have, and as the line has room for.
     *
     * @param maxBytes what the field may have
     * @param fieldsAfter how many fields the line has to have room for afterwards
     */
    int custom(@Nullable String value, int maxBytes, int fieldsAfter, int at);

    /** Writes an address in its one form, or a hyphen for what is none. */
    int address(@Nullable String value, int at);

    /** Writes an address that most lines have in common. */
    int ownAddress(@Nullable String value, int at);

    /** Writes a port, or a hyphen for what is none. */
    int port(int port, int at);

    /** Writes the number in decimal; a number field has no sign and is never missing, so less than 0 is 0. */
    int number(long value, int at);
}
