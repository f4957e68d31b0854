package io.substatus.internal.nearmiss;

import io.substatus.internal.diagnosis.EvidenceText;
import java.util.List;

/** The context path stands twice in the path, or another one stands in it. Stateless. */
final class ContextHints {

    /** Many applications hold the same file in two folders, so that a slip of letters is the better guess. */
    private static final int ANOTHER_CONTEXT = 3;

    private ContextHints() {}

    static List<Hint> of(Search search) {
        String path = search.path();
        String context = search.contextPath();
        if (!context.isEmpty() && path.startsWith(context + "/")) {
            String rest = path.substring(context.length());
            String target = search.target(rest);
            return List.of(new Hint(
                    0,
                    "The path holds the context path " + EvidenceText.quoted(context) + " twice; " + search.quoted(rest)
                            + (target == null ? " may be meant." : " leads to " + target + ".")));
        }
        return withoutFirst(search);
    }

    private static List<Hint> withoutFirst(Search search) {
        int second = search.path().indexOf('/', 1);
        String rest = second < 0 ? "" : search.path().substring(second);
        if (rest.length() < 2 || Search.isHidden(search.path())) {
            return List.of();
        }
        String target = search.target(rest);
        return target == null
                ? List.of()
                : List.of(new Hint(
                        ANOTHER_CONTEXT,
                        "Without its first segment the path leads to " + target + ": " + search.quoted(rest)
                                + ". The link may be made for another context path."));
    }
}
