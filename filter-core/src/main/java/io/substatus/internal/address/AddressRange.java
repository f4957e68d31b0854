package io.substatus.internal.address;

/**
 * Addresses that have some bits in common: an address and a mask, as {@code ipSecurity} names them. Immutable. An IPv4
 * address in its mapped form is an IPv4 address.
 *
 * @param ipv6 whether addresses of IPv6 are meant; else the bits are the upper 32, the others 0
 * @param high the upper 64 bits, none of them outside the mask
 * @param low the lower 64 bits, none of them outside the mask
 * @param maskHigh the upper 64 bits of the mask
 * @param maskLow the lower 64 bits of the mask
 */
public record AddressRange(boolean ipv6, long high, long low, long maskHigh, long maskLow) {

    /** The mask of a single IPv4 address: what {@code subnetMask} is where it is left out, with IPv6 too. */
    public static final String WHOLE = "255.255.255.255";

    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;

    /**
     * Reads a range.
     *
     * @param address IPv4 or IPv6
     * @param mask the length of the prefix, or a mask of the address's family in which bits may be missing anywhere
     * @throws IllegalArgumentException that says what is wrong with which of the two
     */
    public static AddressRange of(String address, String mask) {
        AddressParser parser = new AddressParser();
        if (!parser.parse(address, 0, address.length())) {
            throw new IllegalArgumentException("ipAddress: \"" + address
                    + "\" (expected: an IPv4 or IPv6 address such as 192.0.2.7 or 2001:db8::7)");
        }
        boolean ipv6 = parser.isIpv6();
        long high = ipv6 ? parser.high() : parser.low() << IPV4_BITS;
        long low = ipv6 ? parser.low() : 0;
        boolean mapped = !ipv6 && address.indexOf(':') >= 0;
        return masked(ipv6, high, low, new Mask(parser, mapped ? IPV6_BITS - IPV4_BITS : 0, ipv6).read(mask));
    }

    private static AddressRange masked(boolean ipv6, long high, long low, long[] mask) {
        return new AddressRange(ipv6, high & mask[0], low & mask[1], mask[0], mask[1]);
    }

    /** Whether the mask is a prefix: its bits are the first ones without a hole. */
    public boolean isContiguous() {
        return isPrefix(maskHigh) && isPrefix(maskLow) && (maskHigh == -1 || maskLow == 0);
    }

    private static boolean isPrefix(long bits) {
        return (~bits & (~bits + 1)) == 0;
    }

    /** The number of bits of a contiguous mask. */
    public int prefixLength() {
        return Long.bitCount(maskHigh) + Long.bitCount(maskLow);
    }

    /** Whether an address of the same family, its bits placed likewise, lies in the range. */
    public boolean covers(long otherHigh, long otherLow) {
        return (otherHigh & maskHigh) == high && (otherLow & maskLow) == low;
    }

    /**
     * Reads masks for an address.
     *
     * @param implied bits before an IPv4 address that was written in its mapped form
     */
    private record Mask(AddressParser parser, int implied, boolean ipv6) {

        long[] read(String mask) {
            int length = prefix(mask);
            if (length >= 0) {
                return ofLength(length);
            }
            boolean understood = parser.parse(mask, 0, mask.length());
            if (understood && mask.indexOf(':') < 0) {
                return dotted(mask);
            }
            if (!understood || (!ipv6 && implied == 0) || (implied > 0 && !isImplied())) {
                throw wrong(mask);
            }
            return ipv6 ? new long[] {parser.high(), parser.low()} : new long[] {parser.low() << IPV4_BITS, 0};
        }

        private long[] dotted(String mask) {
            if (!ipv6) {
                return new long[] {parser.low() << IPV4_BITS, 0};
            }
            if (!mask.equals(WHOLE)) {
                throw wrong(mask);
            }
            return new long[] {-1, -1};
        }

        private boolean isImplied() {
            return parser.high() == -1 && parser.low() >>> IPV4_BITS == 0xFFFF_FFFFL;
        }

        /** Returns the length without the implied bits, or -1 where the text is no number. */
        private int prefix(String mask) {
            if (mask.isEmpty() || mask.length() > 3 || !mask.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return -1;
            }
            int length = Integer.parseInt(mask) - implied;
            if (length < 0 || length > (ipv6 ? IPV6_BITS : IPV4_BITS)) {
                throw wrong(mask);
            }
            return length;
        }

        private static long[] ofLength(int length) {
            return new long[] {ones(Math.min(length, Long.SIZE)), ones(Math.max(0, length - Long.SIZE))};
        }

        private static long ones(int count) {
            return count == 0 ? 0 : -1L << (Long.SIZE - count);
        }

        private IllegalArgumentException wrong(String mask) {
            String expected = ipv6
                    ? "a prefix length from 0 to 128, or an IPv6 mask such as ffff:ffff::"
                    : "a prefix length from " + implied + " to " + (implied + IPV4_BITS)
                            + ", or a mask such as 255.255.255.0";
            return new IllegalArgumentException("subnetMask: \"" + mask + "\" (expected: " + expected + ")");
        }
    }
}
