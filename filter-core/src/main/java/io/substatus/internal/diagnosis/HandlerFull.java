package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.CallSite;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 503.3: a handler of the container that limits how many requests are served at a time refused one. The container tells who
 * refused by the place of the call. Immutable and thread-safe.
 */
final class HandlerFull implements Detector {

    private static final Set<String> LIMITING = Set.of(
            "org.eclipse.jetty.server.handler.QoSHandler", "org.eclipse.jetty.server.handler.ThreadLimitHandler");

    @Override
    public boolean concerns(int status) {
        return status == 503;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        if (!Answers.beforeApplication(failure.outcome())) {
            return null;
        }
        CallSite refused = failure.outcome().setter().callSite();
        return refused != null && LIMITING.contains(refused.className())
                ? Finding.of(
                        503,
                        3,
                        "As many requests as the server's " + refused.className()
                                + " allows were being served or waiting; it refused this one in " + refused + ".")
                : null;
    }
}
