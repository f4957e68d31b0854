package io.substatus.internal.gate;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.access.FolderFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a file answers for its folder, the guards of the file's own location are asked as well: those of the folder that
 * hold for both have been asked already. Thread-safe.
 */
final class DocumentCheck {

    private final Locations<Guards> guards;
    private final FolderFiles files = new FolderFiles();

    DocumentCheck(Locations<Guards> guards) {
        this.guards = guards;
    }

    /**
     * What the file's location has against the request, or null.
     *
     * @param asked the guards that have let the request for the folder through
     */
    @Nullable
    Refusal check(GuardedRequest request, Guards asked) {
        String document = document(request);
        Guards own = document == null ? asked : guards.at(document);
        return document == null || own == asked ? null : own.check(seenAs(document, request), asked);
    }

    /** The rules of the file's location that the folder's has not, with what they make of the request. */
    List<Guard.Explanation> explain(GuardedRequest request, Guards asked) {
        String document = document(request);
        Guards own = document == null ? asked : guards.at(document);
        return document == null || own == asked ? List.of() : own.explain(seenAs(document, request), asked);
    }

    private static GuardedRequest seenAs(String document, GuardedRequest request) {
        return new DocumentRequest(request, document, FolderFiles.isSentAsIs(request.application(), document));
    }

    /** The disk is looked at only where a location lies below the folder. */
    private @Nullable String document(GuardedRequest request) {
        String served = request.served();
        if (served != null || !request.path().endsWith("/") || !guards.isAnyBelow(request.path())) {
            return served;
        }
        return files.welcome(request);
    }
}
