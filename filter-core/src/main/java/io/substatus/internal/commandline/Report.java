package io.substatus.internal.commandline;

/**
 * What a command has to say. Immutable.
 *
 * @param text lines with line ends, safe for a terminal
 * @param exitCode 0 for good, 1 for bad
 */
record Report(String text, int exitCode) {}
