package io.substatus.internal.nearmiss;

import java.util.Comparator;

/**
 * A url-pattern of the Servlet specification (section 12.2). Immutable.
 *
 * @param text as it was declared
 * @param kind how it matches
 * @param servlet name of the servlet that it leads to
 */
record UrlPattern(String text, Kind kind, String servlet) {

    /** The kinds in the order in which containers try them (Servlet section 12.1). */
    enum Kind {
        CONTEXT_ROOT,
        EXACT,
        PATH,
        EXTENSION,
        DEFAULT
    }

    /** Containers try exact patterns first, then the longest path, then extensions, then the default. */
    static final Comparator<UrlPattern> IN_MATCH_ORDER = Comparator.comparing(UrlPattern::kind)
            .thenComparing(pattern -> pattern.kind == Kind.PATH ? -pattern.text.length() : 0)
            .thenComparing(UrlPattern::text);

    static UrlPattern of(String text, String servlet) {
        return new UrlPattern(text, kindOf(text), servlet);
    }

    private static Kind kindOf(String text) {
        if (text.isEmpty()) {
            return Kind.CONTEXT_ROOT;
        }
        if (text.equals("/")) {
            return Kind.DEFAULT;
        }
        if (text.startsWith("*.")) {
            return Kind.EXTENSION;
        }
        return text.endsWith("/*") ? Kind.PATH : Kind.EXACT;
    }

    /** The part of a path pattern before its {@code /*}, or the whole text. */
    String base() {
        return kind == Kind.PATH ? text.substring(0, text.length() - 2) : text;
    }

    boolean matches(String path) {
        return switch (kind) {
            case CONTEXT_ROOT -> path.equals("/");
            case EXACT -> path.equals(text);
            case PATH -> path.startsWith(base() + "/") || path.equals(base());
            case EXTENSION -> path.substring(path.lastIndexOf('/') + 1).endsWith(text.substring(1));
            case DEFAULT -> true;
        };
    }
}
