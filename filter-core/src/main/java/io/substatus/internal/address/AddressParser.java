package io.substatus.internal.address;

import java.util.Arrays;

/**
 * Reads the text of an address into the eight groups of IPv6, IPv4 in its mapped form. By hand, because the JDK's parser
 * asks the name service about what it does not understand. Confined to one thread at a time.
 */
public final class AddressParser {

    private static final int GROUPS = 8;
    private static final int IPV4_GROUPS = 2;
    private static final int GROUP_DIGITS = 4;
    private static final int MAPPED = 0xFFFF;

    /** Eight groups of which the last two are dotted: more characters no address has. */
    private static final int LONGEST = 45;

    /** What each character is worth as a digit; looked up because a choice between digits and letters cannot be foretold. */
    private static final byte[] HEX_DIGITS = hexDigits();

    private final int[] groups = new int[GROUPS];
    private CharSequence text = "";
    private int end;
    private int count;
    private int gap;
    private long zone;
    private boolean ipv6;

    /** The groups of the last address that was understood; live. */
    public int[] groups() {
        return groups;
    }

    /** Whether the last address was one of IPv6 and not an IPv4 one in its mapped form. */
    public boolean isIpv6() {
        return ipv6;
    }

    /** The number of the last address's zone, 0 where it had none or one with a name. */
    public long zone() {
        return zone;
    }

    /** The upper 64 bits of the last address that was understood, 0 for IPv4. */
    public long high() {
        return bits(0);
    }

    /** The lower 64 bits of the last address that was understood, 48 of them the mark of a mapped one for IPv4. */
    public long low() {
        return bits(GROUPS / 2);
    }

    private long bits(int first) {
        return ((long) groups[first] << 48)
                | ((long) groups[first + 1] << 32)
                | ((long) groups[first + 2] << 16)
                | groups[first + 3];
    }

    /** Reads an address, leaving brackets, a port and a zone aside; returns whether it is one. */
    public boolean parse(String address) {
        return parse(address, 0, address.length()) || withoutDecoration(address);
    }

    private boolean withoutDecoration(String address) {
        int start = address.startsWith("[") ? 1 : 0;
        int stop = start == 1 ? address.indexOf(']') : address.length();
        int percent = address.indexOf('%');
        if (percent >= 0 && percent < stop) {
            zone = number(address, percent + 1, stop);
            stop = percent;
        }
        int colon = address.indexOf(':');
        int dot = address.indexOf('.');
        if (dot >= 0 && colon > dot) {
            stop = Math.min(stop, colon);
        }
        return understood(address, start, stop);
    }

    /** Reads a part of a text that is an address and nothing else; returns whether it is one. */
    public boolean parse(CharSequence part, int from, int to) {
        zone = 0;
        return understood(part, from, to);
    }

    private boolean understood(CharSequence part, int from, int to) {
        text = part;
        end = to;
        count = 0;
        gap = -1;
        boolean understood = to - from <= LONGEST && to > from && read(from);
        text = "";
        ipv6 = understood && !isMapped(groups);
        return understood;
    }

    private boolean read(int start) {
        return beginsAsIpv6(start) ? ipv6(start) && fillGap() : ipv4(start);
    }

    /** Whether a colon stands where the first group ends. */
    private boolean beginsAsIpv6(int start) {
        int stop = Math.min(end, start + GROUP_DIGITS + 1);
        for (int i = start; i < stop; i++) {
            if (text.charAt(i) == ':') {
                return true;
            }
        }
        return false;
    }

    /** Whether eight groups are an IPv4 address in its mapped form. */
    public static boolean isMapped(int[] groups) {
        return (groups[0] | groups[1] | groups[2] | groups[3] | groups[4]) == 0 && groups[5] == MAPPED;
    }

    private boolean isGap(int at) {
        return at + 1 < end && text.charAt(at) == ':' && text.charAt(at + 1) == ':';
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

    /** Reads groups with colons between; the last two may be dotted. In one pass, since every request pays for it. */
    private boolean ipv6(int start) {
        CharSequence whole = text;
        int stop = end;
        int at = start;
        int value = 0;
        int digits = 0;
        while (at < stop) {
            char c = whole.charAt(at);
            int digit = hexDigit(c);
            if (digit >= 0) {
                value = (value << 4) | digit;
                digits++;
                at++;
            } else if (c == '.') {
                return dotted(at - digits);
            } else if (c == ':' && (digits == 0 ? at == start && isGap(at) : addGroup(value, digits))) {
                at = behindColon(at);
                if (at < 0) {
                    return false;
                }
                value = 0;
                digits = 0;
            } else {
                return false;
            }
        }
        return digits == 0 ? gap == count : addGroup(value, digits);
    }

    /** Returns the place behind the colon or the two of a gap, or -1 when that is a second gap. */
    private int behindColon(int colon) {
        if (!isGap(colon)) {
            return colon + 1;
        }
        if (gap >= 0) {
            return -1;
        }
        gap = count;
        return colon + 2;
    }

    private boolean addGroup(int value, int digits) {
        if (count == GROUPS || digits > GROUP_DIGITS) {
            return false;
        }
        groups[count++] = value;
        return true;
    }

    private static int hexDigit(char c) {
        return c < HEX_DIGITS.length ? HEX_DIGITS[c] : -1;
    }

    private static byte[] hexDigits() {
        byte[] values = new byte['f' + 1];
        for (int c = 0; c < values.length; c++) {
            values[c] = (byte) Character.digit(c, 16);
        }
        return values;
    }

    /** Reads four numbers with dots between as two groups; a leading zero is refused because some take it for octal. */
    private boolean dotted(int start) {
        if (count > GROUPS - IPV4_GROUPS) {
            return false;
        }
        int value = 0;
        int part = 0;
        int octet = 0;
        int digits = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit >= 0 && digit <= 9 && (digits == 0 || octet > 0)) {
                octet = octet * 10 + digit;
                digits++;
            } else if (digit == '.' - '0' && digits > 0 && part < 3) {
                value = (value << 8) | octet;
                part++;
                octet = 0;
                digits = 0;
            } else {
                return false;
            }
            if (octet > 255) {
                return false;
            }
        }
        return part == 3 && digits > 0 && addDotted((value << 8) | octet);
    }

    private boolean addDotted(int value) {
        groups[count++] = value >>> 16;
        groups[count++] = value & 0xFFFF;
        return true;
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
