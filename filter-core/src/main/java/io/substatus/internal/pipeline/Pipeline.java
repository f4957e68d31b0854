package io.substatus.internal.pipeline;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.Rejection;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.diagnosis.Causes;
import io.substatus.internal.diagnosis.DiagnosisEngine;
import io.substatus.internal.errorpage.ErrorPage;
import io.substatus.internal.errorpage.ErrorPages;
import io.substatus.internal.errorpage.Occurrence;
import io.substatus.internal.protocol.ProtocolDoctor;
import io.substatus.page.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides the code of a failure and makes its page. Thread-safe. Throws what the facts' own methods throw; callers stand
 * at the edge and catch it.
 */
public final class Pipeline {

    private final DiagnosisEngine engine;
    private final ErrorPages pages;

    /** A pipeline of one application, or of a server's requests that belong to none. */
    public Pipeline(DiagnosisEngine engine, ErrorPages pages) {
        this.engine = engine;
        this.pages = pages;
    }

    /** All facts of a failure, with its causes sorted out. */
    public static Failure failure(RequestFacts request, Outcome outcome, ApplicationFacts application) {
        return new Failure(request, outcome, Causes.of(outcome.exception()), application);
    }

    /**
     * Decides the code.
     *
     * @param attributes the request's attributes by name, where the application may have declared a code
     * @param rejection a guard's refusal, or null
     */
    public Diagnosis diagnose(
            Failure failure, Function<String, @Nullable Object> attributes, @Nullable Rejection rejection) {
        return engine.diagnose(failure, Declarations.of(attributes, failure.causes()), rejection);
    }

    /** Whether details may be shown to anybody at all. */
    public boolean isDevelopment() {
        return pages.isDevelopment();
    }

    /** Whether details may be shown to the sender of this request. */
    public boolean showsDetails(RequestFacts request) {
        return pages.showsDetails(request);
    }

    /** Makes the page of a failure that was diagnosed, with details where both keys to them are turned. */
    public Answer answer(Failure failure, Diagnosis diagnosis, Occurrence occurrence) {
        return answer(failure, diagnosis, pages.showsDetails(failure.request()), occurrence);
    }

    /**
     * Makes the page of a failure that was diagnosed.
     *
     * @param details whether to tell everything: {@link #showsDetails}, or the owner's explicit wish
     */
    public Answer answer(Failure failure, Diagnosis diagnosis, boolean details, Occurrence occurrence) {
        ErrorPage page = pages.page(failure, diagnosis, details, occurrence);
        return new Answer(
                diagnosis.code().status(), headers(page, failure.request(), diagnosis), page.body(), page.detailed());
    }

    private static List<Field> headers(ErrorPage page, RequestFacts request, Diagnosis diagnosis) {
        List<Field> owed = owed(request, diagnosis);
        if (owed.isEmpty()) {
            return page.headers();
        }
        List<Field> all = new ArrayList<>(page.headers());
        all.addAll(owed);
        return all;
    }

    /** The header fields that an answer with this code must have, whatever its body is, and that can be worked out. */
    public static List<Field> owed(RequestFacts request, Diagnosis diagnosis) {
        Map<String, String> owed = ProtocolDoctor.added(request, diagnosis);
        if (diagnosis.headers().isEmpty() && owed.isEmpty()) {
            return List.of();
        }
        List<Field> all = new ArrayList<>();
        diagnosis.headers().forEach((name, value) -> all.add(new Field(name, value)));
        owed.forEach((name, value) -> all.add(new Field(name, value)));
        return all;
    }
}
