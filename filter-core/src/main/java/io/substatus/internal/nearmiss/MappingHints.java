package io.substatus.internal.nearmiss;

import io.substatus.internal.diagnosis.EvidenceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Servlet mappings that nearly match. Stateless. */
final class MappingHints {

    private MappingHints() {}

    static List<Hint> of(Search search) {
        List<Hint> hints = new ArrayList<>();
        for (UrlPattern pattern : search.mappings().patterns()) {
            Hint hint = pattern.matches(search.path()) ? null : hint(search, pattern);
            if (hint != null) {
                hints.add(hint);
            }
        }
        return hints;
    }

    private static @Nullable Hint hint(Search search, UrlPattern pattern) {
        return switch (pattern.kind()) {
            case EXACT -> exact(search, pattern);
            case PATH -> below(search, pattern);
            case EXTENSION -> extension(search, pattern);
            default -> null;
        };
    }

    private static @Nullable Hint exact(Search search, UrlPattern pattern) {
        String path = search.path();
        String text = pattern.text();
        if (path.equals(text + "/") || text.equals(path + "/")) {
            return of(search, pattern, text, new Closeness(0, "only the slash at the end differs"));
        }
        if (path.startsWith(text + "/")) {
            return of(search, pattern, text, new Closeness(1, "the pattern stands for this path and none below it"));
        }
        return of(search, pattern, text, Closeness.of(search.slips(), path, text));
    }

    /** As many segments of the path are compared as the pattern has. */
    private static @Nullable Hint below(Search search, UrlPattern pattern) {
        String base = pattern.base();
        int end = 0;
        for (int i = base.indexOf('/'); i >= 0 && end >= 0; i = base.indexOf('/', i + 1)) {
            end = search.path().indexOf('/', end + 1);
        }
        String head = end < 0 ? search.path() : search.path().substring(0, end);
        String rest = search.path().substring(head.length());
        return of(search, pattern, base + rest, Closeness.of(search.slips(), head, base));
    }

    private static @Nullable Hint extension(Search search, UrlPattern pattern) {
        String path = search.path();
        String extension = pattern.text().substring(1);
        int from = path.length() - extension.length();
        boolean near = from > 0 && path.regionMatches(true, from, extension, 0, extension.length());
        return near
                ? of(
                        search,
                        pattern,
                        path.substring(0, from) + extension,
                        new Closeness(0, "upper and lower case differ"))
                : null;
    }

    private static @Nullable Hint of(Search search, UrlPattern pattern, String meant, Closeness closeness) {
        return closeness.cost() == Slips.FAR
                ? null
                : new Hint(
                        closeness.cost(),
                        search.quoted(meant) + " leads to the servlet " + EvidenceText.quoted(pattern.servlet())
                                + " by its pattern " + EvidenceText.quoted(pattern.text()) + ": " + closeness.words()
                                + ".");
    }
}
