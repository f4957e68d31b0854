package io.substatus.internal.diagnosis;

import io.substatus.exchange.CallSite;
import io.substatus.exchange.ServletMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wordings that several detectors share. Stateless. */
final class Sentences {

    private Sentences() {}

    /** An exception's class and its message, cut. */
    static String describe(Throwable exception) {
        String message = messageOf(exception);
        String name = exception.getClass().getName();
        return message == null || message.isBlank() ? name : name + ": " + EvidenceText.plain(message);
    }

    private static @Nullable String messageOf(Throwable exception) {
        try {
            return exception.getMessage();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return null; // an exception class may override the method and fail; the class name has to do
        }
    }

    /** Where an exception was thrown, as a sentence; nothing when it does not say. */
    static List<String> thrownAt(Throwable exception) {
        CallSite origin = Frames.origin(exception);
        return origin == null ? List.of() : List.of("It was thrown at " + origin + ".");
    }

    /** Whose work failed: the application's first frame in any of the causes, else the first outside of clients. */
    static List<String> calledFrom(List<Throwable> causes) {
        for (Throwable cause : causes) {
            CallSite own = Frames.ownCaller(cause);
            if (own != null) {
                return List.of("The call came from " + own + ".");
            }
        }
        for (Throwable cause : causes) {
            CallSite caller = Frames.caller(cause);
            if (caller != null) {
                return List.of("The call came from " + caller + ".");
            }
        }
        return List.of();
    }

    /** A servlet's name for a sentence. */
    static String servlet(ServletMapping mapping) {
        String name = mapping.servletName();
        return name == null ? "the servlet" : "the servlet " + EvidenceText.quoted(name);
    }
}
