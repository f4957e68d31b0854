package io.substatus.internal.servlet;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Headers;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.Rejection;
import io.substatus.exchange.RequestFacts;
import io.substatus.exchange.StatusSetter;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.pipeline.Answer;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through all its dispatches: found again as a request attribute, answered at most once, logged
 * exactly once.
 *
 * <p>Confined to the request's thread until asynchronous processing starts; from then on whatever answers or ends the
 * exchange {@linkplain OneAtATime holds a lock}, and {@link OnceEach} decides who ends it, because containers call listeners
 * twice, early or not at all.
 */
public final class ServletExchange extends OneAtATime {

    private static final Logger LOGGER = System.getLogger("io.substatus");

    private final ErrorAnswers answers;
    private final HttpServletRequest request;
    private final DispatcherType dispatcher;
    private final RecordingRequest recordingRequest;
    private final RecordingResponse response;
    private final long startNanos = System.nanoTime();

    private @Nullable RequestFacts facts;
    private StatusSetter statusSetter = StatusSetter.APPLICATION;
    private @Nullable LoggedRequest logged;
    private @Nullable String reference;
    private @Nullable Failure failure;
    private volatile @Nullable Diagnosis diagnosis;
    private volatile @Nullable WatchedAsyncContext async;
    private volatile @Nullable Throwable aborting;
    private volatile boolean left;
    private @Nullable LiveRequest guarded;
    private volatile boolean executing;
    private volatile boolean told; // the line is written
    private volatile int sent; // the status of the page, 0 while there is none

    ServletExchange(
            ErrorAnswers answers, HttpServletRequest request, HttpServletResponse response, DispatcherType dispatcher) {
        this.answers = answers;
        this.request = request;
        this.dispatcher = dispatcher;
        this.recordingRequest = new RecordingRequest(request, this);
        this.response = new RecordingResponse(response, this, answers.logsExtras());
    }

    /** The facts of the request, read when first asked. */
    public RequestFacts facts() {
        RequestFacts known = facts;
        if (known == null) {
            known = FactsReader.read(request, dispatcher);
            facts = known;
        }
        return known;
    }

    /** Answers about the application. */
    public ApplicationFacts application() {
        return new ServletApplicationFacts(request, dispatcher, new RecordedCircumstances(recordingRequest, answers));
    }

    /** A request attribute, or null. */
    public @Nullable Object attribute(String name) {
        return request.getAttribute(name);
    }

    /** Leaves a request attribute for the container's own logs and for the application. */
    public void setAttribute(String name, Object value) {
        request.setAttribute(name, value);
    }

    /** The diagnosis, or null while nothing has failed. */
    public @Nullable Diagnosis diagnosis() {
        return diagnosis;
    }

    /** Keeps the diagnosis. */
    public void setDiagnosis(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    /** The failure to make a page for, or null when the answer is not ours to give. */
    public @Nullable Failure failure() {
        return failure;
    }

    /** Keeps the failure, or that the answer is not ours to give. */
    public void setFailure(@Nullable Failure failure) {
        this.failure = failure;
    }

    /** The reference id, or null while no page was made. */
    public @Nullable String reference() {
        return reference;
    }

    /** Keeps the reference id. */
    public void setReference(String reference) {
        this.reference = reference;
    }

    /** When the filter first saw the request, by {@link System#nanoTime}. */
    long startNanos() {
        return startNanos;
    }

    /** Nanoseconds since the filter first saw the request. */
    public long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }

    /** The request as the log will show it; taken early when the request may be gone at the end. */
    public LoggedRequest loggedRequest() {
        LoggedRequest known = logged;
        return known == null ? LoggedRequest.of(request, dispatcher, answers.logsExtras()) : known;
    }

    /** Bytes of the answer's body so far. */
    public long bodyBytes() {
        return response.bodyBytes();
    }

    /** Keeps what guards asked and decided. */
    void guardedAs(LiveRequest live) {
        guarded = live;
    }

    /** What guards asked and decided, or null when there are none. */
    @Nullable
    LiveRequest guarded() {
        return guarded;
    }

    /** What a guard decided, or null: the request was let in, and nothing is to be noted. */
    public @Nullable Refusal refusal() {
        return guarded == null ? null : guarded.refusal();
    }

    /** Why a guard refused the request, at once or while its body was read; null if none did. */
    public @Nullable Rejection rejection(List<Throwable> causes) {
        return guarded == null ? null : guarded.rejection(causes);
    }

    /** Whether a hook of the container writes the line. */
    public boolean isLoggedByContainer() {
        LoggedRequest known = logged;
        return known == null ? LoggedRequest.isLoggedByContainer(request) : known.loggedByContainer();
    }

    /** The status that the client sees: that of the page, else the diagnosed one, else the container's. */
    public int status() {
        Diagnosis known = diagnosis;
        int diagnosed = known == null ? containerStatus() : known.code().status();
        return sent == 0 ? diagnosed : sent;
    }

    /** Who set the last status, as far as that was worth noting. */
    StatusSetter statusSetter() {
        return statusSetter;
    }

    /** The status that the container's response has. */
    int containerStatus() {
        return response.containerStatus();
    }

    /** Whether a page is being executed for the error of this exchange. */
    boolean isExecuting() {
        return executing;
    }

    void setExecuting(boolean executing) {
        this.executing = executing;
    }

    HttpServletRequest request() {
        return request;
    }

    RecordingRequest recordingRequest() {
        return recordingRequest;
    }

    RecordingResponse response() {
        return response;
    }

    @Nullable
    WatchedAsyncContext async() {
        return async;
    }

    boolean isAnswered() {
        return sent != 0;
    }

    /** Whether the container was told of an error, and will let it be answered. */
    boolean isLeft() {
        return left;
    }

    boolean isCommitted() {
        return left || response.isCommitted();
    }

    void errorStatusSet(int status) {
        if (status == 401 || (answers.isDevelopment() && answers.showsDetails(facts()))) { // 401.4 or 401.5?
            StackStatusSetter setter = new StackStatusSetter();
            setter.callSite();
            statusSetter = setter;
        }
    }

    /** An error was sent: the page goes out now, or the container is told. */
    void errorSent(Outcome outcome) throws IOException {
        if (!fail(outcome) && sent == 0) {
            left = true;
            response.sendContainerError(outcome.status(), outcome.message());
            response.settle();
        }
    }

    /** The answer is not ours to give any more. */
    void leave() {
        left = true;
        response.settle();
    }

    AsyncContext asyncStarted(AsyncContext container, boolean original) {
        if (!isShared()) {
            shared();
            logged = loggedRequest().with(answers.customFields(), this);
        }
        WatchedAsyncContext watched = new WatchedAsyncContext(container, this, original, shared());
        async = watched;
        watched.listenFirst();
        return watched;
    }

    /**
     * The chain returned.
     *
     * @param before the asynchronous cycle that was known when the dispatch began; another one was started in it
     */
    void chainReturned(@Nullable WatchedAsyncContext before) {
        WatchedAsyncContext cycle = async;
        if (cycle == null) {
            QuietEnd.answerEmptyError(this);
        } else if (cycle == before) {
            QuietEnd.answerEmptyError(this);
            writeLine(); // the container ends the answer before it tells any listener
        } else {
            cycle.chainReturned();
        }
    }

    /** Whether the exchange goes on after the dispatch. */
    boolean isAsync() {
        return async != null;
    }

    /** Whether a page of ours stands in the place of what the application wrote, as long as nothing was sent. */
    boolean replacesBody() {
        return answers.replacesBody(this);
    }

    /** The exception that an asynchronous dispatch has to end with, because the answer cannot be completed, or null. */
    @Nullable
    Throwable aborting() {
        return aborting;
    }

    void abortWith(Throwable e) {
        aborting = e;
    }

    /** The status that a container gives to an exception. */
    int statusOf(Throwable e) {
        return answers.statusOf(e);
    }

    Outcome outcome(
            Ending ending, int status, @Nullable Throwable exception, @Nullable String message, StatusSetter setter) {
        return new Outcome(ending, status, exception, message, response.isCommitted(), setter, headers());
    }

    /** The answer's header fields so far. */
    Headers headers() {
        return new ResponseHeaders(response.container());
    }

    /** Finds the code of what happened, unless it is known, or came after the line that would say it. */
    void diagnose(Outcome outcome) {
        if (diagnosis == null && !told) {
            answers.diagnose(this, outcome);
        }
    }

    /**
     * Diagnoses and, unless the answer belongs to the application, writes the page.
     *
     * @return whether the page is out
     */
    boolean fail(Outcome outcome) {
        ReentrantLock held = hold();
        try {
            return failHoldingLock(outcome);
        } finally {
            release(held);
        }
    }

    /** Puts an exception where the container would have put it. */
    void report(Throwable e) {
        ExceptionReport.write(this, request.getServletContext(), e);
    }

    private boolean failHoldingLock(Outcome outcome) {
        if (sent != 0 || response.isComplete()) {
            return false;
        }
        answers.diagnose(this, outcome);
        Answer answer = answers.answer(this, outcome);
        if (answer == null) {
            return false;
        }
        sent = answer.status();
        response.settle(); // first, so that a thread of the application cannot change the page's status
        response.countInstead(answer.body().length);
        String method = OriginalTarget.of(request, dispatcher).method();
        PageWriter.send(response.container(), answer, !method.equals("HEAD"), async != null, this::writeLine);
        return true;
    }

    /** Ends the exchange once, whoever calls. */
    void completed() {
        if (isFirst(ENDED)) {
            try {
                writeLine();
            } finally {
                if (guarded != null) {
                    guarded.end(); // whatever befell the line
                }
            }
        }
    }

    /** Has the line written, once. */
    void writeLine() {
        if (isFirst(LOGGED)) {
            if (diagnosis == null) {
                QuietEnd.diagnose(this, request);
            }
            answers.completed(this);
            told = true;
        }
    }

    /** The next call of the application may send the answer's last byte: the line goes first. */
    void answerCompletes() {
        ReentrantLock held = hold();
        try {
            if (sent == 0) {
                writeLine();
            }
        } finally {
            release(held);
        }
    }

    void note(String what, Exception e) {
        LOGGER.log(Level.DEBUG, what, e);
    }
}
