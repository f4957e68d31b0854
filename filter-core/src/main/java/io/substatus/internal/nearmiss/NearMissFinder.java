package io.substatus.internal.nearmiss;

import io.substatus.diagnosis.Failure;
import io.substatus.page.NearMisses;
import io.substatus.status.SubStatusCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Looks for what may have been meant by a path at which nothing was found. Stateless. */
public final class NearMissFinder {

    private static final SubStatusCode NO_LISTING = SubStatusCode.of(403, 14);
    private static final int MAX_HINTS = 5;

    /** A path beyond this length was not typed by anybody. */
    private static final int MAX_PATH = 1024;

    private NearMissFinder() {}

    /**
     * Searches. Dear: only for answers that show details.
     *
     * @param code the code that the failure amounts to; nothing is looked for unless something was not found
     * @return what was found, not masked yet
     */
    public static NearMisses find(Failure failure, SubStatusCode code) {
        if (code.status() != 404 && !code.equals(NO_LISTING)) {
            return NearMisses.NONE;
        }
        MappingTable mappings = MappingTable.of(failure.application().servlets());
        return new NearMisses(
                hints(new Search(failure, mappings)),
                mappings.shown(
                        failure.application().mapping(), failure.request().path()));
    }

    static List<String> hints(Search search) {
        if (search.path().length() > MAX_PATH || !search.path().startsWith("/")) {
            return List.of();
        }
        List<Hint> hints = new ArrayList<>();
        hints.addAll(WelcomeHints.of(search));
        hints.addAll(ContextHints.of(search));
        hints.addAll(HiddenHints.of(search));
        hints.addAll(MappingHints.of(search));
        hints.addAll(FileHints.of(search));
        Collections.sort(hints);
        return hints.stream().map(Hint::text).distinct().limit(MAX_HINTS).toList();
    }
}
