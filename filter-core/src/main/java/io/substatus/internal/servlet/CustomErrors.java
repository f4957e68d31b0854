package io.substatus.internal.servlet;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Origin;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.customerror.CustomErrorException;
import io.substatus.internal.customerror.DiskFiles;
import io.substatus.internal.customerror.Entries;
import io.substatus.internal.customerror.EntryText;
import io.substatus.internal.customerror.FilePages;
import io.substatus.internal.customerror.KeptFiles;
import io.substatus.internal.customerror.OriginalUrl;
import io.substatus.internal.customerror.Redirection;
import io.substatus.internal.errorpage.OwnersFile;
import io.substatus.internal.errorpage.request.FormChooser;
import io.substatus.internal.pipeline.Answer;
import io.substatus.internal.pipeline.Found;
import io.substatus.internal.pipeline.Pipeline;
import io.substatus.internal.webconfig.HttpErrors;
import io.substatus.internal.webconfig.HttpErrors.CustomError;
import io.substatus.page.Field;
import io.substatus.status.SubStatusCatalog;
import io.substatus.status.SubStatusCode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends what {@code httpErrors} has for a code. One that fails is told of in the container's log, each distinct failure
 * once, and leaves the answer to the page that there would be without it. Thread-safe.
 */
public final class CustomErrors {

    private static final Logger LOGGER = System.getLogger("io.substatus");
    private static final SubStatusCode OTHER_APPLICATION = SubStatusCode.of(403, 18);
    private static final String HTML = "text/html";
    private static final int MAX_TOLD = 200;

    private final SubStatusCatalog catalog;
    private final FilePages files;
    private final PageTarget target;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** The custom errors of an application, whose files may be read. */
    public CustomErrors(ServletContext context, SubStatusCatalog catalog) {
        this.catalog = catalog;
        this.target = new PageTarget(context);
        this.files = new FilePages(
                new ApplicationFiles(context),
                new DiskFiles(new KeptFiles(context::getMimeType)),
                Locale.getDefault().toLanguageTag());
    }

    /** A failure that is being answered. */
    private record Case(
            ServletExchange exchange, Failure failure, Diagnosis diagnosis, CustomError entry, String reference) {

        RequestFacts request() {
            return failure.request();
        }

        Field vary() {
            return FormChooser.choose(request(), false).vary();
        }

        boolean takes(String contentType) {
            return FormChooser.takesOwners(request(), contentType);
        }
    }

    /**
     * The custom error for a failure. A page that belongs to an application which the container does not give makes the
     * failure a 403.18: the exchange has that diagnosis afterwards.
     *
     * @param section what holds for the request's path
     * @return null if there is none, if the client wants another form, or if it failed
     */
    public @Nullable Answer answer(ServletExchange exchange, Failure failure, HttpErrors section, String reference) {
        Diagnosis diagnosis = exchange.diagnosis();
        CustomError entry = diagnosis == null ? null : Entries.find(section, diagnosis.code());
        if (diagnosis == null || entry == null) {
            return null;
        }
        Case now = new Case(exchange, failure, diagnosis, entry, reference);
        try {
            return switch (entry.responseMode()) {
                case FILE -> file(now, section);
                case EXECUTE_URL -> now.takes(HTML) ? executed(now) : null;
                case REDIRECT -> now.takes(HTML) ? redirect(now) : null;
            };
        } catch (CustomErrorException e) {
            failed(EntryText.of(entry), e);
            return null;
        } catch (RuntimeException e) { // of the container, which may not like what the file says
            failed(EntryText.of(entry), new CustomErrorException(e.toString(), e));
            return null;
        }
    }

    private @Nullable Answer file(Case now, HttpErrors section) throws CustomErrorException {
        FilePages.Found found =
                files.find(section, now.entry, now.request().headers().first("Accept-Language"));
        OwnersFile file = found.file();
        if (!now.takes(file.contentType())) {
            return null;
        }
        List<Field> headers = new ArrayList<>(file.headers(now.vary(), now.reference, found.language()));
        headers.addAll(Pipeline.owed(now.request(), now.diagnosis));
        return new Answer(now.diagnosis.code().status(), headers, file.body(), false);
    }

    private static Answer redirect(Case now) throws CustomErrorException {
        String location = Redirection.location(now.entry, now.request());
        OwnersFile note = Redirection.note(location);
        List<Field> headers = new ArrayList<>(note.headers(now.vary(), now.reference, null));
        headers.add(new Field("Location", location));
        return new Answer(302, headers, note.body(), false);
    }

    private @Nullable Answer executed(Case now) throws CustomErrorException {
        int status = now.diagnosis.code().status();
        String path = now.entry.path();
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new CustomErrorException(EntryText.of(now.entry) + " (expected: a path that begins with one slash)");
        }
        RequestDispatcher page = target.find(path, originalUrl(now).asQuery(status));
        if (page == null) {
            refuseOther(now);
            return null;
        }
        PageResponse response = new PageResponse(now.exchange.response().container(), status);
        PageExecution.run(now.exchange, page, response, now.failure);
        return of(now, response);
    }

    private static OriginalUrl originalUrl(Case now) {
        HttpServletRequest request = now.exchange.request();
        return new OriginalUrl(
                request.getScheme(),
                request.getServerName(),
                request.getServerPort(),
                now.request().requestUri(),
                now.request().queryString());
    }

    private static Answer of(Case now, PageResponse response) {
        List<Field> headers = new ArrayList<>(OwnersFile.headersOfProgram(now.vary(), now.reference));
        headers.addAll(response.fields().kept());
        String type = response.getContentType();
        if (type != null) {
            headers.add(new Field("Content-Type", type));
        }
        headers.addAll(Pipeline.owed(now.request(), now.diagnosis));
        return new Answer(response.getStatus(), headers, response.body(), false);
    }

    /** As IIS answers where the page belongs to another application pool. */
    private void refuseOther(Case now) {
        Diagnosis refused = new Diagnosis(
                OTHER_APPLICATION,
                Origin.DIAGNOSIS,
                "httpErrors",
                List.of(
                        "The page for this error, " + EntryText.of(now.entry)
                                + ", is neither in this application nor in" + " one that the container lets it use.",
                        "The error itself is " + now.diagnosis.code() + "."),
                catalog.win32Status(OTHER_APPLICATION),
                now.diagnosis.headers());
        now.exchange.setDiagnosis(refused);
        Found.leave(refused, now.request(), now.exchange::setAttribute);
        tell(EntryText.of(now.entry) + ": the path belongs to another application, answered with 403.18", null);
    }

    private void failed(String entry, CustomErrorException e) {
        String message = String.valueOf(e.getMessage());
        tell(message.startsWith(entry) ? message : entry + ": " + message, e.getCause());
    }

    private void tell(String message, @Nullable Throwable cause) {
        Level level = told.size() < MAX_TOLD && told.add(message) ? Level.WARNING : Level.DEBUG;
        LOGGER.log(level, "custom error failed: " + message, cause);
    }
}
