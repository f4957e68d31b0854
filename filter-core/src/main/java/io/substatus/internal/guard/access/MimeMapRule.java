package io.substatus.internal.guard.access;

import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.StaticContent;
import io.substatus.internal.webconfig.StaticContent.MimeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code staticContent mimeMap}: 404.3 for a file that is there and whose extension nobody has a type for; a file whose
 * extension the section knows is answered with that type. Immutable, thread-safe.
 */
final class MimeMapRule implements ContentRule {

    private static final String NAME = "staticContent";

    private final FileTypes given;
    private final FileTypes taken;
    private final boolean cleared;

    MimeMapRule(StaticContent content) {
        given = FileTypes.of(content.mimeMaps());
        taken = FileTypes.of(content.removed().stream()
                .map(extension -> new MimeMap(extension, ""))
                .toList());
        cleared = content.cleared();
    }

    @Override
    public String name() {
        return NAME + " mimeMap";
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request, Target target) {
        if (!target.isFiles() || !FileMethods.isReading(request.method())) {
            return null;
        }
        String path = request.path();
        String type = given.type(path);
        if (type != null) {
            request.fileType(type);
            return null;
        }
        return path.endsWith("/")
                        || isKnownToContainer(request, path)
                        || !request.application().isFile(path)
                ? null
                : refusal(path);
    }

    private boolean isKnownToContainer(GuardedRequest request, String path) {
        return !cleared && taken.type(path) == null && request.mimeType(path) != null;
    }

    private Refusal refusal(String path) {
        int dot = FileTypes.dot(path);
        String extension = EvidenceText.plain(dot < 0 ? "." : path.substring(dot));
        String why = cleared || taken.type(path) != null
                ? "staticContent takes the container's type away and gives none of its own"
                : "neither the container nor staticContent has a type for it";
        return Refusal.of(
                404,
                3,
                NAME,
                "The file " + EvidenceText.quoted(path) + " exists, its extension is " + extension + ", and " + why
                        + ".",
                "The line <mimeMap fileExtension=\"" + extension
                        + "\" mimeType=\"...\"/> in staticContent accepts it.");
    }
}
