package io.substatus.internal.guard.access;

import io.substatus.exchange.ServletMapping;
import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 500.15: a direct request for a file that an application starts from. Those in WEB-INF and META-INF are hidden anyway.
 * A name of Java's is left to a servlet that is mapped to more than whatever nobody else takes: it means something of its
 * own there. Stateless.
 */
final class StartUpFileGuard implements Guard {

    private static final String NAME = "start-up files";
    private static final List<String> OF_ASP = List.of("global.asax", "global.asa");
    private static final List<String> OF_JAVA = List.of("web.xml", "application.xml", "context.xml", "jetty-web.xml");
    private static final List<String> HIDDEN = List.of("/WEB-INF/", "/META-INF/");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request) {
        String path = request.path();
        int end = end(path);
        if (end < 4 || !isCandidate(path.charAt(end - 1))) {
            return null;
        }
        String file = named(OF_ASP, path, end);
        if (file == null) {
            file = named(OF_JAVA, path, end);
            if (file == null || !isUnclaimed(request.application().mapping())) {
                return null;
            }
        }
        return isHidden(path) ? null : refusal(path, file);
    }

    /** Windows takes a name with dots or blanks behind it, or with a stream, for the name without. */
    private static int end(String path) {
        int from = path.lastIndexOf('/') + 1;
        int colon = path.indexOf(':', from);
        int end = colon < 0 ? path.length() : colon;
        while (end > from && (path.charAt(end - 1) == '.' || path.charAt(end - 1) == ' ')) {
            end--;
        }
        return end;
    }

    /** The last letters of all names, so that most paths are done with one look. */
    private static boolean isCandidate(char last) {
        return switch (last) {
            case 'x', 'X', 'a', 'A', 'l', 'L' -> true;
            default -> false;
        };
    }

    private static @Nullable String named(List<String> files, String path, int end) {
        for (int i = 0; i < files.size(); i++) {
            String file = files.get(i);
            int start = end - file.length();
            boolean same = start > 0
                    && (path.charAt(start - 1) == '/' || path.charAt(start - 1) == '\\')
                    && path.regionMatches(true, start, file, 0, file.length());
            if (same) {
                return file;
            }
        }
        return null;
    }

    private static boolean isUnclaimed(ServletMapping mapping) {
        return mapping.containerDefault()
                || mapping.servletName() == null
                || mapping.match().equals("DEFAULT");
    }

    private static boolean isHidden(String path) {
        for (int i = 0; i < HIDDEN.size(); i++) {
            String folder = HIDDEN.get(i);
            if (path.regionMatches(true, 0, folder, 0, folder.length())) {
                return true;
            }
        }
        return false;
    }

    private static Refusal refusal(String path, String file) {
        return Refusal.of(
                500,
                15,
                NAME,
                "The path " + EvidenceText.quoted(path) + " asks for " + file
                        + ", by which a server starts an application and which it never hands out.");
    }
}
