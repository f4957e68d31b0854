package io.substatus.internal.hook;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Headers;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.StatusSetter;
import io.substatus.internal.accesslog.AccessLog;
import io.substatus.internal.accesslog.HttpErrLog;
import io.substatus.internal.config.SettingsException;
import io.substatus.internal.errorpage.ErrorPages;
import io.substatus.internal.errorpage.Occurrence;
import io.substatus.internal.pipeline.Answer;
import io.substatus.internal.pipeline.Found;
import io.substatus.internal.pipeline.Marks;
import io.substatus.internal.pipeline.Pipeline;
import java.io.Closeable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Pages and log lines of a server, for the hook of its container. Thread-safe. A failure in here never breaks a request:
 * it is logged, counted, and the answer stays the container's.
 */
public final class ServerHook implements Closeable {

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
     * Says on the request that its line will be written by {@link #log}, and keeps there to which log: the application
     * may be gone by then.
     */
    public void begin(HookedExchange exchange) {
        try {
            exchange.setAttribute(Marks.HOOK, sites.of(exchange.application()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed("start of a request", e);
            exchange.setAttribute(Marks.HOOK, true);
        }
    }

    private Site site(HookedExchange exchange) {
        return exchange.attribute(Marks.HOOK) instanceof Site known && known.owner() == sites
                ? known
                : sites.of(exchange.application());
    }

    /**
     * Diagnoses an error that nobody has answered, leaves on the request what was found, and makes the page.
     *
     * @return the page, or null if the container has to answer by itself
     */
    public @Nullable Answer answer(HookedExchange exchange, Outcome outcome) {
        try {
            Site site = site(exchange);
            Failure failure = Pipeline.failure(exchange.facts(), outcome, exchange.applicationFacts());
            Diagnosis diagnosis = diagnose(exchange, site, failure);
            return site.pipeline().answer(failure, diagnosis, occurrence(exchange, site, outcome.status()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed("page", e);
            return null;
        }
    }

    private Occurrence occurrence(HookedExchange exchange, Site site, int status) {
        long now = System.currentTimeMillis();
        HookedResponse soFar = new HookedResponse(status, -1, -1, 0, Headers.NONE);
        return new Occurrence(ErrorPages.newReference(), now, () -> line(exchange, site, soFar, now));
    }

    private String line(HookedExchange exchange, Site site, HookedResponse response, long now) {
        HttpErrLog refusals = sites.refusals(site, response.status());
        return refusals == null
                ? site.log().line(Entries.access(exchange, response, now, site.log()))
                : refusals.line(Entries.refusal(exchange, response, now));
    }

    private static Diagnosis diagnose(HookedExchange exchange, Site site, Failure failure) {
        Diagnosis diagnosis = site.pipeline().diagnose(failure, exchange::attribute, null);
        Found.leave(diagnosis, failure.request(), exchange::setAttribute);
        return diagnosis;
    }

    /** Diagnoses a failure for which there will be no page, unless the filter did, and leaves on the request what was found. */
    public void diagnose(HookedExchange exchange, Outcome outcome) {
        try {
            if (Found.of(exchange::attribute) == null) {
                diagnose(
                        exchange,
                        site(exchange),
                        Pipeline.failure(exchange.facts(), outcome, exchange.applicationFacts()));
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed("diagnosis", e);
        }
    }

    /** Writes the one line of a request. An error that nobody has diagnosed is diagnosed here. */
    public void log(HookedExchange exchange, HookedResponse response) {
        try {
            Site site = site(exchange);
            HttpErrLog refusals = sites.refusals(site, response.status());
            if (refusals != null || (site.log() != AccessLog.none() && isWanted(exchange, response.status()))) {
                diagnoseUnnoticed(exchange, site, response.status());
                write(exchange, response, site.log(), refusals);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed("log line", e);
        }
    }

    /** Whether {@code httpLogging} of the application's web.config has a line for such a request. */
    @SuppressWarnings("unchecked") // only a filter of ours sets the attribute
    private static boolean isWanted(HookedExchange exchange, int status) {
        if (exchange.attribute(Marks.LOGGED_IF) instanceof IntPredicate decided) {
            return decided.test(status);
        }
        HookedApplication application = exchange.application();
        Object wanted = application == null ? null : application.attribute(Marks.LOGGED);
        return !(wanted instanceof BiPredicate<?, ?>)
                || ((BiPredicate<String, Integer>) wanted).test(exchange.facts().requestUri(), status);
    }

    private static void write(
            HookedExchange exchange, HookedResponse response, AccessLog log, @Nullable HttpErrLog refusals) {
        long now = System.currentTimeMillis();
        if (refusals == null) {
            log.log(Entries.access(exchange, response, now, log));
        } else {
            refusals.log(Entries.refusal(exchange, response, now));
        }
    }

    private static void diagnoseUnnoticed(HookedExchange exchange, Site site, int status) {
        if (status >= 400 && Found.of(exchange::attribute) == null) {
            Outcome outcome =
                    new Outcome(Ending.STATUS_SET, status, null, null, true, StatusSetter.CONTAINER, Headers.NONE);
            diagnose(exchange, site, Pipeline.failure(exchange.facts(), outcome, exchange.applicationFacts()));
        }
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
