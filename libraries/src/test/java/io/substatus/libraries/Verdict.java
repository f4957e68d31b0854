package io.substatus.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Endpoint;
import io.substatus.exchange.Headers;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.RequestFacts;
import io.substatus.exchange.ServletMapping;
import io.substatus.exchange.StatusSetter;
import io.substatus.internal.diagnosis.Causes;
import io.substatus.internal.diagnosis.DiagnosisEngine;
import io.substatus.status.SubStatusCatalog;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asks the diagnosis, as it is shipped, about an exception that leaves a servlet. Stateless. */
final class Verdict {

    private static final DiagnosisEngine ENGINE =
            new DiagnosisEngine(SubStatusCatalog.shipped(), List.of(), false, false);

    private Verdict() {}

    /** What the call throws, whatever it is; a call that throws nothing fails the test. */
    static Throwable thrownBy(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).as("exception").isNotNull();
        return thrown;
    }

    /** The diagnosis of an uncaught exception for which the container answers 500, or what the exception asks for. */
    static Diagnosis of(Throwable thrown) {
        return ENGINE.diagnose(failure(500, StatusSetter.CONTAINER, new ServletException(thrown)), null, null);
    }

    static Diagnosis of(ThrowingCallable call) {
        return of(thrownBy(call));
    }

    /** The code of an exception for which the application chose a status. */
    static String codeWhenAnswered(int status, Throwable thrown) {
        return ENGINE.diagnose(failure(status, StatusSetter.APPLICATION, thrown), null, null)
                .code()
                .toString();
    }

    private static Failure failure(int status, StatusSetter setter, Throwable thrown) {
        RequestFacts request = new RequestFacts(
                "GET",
                "http",
                "HTTP/1.1",
                "/cart",
                null,
                "",
                "/cart",
                Headers.NONE,
                new Endpoint("127.0.0.1", 50_000),
                new Endpoint("127.0.0.1", 80),
                null,
                false,
                "REQUEST");
        Outcome outcome = new Outcome(Ending.THREW, status, thrown, null, false, setter, Headers.NONE);
        return new Failure(request, outcome, Causes.of(thrown), new Shop());
    }

    /** An application of one servlet, without files. */
    private static final class Shop implements ApplicationFacts {
        @Override
        public ServletMapping mapping() {
            return new ServletMapping("cart", Verdict.class.getName(), "/cart", "EXACT", false);
        }

        @Override
        public boolean isDirectory(String path) {
            return false;
        }

        @Override
        public boolean isFile(String path) {
            return false;
        }

        @Override
        public List<String> urlPatterns() {
            return List.of("/cart");
        }

        @Override
        public Set<String> servletMethods() {
            return Set.of("GET", "HEAD", "OPTIONS");
        }
    }
}
