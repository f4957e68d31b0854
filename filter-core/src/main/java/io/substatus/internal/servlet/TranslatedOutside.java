package io.substatus.internal.servlet;

import io.substatus.internal.diagnosis.Causes;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Recognises exceptions that a filter outside of ours waits for, to turn them into a challenge, a redirect to a login or a
 * 403. Spring Security's chain stands before all other filters where its own initializer put it there; a page in
 * place of the exception would undo its work. Stateless; walks the running stack.
 */
final class TranslatedOutside {

    private static final String FILTER = "org.springframework.security.web.access.ExceptionTranslationFilter";
    private static final String DENIED = "org.springframework.security.access.AccessDeniedException";
    private static final String NOT_AUTHENTICATED = "org.springframework.security.core.AuthenticationException";

    private TranslatedOutside() {}

    /**
     * The status that the exception is going to have, or 0 if nobody outside waits for it. Whether a challenge becomes a
     * redirect cannot be known here.
     */
    static int status(ServletExchange exchange, Throwable e) {
        boolean challenge = false;
        boolean denied = false;
        for (Throwable cause : Causes.of(e)) {
            challenge |= is(cause, NOT_AUTHENTICATED);
            denied |= is(cause, DENIED);
        }
        if (!(challenge || denied) || !isOutside()) {
            return 0;
        }
        boolean known = !challenge && exchange.facts().remoteUser() != null;
        return known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED;
    }

    private static boolean is(Throwable cause, String name) {
        for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutside() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(FILTER)));
    }
}
