package io.substatus.benchmarks;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Endpoint;
import io.substatus.exchange.Headers;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.RequestFacts;
import io.substatus.exchange.ServletMapping;
import io.substatus.exchange.StatusSetter;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts for the parts behind the servlet side. */
final class Facts {

    private Facts() {}

    /** A plain 404 as the filter tells it to the diagnosis. */
    static Failure notFound() {
        Stubs.Request request = new Stubs.Request();
        RequestFacts facts = new RequestFacts(
                "GET",
                "http",
                "HTTP/1.1",
                request.getRequestURI(),
                request.getQueryString(),
                "/shop",
                "/tea/oolong",
                new FactHeaders(request),
                new Endpoint("203.0.113.7", 50123),
                new Endpoint("10.0.0.5", 8080),
                null,
                false,
                "REQUEST");
        Outcome outcome =
                new Outcome(Ending.ERROR_SENT, 404, null, null, false, StatusSetter.APPLICATION, Headers.NONE);
        ServletMapping mapping = new ServletMapping("tea", Stubs.class.getName(), "/tea/*", "PATH", false);
        ApplicationFacts application = Stubs.answering(
                ApplicationFacts.class,
                (proxy, method, arguments) -> method.getName().equals("mapping") ? mapping : List.of());
        return new Failure(facts, outcome, List.of(), application);
    }

    /** A request's header fields. */
    private record FactHeaders(Stubs.Request request) implements Headers {

        @Override
        public @Nullable String first(String name) {
            return request.getHeader(name);
        }

        @Override
        public List<String> all(String name) {
            String value = request.getHeader(name);
            return value == null ? List.of() : List.of(value);
        }

        @Override
        public Set<String> names() {
            return Set.copyOf(Collections.list(request.getHeaderNames()));
        }
    }
}
