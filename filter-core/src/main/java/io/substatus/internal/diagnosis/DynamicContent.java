package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.ApplicationFacts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 404.17: a page that has to be run was asked of the servlet for static files, which has only its source. Immutable and
 * thread-safe.
 */
final class DynamicContent implements Detector {

    /** Other methods are refused for what they are. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Override
    public boolean concerns(int status) {
        return status == 403 || status == 404 || status == 405;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        String path = failure.request().path();
        String extension = PathText.extension(path);
        ApplicationFacts application = failure.application();
        boolean source = SourceExtensions.contains(extension, 0)
                && METHODS.contains(failure.request().method())
                && !Answers.beforeApplication(failure.outcome())
                && application.mapping().containerDefault()
                && application.isFile(path);
        return source
                ? Finding.of(
                        404,
                        17,
                        "The file " + EvidenceText.quoted(path)
                                + " exists, and no servlet that would run it is mapped to *." + extension + ".",
                        "The servlet for static files has only its source.")
                : null;
    }
}
