package io.substatus.internal.guard.filtering;

import io.substatus.internal.webconfig.RequestFiltering;

/** The lists of what is always allowed. Immutable, thread-safe. */
record Exemptions(AllowedUrls urls, AllowedQueries queries) {

    static Exemptions of(RequestFiltering filtering) {
        return new Exemptions(
                new AllowedUrls(filtering.alwaysAllowedUrls()),
                new AllowedQueries(filtering.alwaysAllowedQueryStrings()));
    }
}
