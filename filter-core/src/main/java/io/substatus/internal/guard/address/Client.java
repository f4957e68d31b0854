package io.substatus.internal.guard.address;

/** The bits of one address, to be used again for another. Confined to the thread that took it from the pool. */
final class Client {

    private long high;
    private long low;
    private boolean ipv6;
    private boolean known;

    /** Takes the bits of an address, those of IPv4 in their mapped form. */
    void set(long addressHigh, long addressLow, boolean isIpv6) {
        high = addressHigh;
        low = addressLow;
        ipv6 = isIpv6;
        known = true;
    }

    /** Forgets the address: all its bits are 0. */
    void forget() {
        high = 0;
        low = 0;
        ipv6 = true;
        known = false;
    }

    /** The upper 64 bits. */
    long high() {
        return high;
    }

    /** The lower 64 bits, those of IPv4 in their mapped form. */
    long low() {
        return low;
    }

    boolean isIpv6() {
        return ipv6;
    }

    /** Whether there is an address; a socket of the file system has none. */
    boolean isKnown() {
        return known;
    }
}
