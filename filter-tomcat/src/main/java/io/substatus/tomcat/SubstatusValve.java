package io.substatus.tomcat;

import io.substatus.exchange.Outcome;
import io.substatus.internal.config.SettingsException;
import io.substatus.internal.hook.HookedResponse;
import io.substatus.internal.hook.ServerHook;
import io.substatus.internal.pipeline.Answer;
import io.substatus.internal.pipeline.Marks;
import io.substatus.internal.servlet.LiveExchange;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.catalina.AccessLog;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers the errors of a host that nobody else has answered, and writes one log line for every request of the host:
 * set {@code errorReportValveClass="io.substatus.tomcat.SubstatusValve"} on the {@code Host}. Settings are those of the
 * filter; to set some here, add a {@code Valve} element of the same class to the host, which Tomcat then takes instead
 * of making one. System properties and environment override what is set here.
 *
 * <p>Thread-safe once started. A failure in here never breaks a request; Tomcat's own page, without version and stack
 * trace, answers then.
 */
public final class SubstatusValve extends ErrorReportValve implements AccessLog {

    private final Map<String, String> settings = new TreeMap<>();
    private volatile @Nullable ServerHook hook;
    private volatile boolean requestAttributesEnabled = true;

    /** Needed by Tomcat. */
    public SubstatusValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    /** Whether a developer at this machine may see details; {@code false} unless set. */
    public void setDevelopment(boolean development) {
        settings.put("development", String.valueOf(development));
    }

    /** Whether a log is written; {@code true} unless set. */
    public void setLog(boolean log) {
        settings.put("log", String.valueOf(log));
    }

    /** The folder that holds the sites' log folders; relative paths start at {@code catalina.base}. */
    public void setLogDirectory(String logDirectory) {
        settings.put("logDirectory", logDirectory);
    }

    /** The number of the site for all requests of applications without the filter, from 1. */
    public void setSiteId(int siteId) {
        settings.put("siteId", String.valueOf(siteId));
    }

    /** Whether the log holds the sub-status of a 401; {@code true} unless set. */
    public void setLog401SubStatus(boolean log401SubStatus) {
        settings.put("log401SubStatus", String.valueOf(log401SubStatus));
    }

    /** The fields of the log, as IIS names them; its 15 default fields unless set. */
    public void setLogExtFileFlags(String logExtFileFlags) {
        settings.put("logExtFileFlags", logExtFileFlags);
    }

    /** Fields of the log of one's own, such as {@code name=RequestHeader:X-Forwarded-For}; none unless set. */
    public void setLogCustomFields(String logCustomFields) {
        settings.put("logCustomFields", logCustomFields);
    }

    /** How many bytes a value of such a field has at most; 4096 unless set. */
    public void setLogMaxCustomFieldLength(int logMaxCustomFieldLength) {
        settings.put("logMaxCustomFieldLength", String.valueOf(logMaxCustomFieldLength));
    }

    /** When the next file of the log begins: Hourly, Weekly, Monthly, MaxSize; Daily unless set. */
    public void setLogPeriod(String logPeriod) {
        settings.put("logPeriod", logPeriod);
    }

    /** How many bytes a file of the log has at most, with the period MaxSize alone; 20971520 unless set. */
    public void setLogTruncateSize(long logTruncateSize) {
        settings.put("logTruncateSize", String.valueOf(logTruncateSize));
    }

    /** Whether files begin and are named by the JVM's time zone and not by UTC; {@code false} unless set. */
    public void setLogLocalTimeRollover(boolean logLocalTimeRollover) {
        settings.put("logLocalTimeRollover", String.valueOf(logLocalTimeRollover));
    }

    /** How many closed files of the log stay; 0, which is the default, for all. */
    public void setLogKeepFiles(int logKeepFiles) {
        settings.put("logKeepFiles", String.valueOf(logKeepFiles));
    }

    /** How many days a closed file of the log stays after its last line; 0, which is the default, for ever. */
    public void setLogKeepDays(int logKeepDays) {
        settings.put("logKeepDays", String.valueOf(logKeepDays));
    }

    /** Whether closed files of the log are compressed, all but the newest; {@code false} unless set. */
    public void setLogCompress(boolean logCompress) {
        settings.put("logCompress", String.valueOf(logCompress));
    }

    /** Whether errors of requests that belong to no application go to a log like HTTPERR; {@code false} unless set. */
    public void setHttpErrLog(boolean httpErrLog) {
        settings.put("httpErrLog", String.valueOf(httpErrLog));
    }

    /** Whether a status that Tomcat chose is kept even where IIS has another; {@code false} unless set. */
    public void setKeepStatus(boolean keepStatus) {
        settings.put("keepStatus", String.valueOf(keepStatus));
    }

    /** Whether exceeded limits are 413.1 and 431.0 instead of 404.13 and 404.10; {@code false} unless set. */
    public void setModernLimits(boolean modernLimits) {
        settings.put("modernLimits", String.valueOf(modernLimits));
    }

    /** Whether the client that {@code RemoteIpValve} found out is logged, not the proxy; {@code true} unless set. */
    @Override
    public void setRequestAttributesEnabled(boolean requestAttributesEnabled) {
        this.requestAttributesEnabled = requestAttributesEnabled;
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return requestAttributesEnabled;
    }

    @Override
    protected void startInternal() throws LifecycleException {
        try {
            hook = SharedHooks.acquire(settings);
        } catch (SettingsException e) {
            throw new LifecycleException("Substatus cannot start: " + e.getMessage(), e);
        }
        super.startInternal();
    }

    @Override
    protected void stopInternal() throws LifecycleException {
        super.stopInternal();
        ServerHook held = hook;
        hook = null;
        if (held != null) {
            SharedHooks.release(held);
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        begin(request, response);
        RequestNotes notes = RequestNotes.of(request);
        notes.noteCommitted(response);
        invokeNext(request, response, notes);
        notes.noteCommitted(response);
        if (request.getAttribute(Marks.DROP) != null) {
            Connections.drop(response);
        } else if (response.isCommitted()) {
            Connections.cutOff(request, response);
        } else if (!request.isAsync() || request.isAsyncCompleting()) {
            answerError(request, response);
        }
    }

    /** For what another valve throws Tomcat would send an empty error, or end half an answer as if it were whole. */
    private void invokeNext(Request request, Response response, RequestNotes notes)
            throws IOException, ServletException {
        try {
            getNext().invoke(request, response);
        } catch (VirtualMachineError e) {
            notes.noteFatal(e);
            throw e;
        } catch (RuntimeException | ServletException e) {
            if (request.isAsync()) {
                throw e;
            }
            containerLog.error("A valve failed on " + request.getRequestURI(), e);
            Errors.keep(request, e);
            notes.noteCommitted(response);
            if (response.isCommitted()) {
                Connections.breakOff(request, response);
            }
        }
    }

    private void begin(Request request, Response response) {
        ServerHook held = hook;
        if (held != null && request.getCoyoteRequest().getAttribute(Marks.HOOK) == null) {
            held.begin(new CatalinaExchange(request, response));
            request.setFilterChain(null); // left from the last request; the next one tells that this was let in
            request.getRemoteAddr(); // Tomcat keeps what it has told, but cannot tell when the connection is gone
            request.getRemotePort();
            request.getLocalAddr();
            request.getLocalPort();
        }
    }

    private void answerError(Request request, Response response) {
        Throwable thrown = Errors.thrown(request);
        if (thrown != null && !response.isError()) {
            Errors.send(response);
        }
        response.setSuspended(false);
        report(request, response, thrown);
    }

    /** Writes the page of an error that was sent and that nobody has answered. */
    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        ServerHook held = hook;
        int status = response.getStatus();
        boolean due = status >= 400
                && response.isErrorReportRequired()
                && (thrown != null || response.getContentWritten() == 0)
                && Connections.isIoAllowed(response);
        if (!due) {
            return;
        }
        boolean written = held != null
                && findErrorPage(status, thrown) == null
                && write(held, new CatalinaExchange(request, response), Errors.outcome(request, response, thrown));
        if (!written) {
            super.report(request, response, thrown);
        }
    }

    private static boolean write(ServerHook hook, CatalinaExchange exchange, Outcome outcome) {
        Answer answer = hook.answer(exchange, outcome);
        return answer != null && exchange.write(answer);
    }

    /**
     * Writes the line of a request.
     *
     * @param nanos how long it took
     */
    @Override
    public void log(Request request, Response response, long nanos) {
        ServerHook held = hook;
        RequestNotes notes = RequestNotes.of(request);
        if (held == null || !notes.firstLine()) {
            return;
        }
        CatalinaExchange exchange = new CatalinaExchange(request, response, requestAttributesEnabled);
        Outcome unseen = Errors.unanswered(request, response, notes);
        if (unseen != null) {
            held.diagnose(exchange, unseen);
        }
        held.log(
                exchange,
                new HookedResponse(
                        notes.status(response, exchange),
                        response.getBytesWritten(false),
                        request.getCoyoteRequest().getBytesRead(),
                        nanos,
                        new LiveExchange(request, response).responseHeaders()));
    }
}
