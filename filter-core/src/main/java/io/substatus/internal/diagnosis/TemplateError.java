package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 500.100: a JSP page or a template could not be compiled or executed. The exceptions' classes and getters stand in
 * {@code template-exceptions.properties}. Immutable and thread-safe.
 */
final class TemplateError implements Detector {

    private final TemplateTable table = TemplateTable.read();

    @Override
    public boolean concerns(int status) {
        return status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        List<String> evidence = new ArrayList<>();
        boolean template = false;
        for (Throwable cause : failure.causes()) {
            template |= table.has(cause) || Frames.thrownBy(FrameKind.JSP_PAGE, cause);
            addUnlessKnown(evidence, table.place(cause));
        }
        return template ? found(failure.causes(), evidence) : null;
    }

    private static Finding found(List<Throwable> causes, List<String> evidence) {
        Throwable innermost = causes.get(0);
        if (evidence.isEmpty()) {
            causes.forEach(cause -> addUnlessKnown(evidence, JspPage.place(cause)));
        }
        List<String> places = new ArrayList<>(evidence.subList(0, Math.min(2, evidence.size())));
        places.addAll(Sentences.thrownAt(innermost));
        return Findings.of(500, 100, "A page template failed: " + Sentences.describe(innermost) + ".", places);
    }

    private static void addUnlessKnown(List<String> evidence, @Nullable String sentence) {
        if (sentence != null && !evidence.contains(sentence)) {
            evidence.add(sentence);
        }
    }
}
