package io.substatus.internal.servlet;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Endpoint;
import io.substatus.exchange.Headers;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.RequestFacts;
import io.substatus.exchange.StatusSetter;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through all its dispatches: found again as a request attribute, answered at most once, logged
 * exactly once.
 *
 * <p>Confined to the request's thread until asynchronous processing starts; from then on whatever answers or ends the
 * exchange holds {@link #lock}, and {@link #completed} is decided by compare-and-set, because containers call listeners
 * twice, early or not at all.
 */
public final class ServletExchange {

    /** The request attribute that holds the exchange. */
    static final String ATTRIBUTE = "io.substatus.exchange";

    private static final Logger LOGGER = System.getLogger("io.substatus");
    private static final String FORWARDED_BY_VALVE = "org.apache.tomcat.request.forwarded";
    private static final VarHandle ENDED;

    static {
        try {
            ENDED = MethodHandles.lookup().findVarHandle(ServletExchange.class, "ended", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final ErrorAnswers answers;
    private final HttpServletRequest request;
    private final DispatcherType dispatcher;
    private final RecordingResponse response;
    private final long startNanos = System.nanoTime();
    private final boolean upgrade;

    private @Nullable RequestFacts facts;
    private @Nullable StatusSetter statusSetter;
    private @Nullable LoggedRequest logged;
    private @Nullable String reference;
    private @Nullable Failure failure;
    private volatile @Nullable Diagnosis diagnosis;
    private volatile @Nullable ReentrantLock lock;
    private volatile @Nullable WatchedAsyncContext async;
    private volatile boolean answered;
    private volatile boolean left;

    @SuppressWarnings("unused") // written through ENDED
    private volatile boolean ended;

    ServletExchange(
            ErrorAnswers answers, HttpServletRequest request, HttpServletResponse response, DispatcherType dispatcher) {
        this.answers = answers;
        this.request = request;
        this.dispatcher = dispatcher;
        this.response = new RecordingResponse(response, this);
        this.upgrade = request.getHeader("Upgrade") != null;
    }

    // ---- what others ask

    /** The facts of the request, read when first asked. */
    public RequestFacts facts() {
        RequestFacts known = facts;
        if (known == null) {
            known = readFacts();
            facts = known;
        }
        return known;
    }

    private RequestFacts readFacts() {
        OriginalTarget target = OriginalTarget.of(request, dispatcher);
        return new RequestFacts(
                target.method(),
                request.getScheme(),
                request.getProtocol(),
                target.uri(),
                target.query(),
                request.getContextPath(),
                target.path(),
                new RequestHeaders(request),
                new Endpoint(orEmpty(request.getRemoteAddr()), request.getRemotePort()),
                new Endpoint(orEmpty(request.getLocalAddr()), request.getLocalPort()),
                request.getRemoteUser(),
                request.getAttribute(FORWARDED_BY_VALVE) != null,
                dispatcher.name());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Answers about the application. */
    public ApplicationFacts application() {
        return new ServletApplicationFacts(request, dispatcher);
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

    /** Nanoseconds since the filter first saw the request. */
    public long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }

    /** The request as the log will show it; taken early when the request may be gone at the end. */
    public LoggedRequest loggedRequest() {
        LoggedRequest known = logged;
        return known == null ? LoggedRequest.of(request, dispatcher) : known;
    }

    /** The status that the client sees: the diagnosed one, else the container's. */
    public int status() {
        Diagnosis known = diagnosis;
        return known == null ? containerStatus() : known.code().status();
    }

    private int containerStatus() {
        try {
            return response.container().getStatus();
        } catch (IllegalStateException recycled) {
            return HttpServletResponse.SC_OK; // Jetty, after the last listener; an error would have been diagnosed
        }
    }

    RecordingResponse response() {
        return response;
    }

    @Nullable
    WatchedAsyncContext async() {
        return async;
    }

    boolean isUpgrade() {
        return upgrade;
    }

    boolean isAnswered() {
        return answered;
    }

    boolean isIncluding() {
        return request.getDispatcherType() == DispatcherType.INCLUDE;
    }

    // ---- what the application does

    void errorStatusSet(int status) {
        if (answers.isDevelopment() && answers.showsDetails(facts())) {
            StackStatusSetter setter = new StackStatusSetter();
            setter.callSite();
            statusSetter = setter;
        }
    }

    /** {@code sendError} was called: the page goes out now, or the container is told. */
    void errorSent(int status, @Nullable String message) throws IOException {
        boolean page = fail(outcome(Ending.ERROR_SENT, status, null, message, new StackStatusSetter()));
        if (!page && !answered) {
            leaveToContainer(status, message);
        }
    }

    private void leaveToContainer(int status, @Nullable String message) throws IOException {
        left = true;
        response.sendContainerError(status, message);
        response.settle();
    }

    AsyncContext asyncStarted(AsyncContext container, boolean original) {
        ReentrantLock held = lock;
        if (held == null) {
            held = new ReentrantLock();
            lock = held;
            logged = LoggedRequest.of(request, dispatcher);
        }
        WatchedAsyncContext watched = new WatchedAsyncContext(container, this, original, held);
        async = watched;
        watched.addOwnListener(new AsyncListeners.First(this));
        return watched;
    }

    // ---- how a dispatch ends

    /**
     * The chain returned.
     *
     * @param before the asynchronous cycle that was known when the dispatch began; another one was started in it
     */
    void chainReturned(@Nullable WatchedAsyncContext before) {
        WatchedAsyncContext cycle = async;
        if (cycle == null || cycle == before) {
            answerEmptyError();
        } else if (!cycle.isDone()) {
            addLastListener(cycle);
        }
    }

    private void addLastListener(WatchedAsyncContext cycle) {
        try {
            cycle.addOwnListener(new AsyncListeners.Last(this, cycle));
        } catch (IllegalStateException alreadyComplete) {
            note("asynchronous cycle was complete when the chain returned", alreadyComplete);
            completed();
        }
    }

    /** Whether the exchange goes on after the dispatch. */
    boolean isAsync() {
        return async != null;
    }

    /** Gives an error without a body its page. */
    void answerEmptyError() {
        if (answered || left) {
            return;
        }
        int status = containerStatus();
        if (status >= 400 && !response.isCommitted() && (!response.hasBody() || isContainersRangePage(status))) {
            fail(outcome(Ending.STATUS_SET, status, null, null, setter()));
        }
    }

    /** Jetty writes its own page for an unsatisfiable range through our stream, and says it is asynchronous then. */
    private boolean isContainersRangePage(int status) {
        return status == HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE
                && async == null
                && application().mapping().containerDefault();
    }

    private StatusSetter setter() {
        StatusSetter known = statusSetter;
        return known == null ? StatusSetter.APPLICATION : known;
    }

    /**
     * An exception left the chain.
     *
     * @return what is to be thrown on, or null when the answer is complete
     */
    @Nullable
    Throwable threw(Throwable e) {
        if (isFatal(e)) {
            diagnose(outcome(
                    Ending.THREW, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, e, null, StatusSetter.CONTAINER));
            return e;
        }
        if (response.hasWriteFailed()) {
            clientGone(e);
            return e;
        }
        if (answered) {
            report(e);
            return null;
        }
        if (left || response.isCommitted()) {
            diagnose(committedOutcome(e));
            return e;
        }
        return answerThrown(e);
    }

    private @Nullable Throwable answerThrown(Throwable e) {
        if (!fail(outcome(Ending.THREW, answers.statusOf(e), e, null, StatusSetter.CONTAINER))) {
            return e; // the application's own error page answers
        }
        if (isUnavailability(e)) {
            flush();
            return e; // so that the container marks the servlet
        }
        report(e);
        WatchedAsyncContext cycle = async;
        if (cycle != null) {
            cycle.completeAfterPage();
        }
        return null;
    }

    /** Tomcat says committed, before anything was sent, when it could not read the request's body. */
    private Outcome committedOutcome(Throwable e) {
        boolean unread = !response.hasBody() && answers.statusOf(e) < 500;
        return new Outcome(
                Ending.THREW,
                unread ? answers.statusOf(e) : containerStatus(),
                e,
                null,
                !unread,
                StatusSetter.CONTAINER,
                headers());
    }

    private static boolean isUnavailability(Throwable e) {
        return e instanceof jakarta.servlet.UnavailableException;
    }

    static boolean isFatal(Throwable e) {
        return e instanceof VirtualMachineError && !(e instanceof StackOverflowError);
    }

    private void flush() {
        try {
            response.container().flushBuffer();
        } catch (IOException e) {
            note("page could not be sent", e);
        }
    }

    /** Puts the exception where the container would have put it. */
    private void report(Throwable e) {
        ServletContext context = request.getServletContext();
        String text = "Request " + loggedRequest().method() + " failed, answered " + describe() + ": "
                + e.getClass().getName();
        try {
            context.log(text, e);
        } catch (RuntimeException | StackOverflowError unprintable) { // thousands of causes, a message that throws
            context.log(text + ", whose stack trace cannot be printed: "
                    + unprintable.getClass().getName());
        }
    }

    private String describe() {
        Diagnosis known = diagnosis;
        return (known == null ? Integer.toString(status()) : known.code().toString())
                + (reference == null ? "" : ", reference " + reference);
    }

    // ---- asynchronous ends

    void timedOut() {
        LOGGER.log(Level.DEBUG, "asynchronous request timed out");
    }

    void asyncError(@Nullable Throwable e) {
        if (e != null && response.hasWriteFailed()) {
            clientGone(e);
        }
    }

    /** Throws nothing but VM errors: Tomcat would put an exception on whatever request uses the objects by then. */
    void asyncTaskThrew(WatchedAsyncContext cycle, Throwable e) {
        if (isFatal(e)) {
            throw (Error) e;
        }
        try {
            answerAsyncError(cycle, e);
        } catch (IllegalStateException recycled) {
            note("asynchronous task failed after its request was over", recycled);
            LOGGER.log(Level.WARNING, "asynchronous task failed after its request was over", e);
        }
    }

    void answerTimeout(WatchedAsyncContext cycle) {
        answer(
                cycle,
                outcome(
                        Ending.TIMED_OUT,
                        HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                        null,
                        null,
                        StatusSetter.CONTAINER));
    }

    void answerAsyncError(WatchedAsyncContext cycle, Throwable e) {
        if (response.hasWriteFailed()) {
            clientGone(e);
            cycle.completeAfterPage();
            return;
        }
        answer(cycle, outcome(Ending.THREW, answers.statusOf(e), e, null, StatusSetter.CONTAINER));
    }

    private void answer(WatchedAsyncContext cycle, Outcome outcome) {
        ReentrantLock held = lock;
        if (held == null) {
            return;
        }
        held.lock();
        try {
            if (!cycle.isDone()) {
                if (!answered && !response.isCommitted() && !fail(outcome)) {
                    leaveToContainer(outcome.status(), outcome.message());
                }
                Throwable exception = outcome.exception();
                if (exception != null) {
                    report(exception); // now: once the cycle is complete the request may be another client's
                }
                cycle.completeAfterPage();
            }
        } catch (IOException e) {
            note("container could not be told of the error", e);
        } finally {
            held.unlock();
        }
    }

    // ---- answering

    Outcome outcome(
            Ending ending, int status, @Nullable Throwable exception, @Nullable String message, StatusSetter setter) {
        return new Outcome(ending, status, exception, message, response.isCommitted(), setter, headers());
    }

    private Headers headers() {
        return new ResponseHeaders(response.container());
    }

    void clientGone(Throwable e) {
        if (diagnosis == null) {
            boolean sent = response.container().isCommitted();
            int status = sent ? containerStatus() : HttpServletResponse.SC_BAD_REQUEST;
            diagnose(new Outcome(Ending.CLIENT_GONE, status, e, null, sent, StatusSetter.CONTAINER, headers()));
        }
    }

    void diagnose(Outcome outcome) {
        if (diagnosis == null) {
            answers.diagnose(this, outcome);
        }
    }

    /**
     * Diagnoses and, unless the answer belongs to the application, writes the page.
     *
     * @return whether the page is out
     */
    boolean fail(Outcome outcome) {
        ReentrantLock held = lock;
        if (held == null) {
            return failHoldingLock(outcome);
        }
        held.lock();
        try {
            return failHoldingLock(outcome);
        } finally {
            held.unlock();
        }
    }

    private boolean failHoldingLock(Outcome outcome) {
        if (answered) {
            return false;
        }
        answers.diagnose(this, outcome);
        Answer answer = answers.answer(this, outcome);
        if (answer == null) {
            return false;
        }
        answered = true;
        write(answer);
        response.settle();
        return true;
    }

    private void write(Answer answer) {
        try {
            PageWriter.write(response.container(), answer, !isHead());
            if (async != null) {
                response.container().flushBuffer(); // the application may never complete
            }
        } catch (IOException e) {
            note("client left before its page was sent", e);
        } catch (IllegalStateException e) {
            note("container refused the page", e);
        }
    }

    private boolean isHead() {
        return "HEAD".equals(OriginalTarget.of(request, dispatcher).method());
    }

    /** Ends the exchange once, whoever calls. */
    void completed() {
        if (ENDED.compareAndSet(this, false, true)) {
            int status = containerStatus();
            if (diagnosis == null && status >= 400) {
                diagnose(outcome(Ending.STATUS_SET, status, null, null, setter()));
            }
            answers.completed(this);
        }
    }

    void note(String what, Exception e) {
        LOGGER.log(Level.DEBUG, what, e);
    }
}
