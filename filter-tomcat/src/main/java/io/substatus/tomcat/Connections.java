package io.substatus.tomcat;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;

/** What can be done with the connection of a request. Stateless. */
final class Connections {

    private Connections() {}

    /** Whether anything can still be sent. */
    static boolean isIoAllowed(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }

    /** Closes the connection; what was not sent yet never is. */
    static void drop(Response response) {
        response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
    }

    /**
     * Ends the connection of an answer that broke off after its head was sent, once its last bytes are out; that is how
     * the client learns that it is not whole. Does nothing to an answer without an error.
     */
    static void cutOff(Request request, Response response) {
        if (response.setErrorReported()) {
            breakOff(request, response);
        }
    }

    /** The same for an answer whose error Tomcat does not know of. */
    static void breakOff(Request request, Response response) {
        if (!isIoAllowed(response)) {
            return;
        }
        try {
            response.flushBuffer();
        } catch (IOException | IllegalStateException e) {
            System.getLogger("io.substatus").log(Level.DEBUG, "last bytes could not be sent", e);
        }
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, thrown);
    }
}
