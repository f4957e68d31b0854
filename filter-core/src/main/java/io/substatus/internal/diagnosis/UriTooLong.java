package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 404.14 and 404.15: the container refused the request for the length of its URL; the longer of path and query is to blame.
 * Immutable and thread-safe.
 */
final class UriTooLong implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 414;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        if (!Answers.byContainer(failure.outcome())) {
            return null;
        }
        int path = failure.request().requestUri().length();
        String query = failure.request().queryString();
        return query != null && query.length() > path
                ? Finding.of(
                        404,
                        15,
                        "The container refused the request with 414: its query has " + query.length()
                                + " characters, and its path " + path + ".")
                : Finding.of(404, 14, "The container refused the request with 414, because its URL is too long.");
    }
}
