package io.substatus.internal.diagnosis;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.ApplicationFacts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Works out the {@code Allow} header of a 405 from what somebody knows as data: a framework's exception, or the
 * servlet's class. Stateless.
 */
final class AllowedMethods {

    private static final String SPRING_MVC = "org.springframework.web.HttpRequestMethodNotSupportedException";
    private static final String SPRING_WEB = "org.springframework.web.server.MethodNotAllowedException";
    private static final String REST = "jakarta.ws.rs.NotAllowedException";
    private static final String REST_FAILURE = "jakarta.ws.rs.WebApplicationException";
    private static final String REST_RESPONSE = "jakarta.ws.rs.core.Response";

    /** What every servlet for static files answers; more is derived only from what is known. */
    private static final List<String> STATIC_FILES = List.of("GET", "HEAD", "OPTIONS");

    private static final int MAX_METHODS = 32;

    private AllowedMethods() {}

    /** The header's value, or null if nobody knows. The method that was refused is never in it. */
    static @Nullable String of(Failure failure) {
        Set<String> allowed = named(failure.causes());
        if (allowed.isEmpty() && Answers.byContainer(failure.outcome())) {
            allowed = answeredBy(failure.application());
        }
        allowed.remove(failure.request().method());
        return allowed.isEmpty() ? null : String.join(", ", allowed);
    }

    /** An application that refuses a method itself knows better than its servlet's class does: that is asked last. */
    private static Set<String> answeredBy(ApplicationFacts application) {
        Set<String> methods = application.servletMethods();
        boolean unknown = methods.isEmpty() && application.mapping().containerDefault();
        return new TreeSet<>(unknown ? STATIC_FILES : methods);
    }

    private static Set<String> named(List<Throwable> causes) {
        for (Throwable cause : causes) {
            Set<String> methods = tokens(named(cause));
            if (!methods.isEmpty() && !Frames.thrownBy(FrameKind.HTTP_CLIENT, cause)) {
                return methods;
            }
        }
        return new TreeSet<>();
    }

    private static @Nullable Object named(Throwable cause) {
        Object methods = Getter.call(cause, SPRING_MVC, "getSupportedMethods");
        if (methods == null) {
            methods = Getter.call(cause, SPRING_WEB, "getSupportedMethods");
        }
        return methods == null && isRest(cause) ? ofResponse(cause) : methods;
    }

    private static boolean isRest(Throwable cause) {
        return Family.superTypes(cause.getClass()).stream()
                .anyMatch(type -> type.getName().equals(REST));
    }

    private static @Nullable Object ofResponse(Throwable cause) {
        Object response = Getter.call(cause, REST_FAILURE, "getResponse");
        return response == null ? null : Getter.call(response, REST_RESPONSE, "getAllowedMethods");
    }

    /** Only what can stand in a header as a method (RFC 9110 section 5.6.2). */
    private static Set<String> tokens(@Nullable Object names) {
        Collection<?> all = names instanceof Object[] array
                ? Arrays.asList(array)
                : names instanceof Collection<?> collection ? collection : List.of();
        Set<String> tokens = new TreeSet<>();
        for (Object name : all) {
            String text = String.valueOf(name);
            if (tokens.size() < MAX_METHODS && text.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,32}")) {
                tokens.add(text);
            }
        }
        return tokens;
    }
}
