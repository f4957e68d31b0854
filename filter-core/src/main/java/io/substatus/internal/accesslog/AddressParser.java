package io.substatus.internal.accesslog;

import java.util.Arrays;

/**
 * Reads the text of an address into the eight groups of IPv6, IPv4 in its mapped form. By hand, because the JDK's parser
 * asks the name service about what it does not understand. Confined to one thread at a time.
 */
final class AddressParser {

    private static final int GROUPS = 8;
    private static final int IPV4_GROUPS = 2;
    private static final int MAPPED = 0xFFFF;

    private final int[] groups = new int[GROUPS];
    private String text = "";
    private int end;
    private int count;
    private int gap;
    private long zone;
    private boolean ipv6;

    /** The groups of the last address that was understood; live. */
    int[] groups() {
        return groups;
    }

    /** Whether the last address was one of IPv6 and not an IPv4 one in its mapped form. */
    boolean isIpv6() {
        return ipv6;
    }

    /** The number of the last address's zone, 0 where it had none or one with a name. */
    long zone() {
        return zone;
    }

    /** Reads an address, leaving brackets, a port and a zone aside; returns whether it is one. */
    boolean parse(String address) {
        zone = 0;
        ipv6 = false;
        boolean understood = read(address);
        ipv6 = understood && !AddressText.isMapped(groups);
        return understood;
    }

    private boolean read(String address) {
        text = address;
        int start = address.startsWith("[") ? 1 : 0;
        end = start == 1 ? address.indexOf(']') : address.length();
        int percent = address.indexOf('%');
        if (percent >= 0 && percent < end) {
            zone = number(address, percent + 1, end);
            end = percent;
        }
        count = 0;
        gap = -1;
        int colon = address.indexOf(':');
        int dot = address.indexOf('.');
        if (colon >= 0 && (dot < 0 || colon < dot)) {
            return end > start && ipv6(start) && fillGap();
        }
        end = colon < 0 ? end : Math.min(end, colon);
        return ipv4(start);
    }

    /** Returns a number of at most nine digits, or 0. */
    private static long number(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || to - from > 9) {
                return 0;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private boolean ipv4(int start) {
        Arrays.fill(groups, 0);
        count = GROUPS - IPV4_GROUPS;
        groups[count - 1] = MAPPED;
        return dotted(start);
    }

    private boolean ipv6(int start) {
        int at = start;
        if (text.startsWith("::", start)) {
            gap = 0;
            at = start + 2;
        }
        while (at < end) {
            int stop = text.indexOf(':', at);
            if (stop < 0 || stop >= end) {
                return lastGroup(at);
            }
            if (!group(at, stop)) {
                return false;
            }
            at = behindColon(stop);
            if (at < 0) {
                return false;
            }
        }
        return gap == count && gap >= 0;
    }

    /** Returns the place behind the colon or the two of a gap, or -1 when that is a second gap. */
    private int behindColon(int colon) {
        if (!text.startsWith("::", colon)) {
            return colon + 1;
        }
        if (gap >= 0) {
            return -1;
        }
        gap = count;
        return colon + 2;
    }

    private boolean lastGroup(int at) {
        int dot = text.indexOf('.', at);
        return (dot >= 0 && dot < end) ? dotted(at) : group(at, end);
    }

    private boolean group(int from, int to) {
        if (count == GROUPS || from == to || to - from > 4) {
            return false;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Escapes.hexDigit(text.charAt(i));
            if (digit < 0) {
                return false;
            }
            value = (value << 4) | digit;
        }
        groups[count++] = value;
        return true;
    }

    /** Reads four numbers with dots between as two groups. */
    private boolean dotted(int start) {
        if (count > GROUPS - IPV4_GROUPS) {
            return false;
        }
        int at = start;
        int value = 0;
        for (int part = 0; part < 4; part++) {
            int dot = text.indexOf('.', at);
            int stop = part < 3 ? dot : end;
            int octet = (stop < 0 || stop > end) ? -1 : octet(at, stop);
            if (octet < 0) {
                return false;
            }
            value = (value << 8) | octet;
            at = stop + 1;
        }
        groups[count++] = value >>> 16;
        groups[count++] = value & 0xFFFF;
        return true;
    }

    /** Returns the number, or -1; a leading zero is refused because some read the number as octal then. */
    private int octet(int from, int to) {
        if (from >= to || to - from > 3 || (to - from > 1 && text.charAt(from) == '0')) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value <= 255 ? value : -1;
    }

    /** Moves the groups behind the gap to the end and puts zeros between. */
    private boolean fillGap() {
        if (gap < 0) {
            return count == GROUPS;
        }
        int behind = count - gap;
        if (count == GROUPS) {
            return false;
        }
        System.arraycopy(groups, gap, groups, GROUPS - behind, behind);
        Arrays.fill(groups, gap, GROUPS - behind, 0);
        return true;
    }
}
