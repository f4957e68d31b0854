package io.substatus.internal.accesslog;

import io.substatus.internal.address.AddressParser;

/** Writes addresses: dotted IPv4, and IPv6 in the one form of RFC 5952. Stateless. */
final class AddressText {

    private AddressText() {}

    /** Appends the address of these eight groups; the room must have been reserved. */
    static void put(LineBuffer out, int[] groups) {
        if (AddressParser.isMapped(groups)) {
            putDotted(out, groups);
        } else {
            putColons(out, groups);
        }
    }

    private static void putDotted(LineBuffer out, int[] groups) {
        putDecimal(out, groups[6] >> 8);
        out.put('.');
        putDecimal(out, groups[6] & 0xFF);
        out.put('.');
        putDecimal(out, groups[7] >> 8);
        out.put('.');
        putDecimal(out, groups[7] & 0xFF);
    }

    private static void putDecimal(LineBuffer out, int octet) {
        if (octet >= 100) {
            out.put('0' + octet / 100);
        }
        if (octet >= 10) {
            out.put('0' + octet / 10 % 10);
        }
        out.put('0' + octet % 10);
    }

    /** RFC 5952, section 4.2: two colons for the longest run of two or more zero groups, the first of equal ones. */
    private static void putColons(LineBuffer out, int[] groups) {
        int gap = longestZeroRun(groups);
        int gapEnd = gap < 0 ? -1 : gap + zeroRun(groups, gap);
        for (int i = 0; i < groups.length; ) {
            if (i == gap) {
                out.put(':');
                out.put(':');
                i = gapEnd;
            } else {
                if (i > 0 && i != gapEnd) {
                    out.put(':');
                }
                putHex(out, groups[i]);
                i++;
            }
        }
    }

    private static int longestZeroRun(int[] groups) {
        int best = -1;
        int bestLength = 1;
        for (int i = 0; i < groups.length; i++) {
            int length = zeroRun(groups, i);
            if (length > bestLength) {
                best = i;
                bestLength = length;
            }
        }
        return best;
    }

    private static int zeroRun(int[] groups, int start) {
        int end = start;
        while (end < groups.length && groups[end] == 0) {
            end++;
        }
        return end - start;
    }

    private static void putHex(LineBuffer out, int group) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            if (shift == 0 || (group >> shift) != 0) {
                int digit = (group >> shift) & 0xF;
                out.put(digit < 10 ? '0' + digit : 'a' + digit - 10);
            }
        }
    }
}
