package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import io.substatus.exchange.CallSite;
import io.substatus.exchange.ServletMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 500.21: the class of a servlet or filter cannot be loaded. A class that the application's own code misses is
 * something else: there, a frame of the application stands between class loader and container. Immutable and
 * thread-safe.
 */
final class MissingClass implements Detector {

    @Override
    public boolean concerns(int status) {
        return status == 404 || status == 500 || status == 503;
    }

    @Override
    public @Nullable Finding detect(Failure failure) {
        for (Throwable cause : failure.causes()) {
            if (Family.CLASS_MISSING.has(cause) && isComponentsClass(cause)) {
                return Findings.of(
                        500,
                        21,
                        "The container could not load a servlet's or filter's class: " + Sentences.describe(cause)
                                + ".",
                        declared(failure));
            }
        }
        return missingSince(failure);
    }

    private static boolean isComponentsClass(Throwable cause) {
        for (StackTraceElement frame : Frames.near(cause)) {
            if (!FrameKind.CLASS_LOADING.has(frame)) {
                return FrameKind.COMPONENT_LOADING.has(frame);
            }
        }
        return false;
    }

    private static List<String> declared(Failure failure) {
        ServletMapping mapping = failure.application().mapping();
        String type = mapping.servletClass();
        return type == null
                ? List.of()
                : List.of("The request is mapped to " + Sentences.servlet(mapping) + " of class " + type + ".");
    }

    /**
     * After the first failure Tomcat answers 404 for the servlet, and Jetty, where it starts with such a servlet, does so
     * from the beginning. Both tell no reason.
     */
    private @Nullable Finding missingSince(Failure failure) {
        ServletMapping mapping = failure.application().mapping();
        String type = mapping.servletClass();
        return type == null
                        || mapping.containerDefault()
                        || failure.application().hasClass(type)
                        || !answeredInItsPlace(failure)
                ? null
                : Finding.of(
                        500,
                        21,
                        "The class " + type + " of " + Sentences.servlet(mapping)
                                + " is neither in the application nor in the server.");
    }

    /** Whether the container answered for the servlet; one that is not there cannot have said itself that it is unavailable. */
    private static boolean answeredInItsPlace(Failure failure) {
        Throwable thrown = failure.outcome().exception();
        if (thrown != null) {
            return Family.UNAVAILABLE.has(Causes.unwrapped(thrown));
        }
        return Answers.beforeApplication(failure.outcome())
                || isStandIn(failure.outcome().setter().callSite());
    }

    /** Jetty calls a servlet of its own in place of one that it could not make. */
    private static boolean isStandIn(@Nullable CallSite site) {
        return site != null && site.className().endsWith(".ServletHolder$UnavailableServlet");
    }
}
