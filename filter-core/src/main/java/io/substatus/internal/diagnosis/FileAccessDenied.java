package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.Protection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operating system denied access to a file, which is what failed in the end: 401.3 where the application logs people
 * in by BASIC and so can ask for another user, else 403.2 for reading and 403.3 for writing. Immutable and thread-safe.
 */
final class FileAccessDenied implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 401 || status == 403 || status == 500;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        List<Throwable> causes = failure.causes();
        FileDenial denial = causes.isEmpty() ? null : FileDenial.of(causes.get(0));
        if (denial == null) {
            return null;
        }
        if (failure.outcome().status() == 401) {
            return finding(401, 3, denial, causes.get(0));
        }
        Protection protection = failure.application().security().protection();
        if ("BASIC".equals(protection.loginMethod()) && failure.outcome().status() == 500) {
            return finding(401, 3, denial, causes.get(0)).withHeader("WWW-Authenticate", challenge(protection));
        }
        return switch (denial.access()) {
            case READ -> finding(403, 2, denial, causes.get(0));
            case WRITE -> finding(403, 3, denial, causes.get(0));
            case UNKNOWN -> null;
        };
    }

    private static String challenge(Protection protection) {
        String realm = protection.realmName();
        return "Basic realm=\"" + (realm == null ? "" : realm.replaceAll("[\"\\\\\\p{Cntrl}]", "")) + '"';
    }

    private static Finding finding(int status, int subStatus, FileDenial denial, Throwable cause) {
        return Findings.of(
                status, subStatus, "The server's process " + denial.fact() + ".", Sentences.calledFrom(List.of(cause)));
    }
}
