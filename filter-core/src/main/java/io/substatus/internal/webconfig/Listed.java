package io.substatus.internal.webconfig;

/**
 * An entry of a list that allows or refuses by name. Immutable.
 *
 * @param name the entry's key: a file extension with its dot, a verb, the path of a program
 * @param allowed whether what has the name is let through
 */
public record Listed(String name, boolean allowed) {}
