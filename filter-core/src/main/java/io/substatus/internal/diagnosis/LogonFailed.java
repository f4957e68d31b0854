package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 401.1: the request brought credentials and they were not good enough. Immutable and thread-safe.
 */
final class LogonFailed implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 401 || status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        Throwable thrown = thrown(failure);
        if (thrown != null) {
            return Findings.of(
                    401, 1, "Signing in failed: " + Sentences.describe(thrown) + ".", Sentences.thrownAt(thrown));
        }
        return failure.outcome().status() == 401 ? refused(failure) : null;
    }

    private static @Nullable Finding refused(Failure failure) {
        String brought = Credentials.sentence(failure);
        boolean refused = brought != null
                && (Credentials.isLoginForm(failure.request()) || Credentials.judgedByAuthenticator(failure.outcome()));
        if (refused) {
            return Finding.of(401, 1, brought + " They were refused.");
        }
        return Credentials.failedInFramework(failure.outcome())
                ? Finding.of(401, 1, "The framework's handler of failed sign-ins sent the status.")
                : null;
    }

    private static @Nullable Throwable thrown(Failure failure) {
        for (Throwable cause : failure.causes()) {
            if (isLogonFailure(cause, failure) && !Credentials.areOfThisServer(cause)) {
                return cause;
            }
        }
        return null;
    }

    private static boolean isLogonFailure(Throwable cause, Failure failure) {
        if (Family.LOGON_FAILED.has(cause)) {
            return !Family.CREDENTIALS_EXPIRED.has(cause);
        }
        return (Family.TOKEN_REFUSED.has(cause) && Credentials.present(failure.request()))
                || isFailedLogin(cause, failure);
    }

    /**
     * {@code HttpServletRequest.login} throws nothing but a plain ServletException. The containers refuse a second login
     * at the same place.
     */
    private static boolean isFailedLogin(Throwable cause, Failure failure) {
        StackTraceElement top = Frames.top(cause);
        return top != null
                && FrameKind.CONTAINER_LOGIN.has(top)
                && (top.getMethodName().equals("login") || top.getMethodName().equals("doLogin"))
                && failure.request().remoteUser() == null;
    }
}
