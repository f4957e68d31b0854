package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Failure;
import java.util.List;

/**
 * Finds the exception that a framework caught and turned into a status, where the framework leaves it in the request before
 * it sends the status. Stateless and thread-safe.
 */
final class ResolvedException {

    /** Spring Boot 3, Spring Boot 4, and the Servlet specification's own name, which applications use as well. */
    private static final List<String> ATTRIBUTES = List.of(
            "org.springframework.boot.web.servlet.error.DefaultErrorAttributes.ERROR",
            "org.springframework.boot.webmvc.error.DefaultErrorAttributes.ERROR",
            "jakarta.servlet.error.exception");

    private ResolvedException() {}

    /** The causes of the failure; if it has none, those of the exception left in the request. */
    static List<Throwable> causes(Failure failure) {
        if (!failure.causes().isEmpty()) {
            return failure.causes();
        }
        for (String name : ATTRIBUTES) {
            if (failure.application().attribute(name) instanceof Throwable resolved) {
                return Causes.of(resolved);
            }
        }
        return List.of();
    }
}
