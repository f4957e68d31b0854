package io.substatus.internal.errorpage;

import static java.util.Objects.requireNonNull;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.RequestFacts;
import io.substatus.page.Condition;
import io.substatus.page.ErrorPageRenderer;
import io.substatus.page.Field;
import io.substatus.page.PageForm;
import io.substatus.status.SubStatusCatalog;
import io.substatus.status.SubStatusCode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The error pages of one application: who sees details, and what is sent. Thread-safe. No method throws, whatever a
 * request, an exception or a renderer does, but for errors of the virtual machine other than a stack overflow.
 */
public final class ErrorPages {

    private final ErrorPageSettings settings;
    private final SubStatusCatalog catalog;

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
        requireNonNull(renderers, "renderers");
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
        return false;
    }

    /** Every condition of a detailed answer and how the request stands to it, masked. */
    public List<Condition> conditions(RequestFacts request) {
        return List.of(new Condition("development mode", Boolean.toString(settings.development()), false));
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
        int status = diagnosis.code().status();
        String line = status + " " + catalog.title(SubStatusCode.of(status)) + ". Reference " + occurrence.reference();
        List<Field> headers = List.of(
                new Field("Content-Type", PageForm.TEXT.contentType()),
                new Field("Cache-Control", "no-store"),
                new Field("X-Request-Reference", occurrence.reference()));
        return new ErrorPage(PageForm.TEXT, line.getBytes(StandardCharsets.UTF_8), headers, List.of(), false);
    }
}
