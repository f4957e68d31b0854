package io.substatus.internal.guard.access;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.internal.config.UrlPattern;
import io.substatus.internal.webconfig.DefaultDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of {@code defaultDocument} that stand for their folder. Only files that are sent as they are: a page that is
 * run, and whatever a servlet is mapped to, stays a matter of the application's welcome files, for which the container
 * chooses the servlet. Immutable, thread-safe.
 */
final class DefaultDocuments {

    private final List<String> names;

    /** None where the section is not given or not enabled. */
    DefaultDocuments(DefaultDocument section) {
        names = section.given() && section.enabled() ? section.files() : List.of();
    }

    /** The path of the first one that is there, or null. */
    @Nullable
    String first(ApplicationFacts application, String folder) {
        for (String name : names) {
            String path = folder + name;
            if (application.isFile(path) && isSentAsIs(application, path)) {
                return path;
            }
        }
        return null;
    }

    /** Whether a path means its file to the container, and not a servlet or a page that is run. */
    static boolean isSentAsIs(ApplicationFacts application, String path) {
        return !SourceFileRule.isSource(path)
                && application.urlPatterns().stream()
                        .noneMatch(pattern -> !pattern.equals("/") && UrlPattern.matches(pattern, path));
    }
}
