package io.substatus.scenarios;

/**
 * That a container does not produce a code in this way. Immutable.
 *
 * @param reason why, in words for the table
 * @param instead the code that the same request has there, such as {@code 404.0}; empty if it is not asked
 */
record Absence(String reason, String instead) {}
