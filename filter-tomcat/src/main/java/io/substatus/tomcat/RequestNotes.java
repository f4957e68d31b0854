package io.substatus.tomcat;

import io.substatus.internal.pipeline.Found;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.jspecify.annotations.Nullable;

/**
 * What the valve has to remember of a request until its line is written: Tomcat changes the status of an answer that is
 * on its way already, and forgets errors of the virtual machine. Confined to the request's thread.
 */
final class RequestNotes {

    private static final String NOTE = "io.substatus.tomcat.notes";

    private int committedStatus;
    private @Nullable Throwable fatal;
    private boolean logged;

    private RequestNotes() {}

    /** The notes of a request; Tomcat drops them when the request is over. */
    static RequestNotes of(Request request) {
        if (request.getNote(NOTE) instanceof RequestNotes known) {
            return known;
        }
        RequestNotes made = new RequestNotes();
        request.setNote(NOTE, made);
        return made;
    }

    /** Keeps the status that the client sees, once it is on its way. */
    void noteCommitted(Response response) {
        if (committedStatus == 0 && response.isCommitted()) {
            committedStatus = response.getStatus();
        }
    }

    /** Keeps an error on which Tomcat gives up the connection without a word. */
    void noteFatal(Throwable e) {
        fatal = e;
    }

    @Nullable
    Throwable fatal() {
        return fatal;
    }

    /** The status that was sent, or 0 when nothing was sent. */
    int sentStatus(Response response) {
        noteCommitted(response);
        return committedStatus;
    }

    /** The status for the line: what was sent, else what was found, else what would have been sent. */
    int status(Response response, CatalinaExchange exchange) {
        int sent = sentStatus(response);
        Found found = fatal == null ? Found.of(exchange::attribute) : null;
        int foundStatus = found == null ? 0 : found.code().status();
        if (sent != 0) {
            return sent == HttpServletResponse.SC_INTERNAL_SERVER_ERROR && isSuccess(foundStatus) ? foundStatus : sent;
        }
        if (foundStatus != 0) {
            return foundStatus;
        }
        return fatal == null ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /**
     * A filter finds something about a success only when that was on its way; Tomcat includes the error page into it then,
     * and has called it 500 before the valve sees it again.
     */
    private static boolean isSuccess(int foundStatus) {
        return foundStatus >= 100 && foundStatus < 400;
    }

    /** Whether no line was written yet; true once. */
    boolean firstLine() {
        boolean first = !logged;
        logged = true;
        return first;
    }
}
