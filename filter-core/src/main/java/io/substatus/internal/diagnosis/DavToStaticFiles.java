package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.ServletMapping;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 404.16: a WebDAV method came to the servlet for static files, which does not know it. Immutable and thread-safe. */
final class DavToStaticFiles implements Detector {

    /** Methods of RFC 4918, 3253, 3648, 3744 and 5323, in this order. */
    private static final Set<String> METHODS = Set.of(
            "PROPFIND",
            "PROPPATCH",
            "MKCOL",
            "COPY",
            "MOVE",
            "LOCK",
            "UNLOCK",
            "VERSION-CONTROL",
            "REPORT",
            "CHECKOUT",
            "CHECKIN",
            "UNCHECKOUT",
            "MKWORKSPACE",
            "UPDATE",
            "LABEL",
            "MERGE",
            "BASELINE-CONTROL",
            "MKACTIVITY",
            "ORDERPATCH",
            "ACL",
            "SEARCH");

    @Override
    public boolean concerns(int status) {
        return status == 404 || status == 405 || status == 501;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        String method = failure.request().method();
        ServletMapping mapping = failure.application().mapping();
        if (!METHODS.contains(method) || !mapping.containerDefault() || !Answers.byContainer(failure.outcome())) {
            return null;
        }
        return Finding.of(
                404,
                16,
                method + " is a WebDAV method, and the path is mapped to " + Sentences.servlet(mapping)
                        + ", which only serves static files.");
    }
}
