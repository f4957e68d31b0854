package io.substatus.internal.hook;

import org.jspecify.annotations.Nullable;

/** Grammars of a request's parts. A part that was not read, null or empty, breaks none. Each looks once. Stateless. */
final class WireText {

    private static final String TOKEN = "!#$%&'*+-.^_`|~";

    /** RFC 3986: reserved and unreserved characters that are neither letters nor digits. */
    private static final String URI = "-._~:/?#[]@!$&'()*+,;=";

    /** RFC 3986: those of a name. */
    private static final String NAME = "-._~!$&'()*+,;=%";

    private WireText() {}

    /** RFC 9110, 5.6.2. */
    static boolean isToken(String text) {
        return isOf(text, TOKEN);
    }

    /** RFC 3986: path or query; an escape has two digits. */
    static boolean isTarget(@Nullable String text) {
        if (text == null) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            boolean right = text.charAt(i) == '%' ? isEscape(text, i) : isOneOf(text.charAt(i), URI);
            if (!right) {
                return false;
            }
        }
        return true;
    }

    /** RFC 9110, 7.2: a name or an address, IPv6 in brackets, and maybe a port. */
    static boolean isHost(String text) {
        int bracket = text.lastIndexOf(']');
        int colon = text.indexOf(':', bracket + 1);
        String host = colon < 0 ? text : text.substring(0, colon);
        if (colon >= 0 && !isLength(text.substring(colon + 1))) {
            return false;
        }
        return host.startsWith("[")
                ? host.indexOf(']') == host.length() - 1 && isOf(host.substring(1, host.length() - 1), NAME + ':')
                : isOf(host, NAME);
    }

    /** RFC 9110, 8.6, and no more than a long can count. */
    static boolean isLength(String text) {
        return text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
    }

    private static boolean isHex(char c) {
        int lower = c | 0x20;
        return (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'f');
    }

    private static boolean isOf(String text, String others) {
        return text.chars().allMatch(c -> isOneOf(c, others));
    }

    private static boolean isOneOf(int c, String others) {
        int lower = c | 0x20;
        return (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'z') || others.indexOf(c) >= 0;
    }
}
