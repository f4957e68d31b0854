package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import java.util.List;

/** {@code alwaysAllowedQueryStrings}: whole queries, as sent, that may have any text. Immutable, thread-safe. */
final class AllowedQueries {

    private final FoldedNames queries;

    AllowedQueries(List<String> queries) {
        this.queries = new FoldedNames(queries);
    }

    boolean allow(GuardedRequest request, Examined texts) {
        if (queries.isEmpty()) {
            return false;
        }
        Text query = texts.query(request).raw();
        return queries.find(query.chars(), 0, query.length()) >= 0;
    }
}
