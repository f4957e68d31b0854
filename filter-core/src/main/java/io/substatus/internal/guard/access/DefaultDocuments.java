package io.substatus.internal.guard.access;

import io.substatus.exchange.ApplicationFacts;
import io.substatus.internal.webconfig.DefaultDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of {@code defaultDocument} that stand for their folder. Immutable, thread-safe. */
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
            if (application.isFile(path)) {
                return path;
            }
        }
        return null;
    }
}
