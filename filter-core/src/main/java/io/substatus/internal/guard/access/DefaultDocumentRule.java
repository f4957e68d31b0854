package io.substatus.internal.guard.access;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.DefaultDocument;
import org.jspecify.annotations.Nullable;

/**
 * {@code defaultDocument}, where the file has it: the first of its documents that is there answers for a folder; when
 * the section is disabled no folder is answered, 403.14. Only files are: a page that is run, and whatever a servlet is
 * mapped to, stays a matter of the application's welcome files, for which the container chooses the servlet. Immutable,
 * thread-safe.
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
                target.kind() == Target.Kind.FILES && MimeMapRule.isReading(request.method()) ? folder(request) : null;
        if (folder == null || !request.application().isDirectory(folder)) {
            return null;
        }
        if (!enabled) {
            return refusal(folder);
        }
        String document = documents.first(request.application(), folder);
        if (document != null && isFileOnly(request.application(), document)) {
            request.serve(document);
        }
        return null;
    }

    /** Tomcat has put a welcome file in the place of its folder before any filter is asked. */
    private static @Nullable String folder(GuardedRequest request) {
        String path = request.path();
        if (path.endsWith("/")) {
            return path;
        }
        String uri = request.requestUri();
        int parameters = uri.lastIndexOf(';');
        int end = parameters > uri.lastIndexOf('/') ? parameters : uri.length();
        return end > 0 && uri.charAt(end - 1) == '/' ? path.substring(0, path.lastIndexOf('/') + 1) : null;
    }

    private static boolean isFileOnly(ApplicationFacts application, String document) {
        if (SourceFileRule.isSource(document)) {
            return false;
        }
        for (String pattern : application.urlPatterns()) {
            if (isMapped(pattern, document)) {
                return false;
            }
        }
        return true;
    }

    /** As the Servlet specification maps paths, but for the pattern of what is left over. */
    private static boolean isMapped(String pattern, String path) {
        if (pattern.startsWith("*.")) {
            return path.endsWith(pattern.substring(1));
        }
        return pattern.endsWith("/*")
                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(path);
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
