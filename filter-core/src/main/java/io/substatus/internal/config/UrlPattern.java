package io.substatus.internal.config;

/** The url-patterns of the Servlet specification (12.2). Stateless. */
public final class UrlPattern {

    private static final int EXACT = Integer.MAX_VALUE;

    private UrlPattern() {}

    /** Whether a pattern matches a path below the context path. */
    public static boolean matches(String pattern, String path) {
        if (pattern.equals("/") || pattern.equals("/*") || pattern.equals(path)) {
            return true;
        }
        if (pattern.endsWith("/*")) {
            String prefix = pattern.substring(0, pattern.length() - 2);
            return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
        }
        return pattern.startsWith("*.") && path.endsWith(pattern.substring(1));
    }

    /** How well a pattern that matches does so: exact, then the longest path, then extensions, then the default. */
    static int rank(String pattern) {
        if (pattern.endsWith("/*")) {
            return pattern.length();
        }
        return pattern.startsWith("*.") ? 1 : pattern.equals("/") ? 0 : EXACT;
    }
}
