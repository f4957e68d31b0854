package io.substatus.internal.nearmiss;

import io.substatus.exchange.RegisteredServlet;
import io.substatus.exchange.ServletMapping;
import io.substatus.internal.nearmiss.UrlPattern.Kind;
import io.substatus.page.MappingCandidate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The servlet mappings of an application in the order in which containers try them. Immutable and thread-safe. */
final class MappingTable {

    /** An application with more is generated, and nobody reads them. */
    static final int MAX_PATTERNS = 500;

    private static final int MAX_SHOWN = 40;

    private final List<UrlPattern> patterns;

    private MappingTable(List<UrlPattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    static MappingTable of(List<RegisteredServlet> servlets) {
        List<UrlPattern> patterns = new ArrayList<>();
        for (RegisteredServlet servlet : servlets) {
            for (String pattern : servlet.urlPatterns()) {
                if (patterns.size() < MAX_PATTERNS) {
                    patterns.add(UrlPattern.of(pattern, servlet.name()));
                }
            }
        }
        patterns.sort(UrlPattern.IN_MATCH_ORDER);
        return new MappingTable(patterns);
    }

    List<UrlPattern> patterns() {
        return patterns;
    }

    /** The pattern that takes a path, unless it is the default one, which takes everything. */
    @Nullable
    UrlPattern match(String path) {
        for (UrlPattern pattern : patterns) {
            if (pattern.kind() != Kind.DEFAULT && pattern.matches(path)) {
                return pattern;
            }
        }
        return null;
    }

    /** The mappings as they are shown; the one that took the request is always among them. */
    List<MappingCandidate> shown(ServletMapping mapping, String path) {
        List<MappingCandidate> shown = new ArrayList<>();
        boolean found = false;
        for (UrlPattern pattern : patterns) {
            boolean took = !found && took(pattern, mapping, path);
            found |= took;
            if (took || shown.size() < MAX_SHOWN) {
                shown.add(new MappingCandidate(pattern.text(), pattern.kind().name(), pattern.servlet(), took));
            }
        }
        return shown;
    }

    /** In an error dispatch the container tells the servlet's name alone. */
    private static boolean took(UrlPattern pattern, ServletMapping mapping, String path) {
        return pattern.servlet().equals(mapping.servletName())
                && (mapping.pattern().isEmpty()
                        ? pattern.matches(path)
                        : mapping.pattern().equals(pattern.text()));
    }
}
