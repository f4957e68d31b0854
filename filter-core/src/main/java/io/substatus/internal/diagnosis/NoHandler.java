package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.ApplicationFacts;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 404.4: nothing but the servlet for static files matches the path, which looks as if a servlet should. Immutable and
 * thread-safe.
 */
final class NoHandler implements Detector {

    /** Extensions of things that are run, not read. */
    private static final Set<String> HANDLED = Set.of(
            "action", "ashx", "asmx", "asp", "aspx", "cfm", "cgi", "do", "faces", "jsf", "jsp", "jspx", "php", "seam");

    @Override
    public boolean concerns(int status) {
        return status == 404;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        ApplicationFacts application = failure.application();
        if (!application.mapping().containerDefault()) {
            return null;
        }
        Finding finding = of(failure.request().path(), application);
        boolean sure = finding != null
                && !application.isFile(failure.request().path())
                && Answers.byContainer(failure.outcome());
        return sure ? finding : null;
    }

    private static @Nullable Finding of(String path, ApplicationFacts application) {
        String extension = PathText.extension(path);
        if (!extension.isEmpty()) {
            return HANDLED.contains(extension) ? unhandled(extension) : null;
        }
        for (String pattern : application.urlPatterns()) {
            String reason = whyNear(path, pattern);
            if (reason != null) {
                return Finding.of(404, 4, "No servlet is mapped to " + EvidenceText.quoted(path) + ".", reason);
            }
        }
        return null;
    }

    private static Finding unhandled(String extension) {
        return Finding.of(
                404,
                4,
                "No servlet is mapped to *." + extension + ", and no file of this name exists.",
                "Only the servlet for static files was asked.");
    }

    /** Why a pattern nearly matches: other letter case, one wrong letter, or an exact pattern that has no paths below. */
    private static @Nullable String whyNear(String path, String pattern) {
        if (pattern.startsWith("*") || pattern.length() < 2) {
            return null;
        }
        String prefix = pattern.endsWith("/*") ? pattern.substring(0, pattern.length() - 2) : pattern;
        String said = "The pattern " + EvidenceText.quoted(pattern) + " comes near: ";
        String head = path.substring(0, Math.min(path.length(), prefix.length()));
        boolean whole = path.length() == head.length() || path.charAt(head.length()) == '/';
        if (whole && !prefix.isEmpty() && head.equals(prefix)) {
            return said + "it stands for this path alone and not for paths below it.";
        }
        if (whole && head.toLowerCase(Locale.ROOT).equals(prefix.toLowerCase(Locale.ROOT))) {
            return said + "it differs in upper and lower case.";
        }
        return EditDistance.isOne(PathText.firstSegment(path), PathText.firstSegment(prefix))
                ? said + "it differs in one letter."
                : null;
    }
}
