package io.substatus.internal.guard.access;

import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.IsapiCgiRestriction;
import io.substatus.internal.webconfig.Listed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code isapiCgiRestriction}: 404.2 for a servlet whose class is listed as not allowed, and for a CGI program that is
 * not allowed or not listed. Any other servlet may run without being listed. Immutable, thread-safe.
 */
final class ProgramRule implements ContentRule {

    private static final String NAME = "isapiCgiRestriction";

    private final boolean notListedCgisAllowed;
    private final Map<String, Boolean> classes = new HashMap<>();

    /** Those that may be paths, with slashes as in URLs. */
    private final List<Listed> paths;

    ProgramRule(IsapiCgiRestriction restriction) {
        notListedCgisAllowed = restriction.notListedCgisAllowed();
        restriction.entries().forEach(entry -> classes.put(entry.name(), entry.allowed()));
        paths = restriction.entries().stream()
                .map(entry -> new Listed(entry.name().replace('\\', '/'), entry.allowed()))
                .filter(entry -> entry.name().startsWith("/"))
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Refusal check(GuardedRequest request, Target target) {
        if (target.kind() == Target.Kind.UNKNOWN) {
            return null;
        }
        Boolean listed = classes.get(target.servletClass());
        if (target.kind() == Target.Kind.PROGRAMS && !Boolean.FALSE.equals(listed)) {
            return program(request.path(), Boolean.TRUE.equals(listed));
        }
        return listed == null || listed
                ? null
                : denied("the servlet " + EvidenceText.quoted(target.servlet()) + " with the class "
                        + target.servletClass());
    }

    /** The entry with the longest path decides; one for the servlet's class holds for all its programs. */
    private @Nullable Refusal program(String path, boolean classAllowed) {
        Listed entry = longest(path);
        if (entry == null) {
            return classAllowed || notListedCgisAllowed ? null : unlisted(path);
        }
        return entry.allowed() ? null : denied("the program " + EvidenceText.quoted(path));
    }

    private @Nullable Listed longest(String path) {
        Listed found = null;
        for (int i = 0; i < paths.size(); i++) {
            Listed entry = paths.get(i);
            boolean longer =
                    found == null || entry.name().length() > found.name().length();
            found = longer && covers(entry.name(), path) ? entry : found;
        }
        return found;
    }

    private static boolean covers(String program, String path) {
        int end = program.length();
        return path.regionMatches(true, 0, program, 0, end) && (path.length() == end || path.charAt(end) == '/');
    }

    private static Refusal denied(String what) {
        return Refusal.of(
                404,
                2,
                NAME,
                "The list isapiCgiRestriction has " + what + " with allowed=\"false\".",
                "The entry with allowed=\"true\" accepts it.");
    }

    private static Refusal unlisted(String path) {
        return Refusal.of(
                404,
                2,
                NAME,
                "The list isapiCgiRestriction has no entry for the CGI program " + EvidenceText.quoted(path)
                        + ", and notListedCgisAllowed is false.",
                "An entry <add path=" + EvidenceText.quoted(path) + " allowed=\"true\"/> accepts it.");
    }
}
