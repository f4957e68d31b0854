package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.ServletMapping;
import io.substatus.internal.grammar.WebDav;
import org.jspecify.annotations.Nullable;

/** 404.16: a WebDAV method came to the servlet for static files, which does not know it. Immutable and thread-safe. */
final class DavToStaticFiles implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 404 || status == 405 || status == 501;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        String method = failure.request().method();
        ServletMapping mapping = failure.application().mapping();
        if (!WebDav.METHODS.contains(method)
                || !mapping.containerDefault()
                || !Answers.byContainer(failure.outcome())) {
            return null;
        }
        return Finding.of(
                404,
                16,
                method + " is a WebDAV method, and the path is mapped to " + Sentences.servlet(mapping)
                        + ", which only serves static files.");
    }
}
