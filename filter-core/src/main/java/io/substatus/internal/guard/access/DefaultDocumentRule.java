package io.substatus.internal.guard.access;

import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.DefaultDocument;
import org.jspecify.annotations.Nullable;

/**
 * {@code defaultDocument}, where the file has it: the first of its documents that is there answers for a folder; when
 * the section is disabled no folder is answered, 403.14. Immutable, thread-safe.
 */
final class DefaultDocumentRule implements ContentRule {

    private static final String NAME = "defaultDocument";

    private final boolean enabled;
    private final DefaultDocuments documents;

    DefaultDocumentRule(DefaultDocument section) {
        enabled = section.enabled();
        documents = new DefaultDocuments(section);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request, Target target) {
        String folder =
                FileMethods.isReading(request.method()) && concerns(request, target) ? Folders.asked(request) : null;
        if (folder == null || !isFolder(request, folder)) {
            return null;
        }
        if (!enabled) {
            return refusal(folder);
        }
        String document = documents.first(request.application(), folder);
        if (document != null) {
            request.serve(document);
        }
        return null;
    }

    /** A folder whose name comes without its slash is redirected to the name with it. */
    private static boolean isFolder(GuardedRequest request, String folder) {
        String path = request.path();
        return request.application().isDirectory(folder)
                && (path.equals(folder) || !request.application().isDirectory(path));
    }

    /** A disabled section holds for a page or servlet too that the container has put in the place of its folder. */
    private boolean concerns(GuardedRequest request, Target target) {
        return switch (target.kind()) {
            case FILES -> true;
            case UNKNOWN -> false;
            default -> !enabled && !request.path().endsWith("/");
        };
    }

    private static Refusal refusal(String folder) {
        return Refusal.of(
                403,
                14,
                NAME,
                "The path " + EvidenceText.quoted(folder) + " is a folder of the application, and defaultDocument"
                        + " enabled=\"false\" lets no document answer for it.");
    }
}
