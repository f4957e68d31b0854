package io.substatus.internal.grammar;

import io.substatus.internal.address.AddressParser;

/**
 * The X-Forwarded-For header, which no RFC defines: the client's address, and then one for each proxy that the request
 * came by, with commas between. Each may have a port, IPv6 in brackets then, and quotation marks. Names, and the word
 * {@code unknown} of some proxies, are no addresses. Confined to one thread at a time; reading allocates nothing.
 */
public final class ForwardedFor {

    private static final int MAX_PORT = 65_535;
    private static final int PORT_DIGITS = 5;

    private final AddressParser addresses = new AddressParser();
    private long high;
    private long low;
    private boolean ipv6;

    /** The upper 64 bits of the first address of the last value that was understood. */
    public long high() {
        return high;
    }

    /** The lower 64 bits of the first address of the last value that was understood, mapped if it is one of IPv4. */
    public long low() {
        return low;
    }

    /** Whether the first address of the last value that was understood is one of IPv6. */
    public boolean isIpv6() {
        return ipv6;
    }

    /** Reads one header field; returns whether every element of its list is an address. */
    public boolean read(CharSequence value) {
        int from = 0;
        while (true) {
            int to = indexOf(value, ',', from, value.length());
            if (!element(value, from, to)) {
                return false;
            }
            if (from == 0) {
                keep();
            }
            if (to == value.length()) {
                return true;
            }
            from = to + 1;
        }
    }

    private void keep() {
        high = addresses.high();
        low = addresses.low();
        ipv6 = addresses.isIpv6();
    }

    private boolean element(CharSequence value, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(value.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(value.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return false;
        }
        if (value.charAt(start) == '"') {
            return end - start > 2 && value.charAt(end - 1) == '"' && node(value, start + 1, end - 1);
        }
        return node(value, start, end);
    }

    /** An address without a port, or one with: {@code [IPv6]:port} or {@code IPv4:port}. */
    private boolean node(CharSequence value, int start, int end) {
        if (value.charAt(start) == '[') {
            int close = indexOf(value, ']', start, end);
            return indexOf(value, ':', start, close) < close
                    && addresses.parse(value, start + 1, close)
                    && (close + 1 == end || (close < end && port(value, close + 1, end)));
        }
        int dot = indexOf(value, '.', start, end);
        int colon = indexOf(value, ':', start, end);
        if (dot < colon && colon < end) {
            return addresses.parse(value, start, colon) && port(value, colon, end);
        }
        return addresses.parse(value, start, end);
    }

    private static boolean port(CharSequence value, int colon, int end) {
        int digits = end - colon - 1;
        if (value.charAt(colon) != ':' || digits < 1 || digits > PORT_DIGITS) {
            return false;
        }
        int port = 0;
        for (int i = colon + 1; i < end; i++) {
            if (!Uris.isDigit(value.charAt(i))) {
                return false;
            }
            port = port * 10 + value.charAt(i) - '0';
        }
        return port <= MAX_PORT;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Returns the index of a character, or the end. */
    private static int indexOf(CharSequence value, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (value.charAt(i) == wanted) {
                return i;
            }
        }
        return to;
    }
}
