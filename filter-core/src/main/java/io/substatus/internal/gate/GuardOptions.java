package io.substatus.internal.gate;

/**
 * What of the settings concerns guards. Immutable.
 *
 * @param modernLimits whether exceeded limits are 413.1 and 431.0 instead of 404.13 and 404.10
 * @param iisVersion 7, 8 or 10: which codes a refused address has
 */
public record GuardOptions(boolean modernLimits, int iisVersion) {}
