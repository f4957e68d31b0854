package io.substatus.internal.errorpage;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.CallSite;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.exchange.Headers;
import io.substatus.exchange.Origin;
import io.substatus.exchange.Outcome;
import io.substatus.exchange.ServletMapping;
import io.substatus.exchange.StatusSetter;
import io.substatus.internal.errorpage.request.Asked;
import io.substatus.page.Field;
import io.substatus.status.SubStatusCode;
import io.substatus.status.Win32Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Failures to answer. Stateless. */
final class Failures {

    static final long TIME = 1_795_356_180_000L; // 22 Nov 2026 14:03 UTC
    static final String REFERENCE = "7F3K-29QD-4TXM-8WEY";
    static final Occurrence OCCURRENCE = new Occurrence(REFERENCE, TIME, () -> "2026-11-22 14:03:00 GET /shop/orders");

    private Failures() {}

    static Failure of(Asked asked) {
        return of(asked, null, null, Headers.NONE);
    }

    static Failure of(Asked asked, @Nullable Throwable thrown, @Nullable String message, Headers answered) {
        Outcome outcome = new Outcome(Ending.ERROR_SENT, 404, thrown, message, false, new Setter(), answered);
        return new Failure(asked.facts(), outcome, List.of(), new Shop());
    }

    static Diagnosis diagnosis(int status, int subStatus, String... evidence) {
        return new Diagnosis(
                SubStatusCode.of(status, subStatus),
                Origin.DIAGNOSIS,
                "HiddenSegment",
                List.of(evidence),
                Win32Status.of(2),
                Map.of());
    }

    static String body(ErrorPage page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    static @Nullable String header(ErrorPage page, String name) {
        return page.headers().stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElse(null);
    }

    private static final class Setter implements StatusSetter {
        @Override
        public boolean isApplication() {
            return true;
        }

        @Override
        public CallSite callSite() {
            return new CallSite("com.example.Orders", "show", "Orders.java", 17);
        }
    }

    private static final class Shop implements ApplicationFacts {
        @Override
        public ServletMapping mapping() {
            return new ServletMapping("orders", "com.example.Orders", "/orders/*", "PATH", false);
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
            return List.of("/orders/*");
        }

        @Override
        public Set<String> servletMethods() {
            return Set.of("GET");
        }
    }
}
