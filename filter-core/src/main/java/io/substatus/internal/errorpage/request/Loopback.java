package io.substatus.internal.errorpage.request;

/**
 * Recognises loopback addresses, hosts and origins as text. Parsed by hand: the JDK's parser asks the domain name
 * system for what is no address. Whatever is not understood is not loopback. Stateless.
 */
public final class Loopback {

    private static final String LOCALHOST = "localhost";

    private Loopback() {}

    /** An address as a container tells it: IPv4, or IPv6 with or without brackets and zone, mapped IPv4 included. */
    public static boolean isAddress(String text) {
        int from = 0;
        int to = text.length();
        if (to > 1 && text.charAt(0) == '[' && text.charAt(to - 1) == ']') {
            from = 1;
            to--;
        }
        int zone = text.indexOf('%', from);
        if (zone > from && zone < to) {
            to = zone;
        }
        return isIpv4(text, from, to) || Ipv6.isLoopback(text, from, to);
    }

    /** A Host header's value: a name or address that means this machine, with or without a port. */
    static boolean isHost(String text) {
        return isHost(text, 0, text.length());
    }

    /** An Origin header's value: http or https, and a loopback host. */
    static boolean isOrigin(String text) {
        int from = text.startsWith("http://") ? 7 : text.startsWith("https://") ? 8 : -1;
        return from > 0 && isHost(text, from, text.length());
    }

    private static boolean isHost(String text, int from, int to) {
        if (text.startsWith("[::1]", from)) {
            return isPortOrNothing(text, from + 5, to);
        }
        int colon = text.indexOf(':', from);
        int end = colon < 0 ? to : colon;
        return isPortOrNothing(text, end, to) && (isIpv4(text, from, end) || isLocalName(text, from, end));
    }

    private static boolean isPortOrNothing(String text, int from, int to) {
        if (from == to) {
            return true;
        }
        boolean valid = text.charAt(from) == ':' && to - from >= 2 && to - from <= 6;
        for (int i = from + 1; valid && i < to; i++) {
            valid = isDigit(text.charAt(i));
        }
        return valid;
    }

    /** {@code localhost} or a name below it, which RFC 6761 reserves for loopback. */
    private static boolean isLocalName(String text, int from, int to) {
        int start = to - LOCALHOST.length();
        if (start < from || !text.regionMatches(true, start, LOCALHOST, 0, LOCALHOST.length())) {
            return false;
        }
        return start == from || (text.charAt(start - 1) == '.' && isLabels(text, from, start - 1));
    }

    private static boolean isLabels(String text, int from, int to) {
        boolean inLabel = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' ? !inLabel : !isLabelChar(c)) {
                return false;
            }
            inLabel = c != '.';
        }
        return inLabel;
    }

    private static boolean isLabelChar(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    }

    /** Four decimal octets without leading zeros, the first of them 127. */
    static boolean isIpv4(String text, int from, int to) {
        if (!text.startsWith("127.", from)) {
            return false;
        }
        int octets = 0;
        int start = from;
        while (start <= to) {
            int dot = text.indexOf('.', start);
            int end = dot < 0 || dot > to ? to : dot;
            if (!isOctet(text, start, end)) {
                return false;
            }
            octets++;
            start = end + 1;
        }
        return octets == 4;
    }

    private static boolean isOctet(String text, int from, int to) {
        if (to <= from || to - from > 3 || (to - from > 1 && text.charAt(from) == '0')) {
            return false;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value <= 255;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
