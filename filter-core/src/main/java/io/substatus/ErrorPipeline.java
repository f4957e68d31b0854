package io.substatus;

import static java.util.Objects.requireNonNull;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.ApplicationState;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.accesslog.AccessLog;
import io.substatus.internal.accesslog.AccessRecord;
import io.substatus.internal.accesslog.CustomFields;
import io.substatus.internal.customerror.MoreInformation;
import io.substatus.internal.diagnosis.ContainerStatus;
import io.substatus.internal.errorpage.ErrorPages;
import io.substatus.internal.errorpage.Occurrence;
import io.substatus.internal.gate.Gate;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.Refusal.Consequence;
import io.substatus.internal.guard.access.OfflinePage;
import io.substatus.internal.management.BeanRegistration;
import io.substatus.internal.pipeline.Answer;
import io.substatus.internal.pipeline.Found;
import io.substatus.internal.pipeline.Pipeline;
import io.substatus.internal.protocol.ProtocolWarnings;
import io.substatus.internal.servlet.ErrorAnswers;
import io.substatus.internal.servlet.LoggedRequest;
import io.substatus.internal.servlet.OwnAnswer;
import io.substatus.internal.servlet.ServletExchange;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * From an outcome to diagnosis, page and log line. Thread-safe. A failure in here never breaks a request: it is logged,
 * counted, and the answer stays the container's.
 */
final class ErrorPipeline implements ErrorAnswers {

    private static final Logger LOGGER = System.getLogger("io.substatus");

    private final Pipeline pipeline;
    private final AccessLog log;
    private final BeanRegistration logBean;
    private final ErrorTreatment treatment;
    private final WebConfigFile webConfig;
    private final ProtocolWarnings warnings = new ProtocolWarnings();
    private final LongAdder failures = new LongAdder();
    private volatile boolean closed;

    /** @param logBean shows the log, until it ends */
    ErrorPipeline(
            Pipeline pipeline,
            AccessLog log,
            BeanRegistration logBean,
            ErrorTreatment treatment,
            WebConfigFile webConfig) {
        this.pipeline = pipeline;
        this.log = log;
        this.logBean = logBean;
        this.treatment = treatment;
        this.webConfig = webConfig;
    }

    @Override
    public Gate gate(long nanoTime) {
        return webConfig.gate(nanoTime);
    }

    @Override
    public @Nullable OfflinePage offline() {
        return webConfig.offline();
    }

    @Override
    public ApplicationState state() {
        return closed ? ApplicationState.STOPPING : ApplicationState.SERVING;
    }

    @Override
    public boolean isDevelopment() {
        return pipeline.isDevelopment();
    }

    @Override
    public boolean showsDetails(RequestFacts request) {
        try {
            return treatment.showsDetails(request);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed("choice of details", e);
            return false;
        }
    }

    @Override
    public int statusOf(Throwable exception) {
        return ContainerStatus.of(exception).orElse(500);
    }

    @Override
    public void diagnose(ServletExchange exchange, Outcome outcome) {
        try {
            boolean left = treatment.leaves(exchange, outcome);
            Failure failure =
                    Pipeline.failure(exchange.facts(), left ? kept(outcome) : outcome, exchange.application());
            exchange.setFailure(left ? null : failure);
            Diagnosis diagnosis = pipeline.diagnose(failure, exchange::attribute, exchange.rejection(failure.causes()));
            exchange.setDiagnosis(diagnosis);
            Found.leave(diagnosis, failure.request(), exchange::setAttribute);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed("diagnosis", e);
        }
    }

    /** The container answers with its own status, so the diagnosis must not name another. */
    private static Outcome kept(Outcome outcome) {
        return new Outcome(
                outcome.ending(),
                outcome.status(),
                outcome.exception(),
                outcome.message(),
                true,
                outcome.setter(),
                outcome.headers());
    }

    @Override
    public @Nullable Answer answer(ServletExchange exchange, Outcome outcome) {
        Failure failure = exchange.failure();
        if (exchange.diagnosis() == null || failure == null) {
            return null;
        }
        try {
            return answer(exchange, failure);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed("page", e);
            return null;
        }
    }

    private Answer answer(ServletExchange exchange, Failure failure) {
        String reference = ErrorPages.newReference();
        exchange.setReference(reference);
        boolean details = treatment.showsDetails(failure.request());
        Answer custom = details ? null : treatment.custom(exchange, failure, reference);
        return custom == null ? ours(exchange, failure, details, reference) : custom;
    }

    private Answer ours(ServletExchange exchange, Failure failure, boolean details, String reference) {
        Diagnosis diagnosis = requireNonNull(exchange.diagnosis());
        long now = System.currentTimeMillis();
        Occurrence occurrence = new Occurrence(
                reference,
                now,
                () -> log.line(entry(exchange, exchange.loggedRequest(), now)),
                treatment.isOpen(failure.request()),
                MoreInformation.link(treatment.moreInformation(failure.request()), diagnosis),
                () -> WebConfigReport.of(webConfig, diagnosis));
        return pipeline.answer(failure, diagnosis, details, occurrence);
    }

    @Override
    public boolean replacesBody(ServletExchange exchange) {
        try {
            return treatment.replacesBody(exchange.facts());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed("choice of the body", e);
            return false;
        }
    }

    @Override
    public boolean logsExtras() {
        return log.hasExtras();
    }

    @Override
    public CustomFields customFields() {
        return log.customFields();
    }

    @Override
    public void completed(ServletExchange exchange) {
        if (pipeline.isDevelopment()) {
            examine(exchange);
        }
        if (log == AccessLog.none()) {
            return;
        }
        try {
            if (exchange.isLoggedByContainer()) {
                return;
            }
            LoggedRequest request = exchange.loggedRequest();
            AccessRecord entry = entry(exchange, request, System.currentTimeMillis());
            if (isWanted(request, entry)) {
                log.log(entry);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed("log line", e);
        }
    }

    private boolean isWanted(LoggedRequest request, AccessRecord entry) {
        IntPredicate decided = request.wanted();
        return decided == null ? webConfig.isLogged(entry.rawUri(), entry.status()) : decided.test(entry.status());
    }

    /** Answers that no page of ours replaces are looked at in development mode alone; others pay nothing. */
    private void examine(ServletExchange exchange) {
        try {
            OwnAnswer answer = OwnAnswer.of(exchange);
            if (answer != null) {
                warnings.tell(exchange.facts(), answer.status(), answer.headers());
            }
        } catch (RuntimeException | LinkageError recycled) {
            LOGGER.log(Level.DEBUG, "an answer was gone before it could be looked at", recycled);
        }
    }

    private AccessRecord entry(ServletExchange exchange, LoggedRequest logged, long now) {
        LoggedRequest request = logged.with(log.customFields(), exchange);
        Diagnosis diagnosis = exchange.diagnosis();
        int status = exchange.status();
        return new AccessRecord(
                now,
                request.serverAddress(),
                request.method(),
                request.uri(),
                request.query(),
                request.serverPort(),
                request.remoteUser(),
                request.clientAddress(),
                request.userAgent(),
                request.referer(),
                status,
                subStatus(exchange, diagnosis, status),
                diagnosis == null ? 0 : diagnosis.win32Status().value(),
                exchange.elapsedNanos() / 1_000_000,
                request.extras(exchange.bodyBytes()));
    }

    /** A limit that is only watched leaves its mark on any line; of a status that a page has set no more is known. */
    private static int subStatus(ServletExchange exchange, @Nullable Diagnosis diagnosis, int sent) {
        Refusal refusal = exchange.refusal();
        if (refusal != null && refusal.consequence() == Consequence.LOG_ONLY) {
            return refusal.rejection().code().subStatus();
        }
        return diagnosis != null && diagnosis.code().status() == sent
                ? diagnosis.code().subStatus()
                : 0;
    }

    private void failed(String what, Throwable e) {
        failures.increment();
        LOGGER.log(closed ? Level.DEBUG : Level.ERROR, what + " failed, failure " + failures.sum() + " of ours", e);
    }

    /** How often something of ours failed since the start. */
    long failures() {
        return failures.sum();
    }

    /**
     * Ends the log. A request that is still on its way then is not logged: its classes may be gone with the
     * application's class loader, which is no failure.
     */
    void close() {
        closed = true;
        log.close();
        logBean.close();
    }
}
