package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.RequestFacts;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 403.21: somebody asked for source. A known user who is refused may just lack a role, so nothing is said about him.
 * Immutable and thread-safe.
 */
final class SourceAccessDenied implements Detector {

    private static final Set<String> SOURCES = Set.of("java", "class", "bak", "inc", "jsp~", "jspx~", "java~");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public boolean concerns(int status) {
        return status == 403;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        RequestFacts request = failure.request();
        if (request.remoteUser() != null || !READING.contains(request.method())) {
            return null;
        }
        String extension = PathText.extension(request.path());
        if (SOURCES.contains(extension)) {
            return Finding.of(
                    403,
                    21,
                    "The path " + EvidenceText.quoted(request.path()) + " ends as source or a copy of it does.");
        }
        return asksForSource(request) && !Answers.beforeApplication(failure.outcome())
                ? Finding.of(
                        403,
                        21,
                        "The request carries Translate: f, which asks for the source instead of what it makes.")
                : null;
    }

    private static boolean asksForSource(RequestFacts request) {
        String translate = request.headers().first("Translate");
        return translate != null && translate.strip().toLowerCase(Locale.ROOT).equals("f");
    }
}
