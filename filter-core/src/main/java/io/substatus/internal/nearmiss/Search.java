package io.substatus.internal.nearmiss;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.ApplicationFacts;
import io.substatus.internal.diagnosis.EvidenceText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One search: the path, the application, and how much of it was looked at. What is beyond the bounds is taken for not
 * there. Confined to one call.
 */
final class Search {

    /** Questions whether a file or folder is there. */
    static final int MAX_LOOK_UPS = 120;

    /** Names read of one folder. */
    static final int MAX_NAMES = 500;

    /** Folders whose names are read. */
    static final int MAX_LISTINGS = 6;

    private final String path;
    private final String contextPath;
    private final ApplicationFacts application;
    private final MappingTable mappings;
    private final Slips slips = new Slips();
    private int lookUps;
    private int listings;

    Search(Failure failure, MappingTable mappings) {
        this.path = failure.request().path();
        this.contextPath = failure.request().contextPath();
        this.application = failure.application();
        this.mappings = mappings;
    }

    String path() {
        return path;
    }

    String contextPath() {
        return contextPath;
    }

    MappingTable mappings() {
        return mappings;
    }

    Slips slips() {
        return slips;
    }

    List<String> welcomeFiles() {
        return application.welcomeFiles();
    }

    boolean isFile(String candidate) {
        return lookUps++ < MAX_LOOK_UPS && application.isFile(candidate);
    }

    boolean isFolder(String candidate) {
        return lookUps++ < MAX_LOOK_UPS && application.isDirectory(candidate);
    }

    List<String> names(String folder) {
        return listings++ < MAX_LISTINGS ? application.names(folder, MAX_NAMES) : List.of();
    }

    /** Where a path would lead, as the end of a sentence, or null if to nothing. */
    @Nullable
    String target(String candidate) {
        UrlPattern pattern = mappings.match(candidate);
        if (pattern != null) {
            return "the servlet " + EvidenceText.quoted(pattern.servlet());
        }
        return !isHidden(candidate) && isFile(candidate) ? "a file" : null;
    }

    /** Whether a client may never fetch it (Servlet section 10.5). */
    static boolean isHidden(String candidate) {
        String upper = candidate.toUpperCase(Locale.ROOT);
        return upper.startsWith("/WEB-INF/") || upper.startsWith("/META-INF/");
    }

    /** A path of the application as a client has to ask for it, in quotation marks. */
    String quoted(String candidate) {
        return EvidenceText.quoted(contextPath + candidate);
    }
}
