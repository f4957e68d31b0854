package io.substatus.internal.errorpage.masking;

/**
 * Masks the user part of URLs ({@code amqp://user:secret@host}) and the credentials of Oracle's JDBC URLs
 * ({@code jdbc:oracle:thin:user/secret@host}). Stateless.
 */
final class UserInfo {

    private static final String ORACLE = "jdbc:oracle:";
    private static final String AUTHORITY = "://";

    private UserInfo() {}

    static String mask(String text) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        Splice splice = new Splice(text);
        int start = next(text, 0);
        while (start >= 0) {
            int end = endOfWord(text, start);
            int at = text.lastIndexOf('@', end - 1);
            if (at > start && isUserInfo(text, start, at)) {
                splice.mask(start, at);
            }
            start = next(text, end);
        }
        return splice.result();
    }

    /** Where the next authority may begin. */
    private static int next(String text, int from) {
        int slashes = text.indexOf(AUTHORITY, from);
        int oracle = text.indexOf(ORACLE, from);
        if (oracle >= 0 && (slashes < 0 || oracle < slashes)) {
            int colon = text.indexOf(':', oracle + ORACLE.length());
            return colon < 0 ? -1 : colon + 1;
        }
        return slashes < 0 ? -1 : slashes + AUTHORITY.length();
    }

    /** An at-sign behind a slash belongs to the path, unless what stands before the slash is no host with a port. */
    private static boolean isUserInfo(String text, int start, int at) {
        int slash = text.indexOf('/', start);
        if (slash < 0 || slash > at) {
            return true;
        }
        int colon = text.indexOf(':', start);
        boolean oracle = text.charAt(start - 1) == ':';
        return oracle || (colon >= 0 && colon < slash && !isPort(text, colon + 1, slash));
    }

    private static boolean isPort(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    private static int endOfWord(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) > ' ' && "\"'<>`?#,".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
