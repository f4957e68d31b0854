package io.substatus.internal.guard.access;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.DefaultDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code directoryBrowse enabled="false"}, written out: 403.14 for a folder without a welcome file, also where the
 * container would list it. Thread-safe.
 */
final class DirectoryListingRule implements ContentRule {

    private static final String NAME = "directoryBrowse";

    private final DefaultDocuments documents;

    /** Welcome files do not change while an application runs; reading them costs. */
    private volatile @Nullable List<String> welcomeFiles;

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
        if (target.kind() != Target.Kind.FILES || !path.endsWith("/") || !MimeMapRule.isReading(request.method())) {
            return null;
        }
        ApplicationFacts application = request.application();
        return application.isDirectory(path) && !isWelcome(application, path) ? refusal(path) : null;
    }

    private boolean isWelcome(ApplicationFacts application, String folder) {
        if (documents.first(application, folder) != null) {
            return true;
        }
        for (String file : welcomeFiles(application)) {
            String path = folder + file;
            if (application.isFile(path) || isServlet(application, path)) {
                return true;
            }
        }
        return false;
    }

    /** A welcome file need not be one: a servlet may have its name. A pattern of JSP pages says nothing of the kind. */
    private static boolean isServlet(ApplicationFacts application, String path) {
        for (String pattern : application.urlPatterns()) {
            boolean extension = pattern.startsWith("*.") && !pattern.startsWith("*.jsp");
            if (extension ? path.endsWith(pattern.substring(1)) : pattern.equals(path)) {
                return true;
            }
        }
        return false;
    }

    private List<String> welcomeFiles(ApplicationFacts application) {
        List<String> known = welcomeFiles;
        if (known == null) {
            known = application.welcomeFiles();
            welcomeFiles = known;
        }
        return known;
    }

    private static Refusal refusal(String path) {
        return Refusal.of(
                403,
                14,
                NAME,
                "The path " + EvidenceText.quoted(path) + " is a folder of the application without a welcome file.",
                "directoryBrowse enabled=\"false\" does not let it be listed.");
    }
}
