package io.substatus.internal.nearmiss;

import io.substatus.internal.diagnosis.EvidenceText;
import java.util.ArrayList;
import java.util.List;

/** The file is there, but where no client may fetch it; or the other way round. Stateless. */
final class HiddenHints {

    /** Folders in which files are put that should be public, or that a servlet should forward to. */
    private static final List<String> PLACES = List.of(
            "/WEB-INF",
            "/WEB-INF/jsp",
            "/WEB-INF/views",
            "/WEB-INF/templates",
            "/WEB-INF/classes",
            "/WEB-INF/classes/static",
            "/WEB-INF/classes/public",
            "/WEB-INF/classes/META-INF/resources",
            "/META-INF",
            "/META-INF/resources");

    private HiddenHints() {}

    static List<Hint> of(Search search) {
        return Search.isHidden(search.path()) ? outside(search) : inside(search);
    }

    private static List<Hint> inside(Search search) {
        if (search.path().endsWith("/")) {
            return List.of();
        }
        List<Hint> hints = new ArrayList<>();
        for (String place : PLACES) {
            String candidate = place + search.path();
            if (search.isFile(candidate)) {
                hints.add(new Hint(
                        0,
                        "The application holds " + EvidenceText.quoted(candidate)
                                + ", but no client can fetch what lies in "
                                + place.substring(1, place.indexOf("INF") + 3)
                                + "; a servlet may forward to it."));
            }
        }
        return hints;
    }

    private static List<Hint> outside(Search search) {
        int second = search.path().indexOf('/', 1);
        String rest = search.path().substring(second);
        String target = rest.length() < 2 ? null : search.target(rest);
        return target == null
                ? List.of()
                : List.of(new Hint(
                        0,
                        "Nothing in " + EvidenceText.plain(search.path().substring(1, second)) + " can be fetched, but "
                                + search.quoted(rest) + " leads to " + target + "."));
    }
}
