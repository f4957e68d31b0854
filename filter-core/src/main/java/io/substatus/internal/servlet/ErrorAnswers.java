package io.substatus.internal.servlet;

import io.substatus.exchange.ApplicationState;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.accesslog.CustomFields;
import io.substatus.internal.gate.Gate;
import io.substatus.internal.guard.access.OfflinePage;
import io.substatus.internal.pipeline.Answer;
import org.jspecify.annotations.Nullable;

/** What the servlet side asks of the pipeline. Implementations are thread-safe and never throw but for VM errors. */
public interface ErrorAnswers {

    /** Whether the application goes on: STOPPING from the moment the filter is taken out of service. */
    ApplicationState state();

    /**
     * What stands before the application at the moment.
     *
     * @param nanoTime now, by {@link System#nanoTime}
     */
    Gate gate(long nanoTime);

    /** What everybody gets while {@code app_offline.htm} takes the application out of service; null when it does not. */
    @Nullable
    OfflinePage offline();

    /** Whether details may be shown to anybody at all. */
    boolean isDevelopment();

    /** Whether details may be shown to the sender of this request, so that who set a status is worth noting. */
    boolean showsDetails(RequestFacts request);

    /**
     * The status that the container gives to an exception: that of a container's own exception, else 500.
     */
    int statusOf(Throwable exception);

    /** Diagnoses an outcome and keeps the result in the exchange. */
    void diagnose(ServletExchange exchange, Outcome outcome);

    /**
     * The page for an outcome that was diagnosed.
     *
     * @return the page, or null when the answer belongs to the application or the container
     */
    @Nullable
    Answer answer(ServletExchange exchange, Outcome outcome);

    /** Whether the page takes the place even of a body that the application wrote, asked when nothing of it was sent. */
    boolean replacesBody(ServletExchange exchange);

    /** Whether the log line says more than the fields that it has by default. */
    boolean logsExtras();

    /** The fields of the owner's own that the log line has. */
    CustomFields customFields();

    /** Writes the log line; called once, from any thread, when a page is about to go out or the exchange is complete. */
    void completed(ServletExchange exchange);
}
