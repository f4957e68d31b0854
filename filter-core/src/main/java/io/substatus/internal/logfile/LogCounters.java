package io.substatus.internal.logfile;

/**
 * What became of the lines given to a sink. Immutable.
 *
 * @param written lines handed to the operating system
 * @param failed lines lost because the file could not be written, or because the sink was closed
 */
public record LogCounters(long written, long failed) {}
