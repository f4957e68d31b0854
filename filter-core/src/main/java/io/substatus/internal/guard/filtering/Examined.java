package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;

/**
 * The texts of a request under examination, read as soon as a check asks for them. Used again for each request; confined
 * to the thread that has it.
 */
final class Examined {

    private final Url url = new Url();
    private final Query query = new Query();
    private final Text scratch = new Text();
    private boolean urlRead;
    private boolean queryRead;

    /** Leaves nothing of the request in memory but characters that the next one overwrites. */
    void clear() {
        if (urlRead) {
            url.clear();
        }
        if (queryRead) {
            query.clear();
        }
        scratch.clear();
        urlRead = false;
        queryRead = false;
    }

    Url url(GuardedRequest request) {
        if (!urlRead) {
            url.read(request);
            urlRead = true;
        }
        return url;
    }

    Query query(GuardedRequest request) {
        if (!queryRead) {
            query.read(request.queryString());
            queryRead = true;
        }
        return query;
    }

    /** For whatever a check wants to have as characters. */
    Text scratch() {
        return scratch;
    }
}
