package io.substatus.internal.config;

/**
 * A value that was set. Immutable.
 *
 * @param name the setting's name
 * @param value the value without surrounding white space
 * @param place where it stands, such as {@code environment variable SUBSTATUS_LOG}
 */
record Given(String name, String value, String place) {}
