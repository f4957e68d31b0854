package io.substatus.internal.errorpage.request;

/** Reads IPv6 addresses in the forms of RFC 4291 section 2.2. Stateless. */
final class Ipv6 {

    private static final int GROUPS = 8;
    private static final int NOT_HEX = -1;

    private Ipv6() {}

    /** Whether the text is {@code ::1}, or an IPv4 address of 127.0.0.0/8 mapped into IPv6, however written. */
    static boolean isLoopback(String text, int from, int to) {
        int dot = text.indexOf('.', from);
        if (dot >= 0 && dot < to) {
            return isMappedIpv4(text, from, to);
        }
        if (to - from < 2 || to - from > 39) {
            return false;
        }
        int[] groups = new int[GROUPS];
        return parse(text, from, to, groups) && (isOne(groups) || (isMapped(groups) && groups[6] >> 8 == 127));
    }

    /** Groups of ::ffff: and then four octets. */
    private static boolean isMappedIpv4(String text, int from, int to) {
        int colon = text.lastIndexOf(':', to - 1);
        if (colon < from || to - from > 45 || !Loopback.isIpv4(text, colon + 1, to)) {
            return false;
        }
        int[] groups = new int[GROUPS];
        return parse(text.substring(from, colon) + ":7f00:1", groups) && isMapped(groups);
    }

    private static boolean isOne(int[] groups) {
        return isZero(groups, GROUPS - 1) && groups[GROUPS - 1] == 1;
    }

    private static boolean isMapped(int[] groups) {
        return isZero(groups, 5) && groups[5] == 0xFFFF;
    }

    private static boolean isZero(int[] groups, int count) {
        int all = 0;
        for (int i = 0; i < count; i++) {
            all |= groups[i];
        }
        return all == 0;
    }

    private static boolean parse(String text, int[] groups) {
        return parse(text, 0, text.length(), groups);
    }

    private static boolean parse(String text, int from, int to, int[] groups) {
        int gap = text.indexOf("::", from);
        if (gap < 0 || gap >= to) {
            return read(text, from, to, groups, 0) == GROUPS;
        }
        int[] tail = new int[GROUPS];
        int before = gap == from ? 0 : read(text, from, gap, groups, 0);
        int after = gap + 2 == to ? 0 : read(text, gap + 2, to, tail, 0);
        if (before < 0 || after < 0 || before + after >= GROUPS) {
            return false;
        }
        System.arraycopy(tail, 0, groups, GROUPS - after, after);
        return true;
    }

    /** Reads groups that single colons divide; gives their number, or less than 0. */
    private static int read(String text, int from, int to, int[] groups, int first) {
        int count = first;
        int start = from;
        while (start <= to) {
            int colon = text.indexOf(':', start);
            int end = colon < 0 || colon > to ? to : colon;
            int group = count < GROUPS ? hex(text, start, end) : NOT_HEX;
            if (group == NOT_HEX) {
                return -1;
            }
            groups[count++] = group;
            start = end + 1;
        }
        return count;
    }

    private static int hex(String text, int from, int to) {
        if (to <= from || to - from > 4) {
            return NOT_HEX;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : NOT_HEX;
            if (digit < 0) {
                return NOT_HEX;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
