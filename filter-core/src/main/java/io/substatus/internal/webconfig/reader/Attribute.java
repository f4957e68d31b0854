package io.substatus.internal.webconfig.reader;

/**
 * An attribute as it stands in the file. Immutable.
 *
 * @param name with its prefix
 * @param value with entities replaced
 * @param offset where its name begins
 */
record Attribute(String name, String value, int offset) {}
