package io.substatus.page;

/**
 * A name and a value, safe to show.
 *
 * @param name the name
 * @param value the value, masked and cut to a bounded length
 */
public record Field(String name, String value) {}
