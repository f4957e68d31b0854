package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Ending;
import org.jspecify.annotations.Nullable;

/**
 * 403.14: a directory without a welcome file. Jetty answers 403, Tomcat the same 404 as for a missing file. Immutable
 * and thread-safe.
 */
final class DirectoryListingDenied implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 403 || status == 404;
    }

    /** The container's servlet redirects a directory without a slash, so that only paths with one get here. */
    @Override
    public @Nullable Finding detect(Failure failure) {
        String path = failure.request().path();
        boolean listing = path.endsWith("/")
                && failure.outcome().ending() != Ending.CONTAINER
                && failure.application().mapping().containerDefault()
                && failure.application().isDirectory(path)
                && !failure.outcome().setter().isApplication();
        return listing
                ? Finding.of(
                        403,
                        14,
                        "The path " + EvidenceText.quoted(path) + " is a directory of the application.",
                        "No welcome file was found in it, and the servlet for static files may not list it.")
                : null;
    }
}
