package io.substatus.internal.errorpage;

import static java.util.Objects.requireNonNull;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.errorpage.masking.Masker;
import io.substatus.internal.errorpage.request.FormChooser;
import io.substatus.internal.errorpage.request.LocalRequest;
import io.substatus.page.Condition;
import io.substatus.page.ErrorPageRenderer;
import io.substatus.page.Field;
import io.substatus.page.PageForm;
import io.substatus.status.SubStatusCatalog;
import io.substatus.status.SubStatusCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The error pages of one application: who sees details, and what is sent. Thread-safe. No method throws, whatever a
 * request, an exception or a renderer does, but for errors of the virtual machine other than a stack overflow.
 */
public final class ErrorPages {

    private final ErrorPageSettings settings;
    private final SubStatusCatalog catalog;
    private final Problems problems = new Problems();
    private final RefusalLog refusals = new RefusalLog(problems);
    private final ReportBuilder reports;
    private final DetailedPages detailed;
    private final FriendlyPages friendly;

    /**
     * Cheap: pages are made when first asked for.
     *
     * @param settings what the pages need to know
     * @param catalog titles and meanings of codes
     * @param renderers makers of HTML in order of preference; the built-in pages come after them
     */
    public ErrorPages(ErrorPageSettings settings, SubStatusCatalog catalog, List<ErrorPageRenderer> renderers) {
        this.settings = requireNonNull(settings, "settings");
        this.catalog = requireNonNull(catalog, "catalog");
        Renderers service = new Renderers(renderers, problems);
        this.reports = new ReportBuilder(settings, catalog);
        this.detailed = new DetailedPages(reports, service);
        this.friendly = new FriendlyPages(settings, catalog, service, problems);
    }

    /** A new reference id. */
    public static String newReference() {
        return References.next();
    }

    /**
     * Whether a request is shown details: development mode is on and every sign says that it comes from this machine.
     * In development mode a refusal is logged with its reasons, once per set of reasons.
     */
    public boolean showsDetails(RequestFacts request) {
        return settings.development() && isLocal(request);
    }

    /** Whether the first of the two keys to details is turned. */
    public boolean isDevelopment() {
        return settings.development();
    }

    /** Whoever cannot be judged is a stranger. */
    private boolean isLocal(RequestFacts request) {
        try {
            boolean local = LocalRequest.isLocal(request);
            if (!local) {
                refusals.refused(request);
            }
            return local;
        } catch (Throwable thrown) {
            Guarded.rethrowFatal(thrown);
            problems.failed("local request", thrown);
            return false;
        }
    }

    /** How many failures of renderers, files and this class were fallen back from. */
    public long failures() {
        return problems.count();
    }

    /**
     * Evidence for the application, which may show or log it as it likes: masked like everything that is shown, but
     * only when somebody reads it. To be read while the request is alive; afterwards each sentence is a mask.
     */
    public static List<String> masked(RequestFacts request, List<String> evidence) {
        return evidence.isEmpty() ? List.of() : new MaskedTexts(request, evidence);
    }

    /** Every condition of a detailed answer and how the request stands to it, masked. */
    public List<Condition> conditions(RequestFacts request) {
        return Guarded.get(() -> reports.conditions(request, Masker.of(request)), List::of);
    }

    /**
     * Makes the answer to a failure.
     *
     * @param failure what happened
     * @param diagnosis the code that it amounts to
     * @param details whether to tell everything: {@link #showsDetails}, or the owner's explicit wish to show details to
     *     everybody
     * @param occurrence reference id, time and log line
     */
    public ErrorPage page(Failure failure, Diagnosis diagnosis, boolean details, Occurrence occurrence) {
        ErrorPage page = details ? detailed(failure, diagnosis, occurrence) : null;
        ErrorPage shown = page == null ? friendly(failure, diagnosis, occurrence) : page;
        return shown == null ? lastResort(diagnosis.code().status(), occurrence.reference()) : shown;
    }

    private @Nullable ErrorPage detailed(Failure failure, Diagnosis diagnosis, Occurrence occurrence) {
        try {
            return detailed.page(failure, diagnosis, FormChooser.choose(failure.request(), true), occurrence);
        } catch (Throwable thrown) {
            Guarded.rethrowFatal(thrown);
            problems.failed("detailed page", thrown);
            return null;
        }
    }

    private @Nullable ErrorPage friendly(Failure failure, Diagnosis diagnosis, Occurrence occurrence) {
        try {
            return friendly.page(failure, diagnosis, FormChooser.choose(failure.request(), false), occurrence);
        } catch (Throwable thrown) {
            Guarded.rethrowFatal(thrown);
            problems.failed("friendly page", thrown);
            return null;
        }
    }

    /** Made of constants alone, so that nothing of what went wrong before gets out here. */
    private ErrorPage lastResort(int status, String reference) {
        String line = Guarded.get(() -> line(status, reference), () -> "");
        List<Field> constant = PageHeaders.constant(PageForm.TEXT, PageHeaders.policy(PageForm.TEXT, ""), "en");
        return new ErrorPage(
                PageForm.TEXT,
                line.getBytes(StandardCharsets.UTF_8),
                PageHeaders.of(constant, new Field("Vary", "Accept, Accept-Language"), reference),
                false);
    }

    private String line(int status, String reference) {
        return status + " " + catalog.title(SubStatusCode.of(status)) + " (reference " + reference + ")\n";
    }
}
