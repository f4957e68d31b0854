package io.substatus.internal.guard.access;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.Refusal.Consequence;
import io.substatus.internal.webconfig.DefaultDocument;
import org.jspecify.annotations.Nullable;

/**
 * {@code directoryBrowse enabled="false"}, written out or not: 403.14 for a folder for which no file answers, also where
 * the container would list it. A filter of the application may still answer it. Thread-safe.
 */
final class DirectoryListingRule implements ContentRule {

    private static final String NAME = "directoryBrowse";

    private final DefaultDocuments documents;
    private final WelcomeFiles welcome = new WelcomeFiles();

    DirectoryListingRule(DefaultDocument document) {
        documents = new DefaultDocuments(document);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The container sends a request for a folder without its slash to the name with it, so that it comes again. */
    @Override
    public @Nullable Refusal check(GuardedRequest request, Target target) {
        String path = request.path();
        if (target.kind() != Target.Kind.FILES || !path.endsWith("/") || !FileMethods.isReading(request.method())) {
            return null;
        }
        return request.application().isDirectory(path) && !isAnswered(request, path) ? refusal(path) : null;
    }

    private boolean isAnswered(GuardedRequest request, String folder) {
        ApplicationFacts application = request.application();
        return documents.first(application, folder) != null
                || welcome.first(application, folder) != null
                || welcome.isServlet(request, folder);
    }

    private static Refusal refusal(String path) {
        return Refusal.of(
                        403,
                        14,
                        NAME,
                        "The path " + EvidenceText.quoted(path)
                                + " is a folder of the application, and no file in it answers for it.",
                        "directoryBrowse does not let it be listed; enabled=\"true\" leaves that to the container.")
                .with(Consequence.UNLESS_ANSWERED);
    }
}
