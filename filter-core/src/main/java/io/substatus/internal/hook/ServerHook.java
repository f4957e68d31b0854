package io.substatus.internal.hook;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Headers;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.RequestFacts;
import io.substatus.exchange.StatusSetter;
import io.substatus.internal.accesslog.AccessExtras;
import io.substatus.internal.accesslog.AccessLog;
import io.substatus.internal.accesslog.AccessRecord;
import io.substatus.internal.config.SettingsException;
import io.substatus.internal.errorpage.ErrorPages;
import io.substatus.internal.errorpage.Occurrence;
import io.substatus.internal.pipeline.Answer;
import io.substatus.internal.pipeline.Found;
import io.substatus.internal.pipeline.Pipeline;
import java.io.Closeable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Pages and log lines of a server, for the hook of its container. Thread-safe. A failure in here never breaks a request:
 * it is logged, counted, and the answer stays the container's.
 */
public final class ServerHook implements Closeable {

    /**
     * Request attribute by which a hook says, before any filter runs, that it will call {@link #log} for the request; the
     * filter then writes no line. Any value but null.
     */
    public static final String LOGS_ATTRIBUTE = "io.substatus.hook";

    private static final Logger LOGGER = System.getLogger("io.substatus");

    private final Sites sites;
    private final LongAdder failures = new LongAdder();

    private ServerHook(Sites sites) {
        this.sites = sites;
    }

    /**
     * Starts a hook.
     *
     * @param settings what was set on the hook itself, by the names that settings have in web.xml; system properties and
     *     environment override it
     * @throws SettingsException if a setting is unknown or wrong; the message names every one
     */
    public static ServerHook start(Map<String, String> settings) {
        return new ServerHook(new Sites(settings));
    }

    /**
     * Diagnoses an error that nobody has answered, leaves on the request what was found, and makes the page.
     *
     * @return the page, or null if the container has to answer by itself
     */
    public @Nullable Answer answer(HookedExchange exchange, Outcome outcome) {
        try {
            Site site = sites.of(exchange.application());
            Failure failure = Pipeline.failure(exchange.facts(), outcome, exchange.applicationFacts());
            Diagnosis diagnosis = diagnose(exchange, site, failure);
            return site.pipeline().answer(failure, diagnosis, occurrence(exchange, site, outcome.status()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed("page", e);
            return null;
        }
    }

    private static Occurrence occurrence(HookedExchange exchange, Site site, int status) {
        long now = System.currentTimeMillis();
        HookedResponse soFar = new HookedResponse(status, -1, -1, 0);
        return new Occurrence(
                ErrorPages.newReference(),
                now,
                () -> site.log().line(entry(exchange, soFar, now, site.log().hasExtras())));
    }

    private static Diagnosis diagnose(HookedExchange exchange, Site site, Failure failure) {
        Diagnosis diagnosis = site.pipeline().diagnose(failure, exchange::attribute);
        Found.leave(diagnosis, failure.request(), exchange::setAttribute);
        return diagnosis;
    }

    /** Writes the one line of a request. An error that nobody has diagnosed is diagnosed here. */
    public void log(HookedExchange exchange, HookedResponse response) {
        try {
            Site site = sites.of(exchange.application());
            if (site.log() != AccessLog.none()) {
                diagnoseUnnoticed(exchange, site, response.status());
                site.log().log(entry(
                        exchange,
                        response,
                        System.currentTimeMillis(),
                        site.log().hasExtras()));
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed("log line", e);
        }
    }

    private static void diagnoseUnnoticed(HookedExchange exchange, Site site, int status) {
        if (status >= 400 && Found.of(exchange::attribute) == null) {
            Outcome outcome =
                    new Outcome(Ending.STATUS_SET, status, null, null, true, StatusSetter.CONTAINER, Headers.NONE);
            diagnose(exchange, site, Pipeline.failure(exchange.facts(), outcome, exchange.applicationFacts()));
        }
    }

    private static AccessRecord entry(HookedExchange exchange, HookedResponse response, long now, boolean withExtras) {
        RequestFacts request = exchange.facts();
        Found found = Found.of(exchange::attribute);
        boolean fits = found != null && found.code().status() == response.status();
        return new AccessRecord(
                now,
                request.server().address(),
                request.method(),
                request.requestUri(),
                request.queryString(),
                request.server().port(),
                request.remoteUser(),
                request.client().address(),
                request.headers().first("User-Agent"),
                request.headers().first("Referer"),
                response.status(),
                found != null && fits ? found.code().subStatus() : 0,
                found == null ? 0 : found.win32Status(),
                response.elapsedNanos() / 1_000_000,
                withExtras ? extras(request, response) : AccessExtras.NONE);
    }

    private static AccessExtras extras(RequestFacts request, HookedResponse response) {
        return new AccessExtras(
                request.protocol(),
                request.headers().first("Host"),
                request.headers().first("Cookie"),
                response.bytesSent(),
                response.bytesReceived());
    }

    private void failed(String what, Throwable e) {
        failures.increment();
        LOGGER.log(Level.ERROR, what + " failed, failure " + failures.sum() + " of ours", e);
    }

    /** How often something of ours failed since the start. */
    public long failures() {
        return failures.sum();
    }

    /** Closes the logs. Requests that end later are not logged. */
    @Override
    public void close() {
        sites.close();
    }
}
