package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 500.11, 500.12 and 503.0: the container refused a request because its application is stopping, starting or stopped.
 * Immutable and thread-safe.
 */
final class ApplicationAway implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 404 || status == 503;
    }

    /** An application that answers by itself while it stops is still there. */
    @Override
    public @Nullable Finding detect(Failure failure) {
        if (!Answers.beforeApplication(failure.outcome())) {
            return null;
        }
        String path = failure.request().contextPath();
        String application = "The application at " + EvidenceText.quoted(path.isEmpty() ? "/" : path);
        return switch (failure.application().state()) {
            case STARTING -> Finding.of(500, 12, application + " has not finished starting.");
            case STOPPING -> Finding.of(500, 11, application + " has begun to stop and takes no more requests.");
            case STOPPED ->
                Finding.of(503, 0, application + " is deployed and does not run: it was stopped or failed to start.");
            case SERVING -> null;
        };
    }
}
