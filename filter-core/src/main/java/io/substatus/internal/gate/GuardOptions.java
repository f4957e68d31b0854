package io.substatus.internal.gate;

import io.substatus.internal.guard.address.AddressBounds;

/**
 * What of the settings concerns guards. Immutable.
 *
 * @param modernLimits whether exceeded limits are 413.1 and 431.0 instead of 404.13 and 404.10
 * @param iisVersion 7, 8 or 10: which codes a refused address has
 * @param bounds what may be waited for and kept of addresses
 */
public record GuardOptions(boolean modernLimits, int iisVersion, AddressBounds bounds) {

    /** The usual bounds. */
    public GuardOptions(boolean modernLimits, int iisVersion) {
        this(modernLimits, iisVersion, AddressBounds.USUAL);
    }
}
