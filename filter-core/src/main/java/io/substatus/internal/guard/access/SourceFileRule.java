package io.substatus.internal.guard.access;

import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.diagnosis.SourceExtensions;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.StaticContent;
import org.jspecify.annotations.Nullable;

/**
 * 404.17: a page that has to be run would be handed out as it is, because no servlet that runs it is there. A
 * {@code mimeMap} for its extension says that it is meant as a file. Immutable, thread-safe.
 */
final class SourceFileRule implements ContentRule {

    private static final String NAME = "staticContent";

    private final FileTypes meantAsFiles;

    SourceFileRule(StaticContent content) {
        meantAsFiles = FileTypes.of(content.mimeMaps());
    }

    @Override
    public String name() {
        return NAME + " source";
    }

    /** Whether the path's extension is one of pages that are run. */
    static boolean isSource(String path) {
        int dot = FileTypes.dot(path);
        return dot >= 0 && SourceExtensions.contains(path, dot + 1);
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request, Target target) {
        String path = request.path();
        return target.isFiles()
                        && isSource(path)
                        && FileMethods.isReading(request.method())
                        && meantAsFiles.type(path) == null
                        && request.application().isFile(path)
                ? refusal(path)
                : null;
    }

    private static Refusal refusal(String path) {
        return Refusal.of(
                404,
                17,
                NAME,
                "The file " + EvidenceText.quoted(path)
                        + " exists, and no servlet that would run it is mapped to its extension.",
                "The servlet for static files would hand out its source. A mimeMap for the extension says that this is"
                        + " meant.");
    }
}
