package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.ServletMapping;
import org.jspecify.annotations.Nullable;

/**
 * 403.22: a WebDAV servlet refused to list a whole tree, as RFC 4918 section 9.1 allows it to. The servlet for static files
 * knows no WebDAV, and refuses for that. Immutable and thread-safe.
 */
final class InfiniteDepthDenied implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 403;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        ServletMapping mapping = failure.application().mapping();
        boolean listing = failure.request().method().equals("PROPFIND")
                && !Answers.beforeApplication(failure.outcome())
                && mapping.servletName() != null
                && !mapping.containerDefault();
        String depth = failure.request().headers().first("Depth");
        if (!listing || (depth != null && !depth.strip().equalsIgnoreCase("infinity"))) {
            return null;
        }
        return Finding.of(
                403,
                22,
                depth == null
                        ? "The PROPFIND request carries no Depth header, which means infinity."
                        : "The PROPFIND request carries Depth: infinity.",
                "It was refused by " + Sentences.servlet(mapping) + ".");
    }
}
