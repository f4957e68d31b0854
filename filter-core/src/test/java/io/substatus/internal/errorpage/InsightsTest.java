package io.substatus.internal.errorpage;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.ApplicationFacts;
import io.substatus.exchange.RegisteredServlet;
import io.substatus.exchange.ServletMapping;
import io.substatus.internal.errorpage.request.Asked;
import io.substatus.page.NearMisses;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is worked out for the developer holds names that others chose. */
class InsightsTest {

    private static final String HOSTILE = "<img src=x>`\u202E\u001B\u0000|*";
    private static final ErrorPages OPEN = new ErrorPages(
            new ErrorPageSettings(true, "/shop/", "", OverrideFiles.NONE, name -> false),
            io.substatus.status.SubStatusCatalog.shipped(),
            List.of());

    private static Failure failure(Asked asked, Names names) {
        Failure plain = Failures.of(asked);
        return new Failure(plain.request(), plain.outcome(), List.of(), names);
    }

    @ParameterizedTest // S7
    @MethodSource("io.substatus.internal.errorpage.ErrorPagesTest#accepts")
    void hostileNamesStayText(String accept) {
        Names names = new Names(
                List.of("orders." + HOSTILE), List.of(new RegisteredServlet(HOSTILE, List.of("/" + HOSTILE))));
        ErrorPage page = OPEN.page(
                failure(Asked.locally().header("Accept", accept).uri("/shop/orders", null), names),
                Failures.diagnosis(404, 0),
                true,
                Failures.OCCURRENCE);

        assertThat(page.detailed()).isTrue();
        assertThat(Failures.body(page)).contains("img src=x").doesNotContain("\u202E", "\u001B", "\u0000");
        if (!accept.equals("text/plain")) {
            assertThat(Failures.body(page)).doesNotContainPattern("(?<!\\\\)<img");
        }
    }

    @ParameterizedTest // S13
    @MethodSource("io.substatus.internal.errorpage.ErrorPagesTest#accepts")
    void secretsInNamesAreMasked(String accept) {
        String secret = "Zx9qWe7rTyU";
        Names names =
                new Names(List.of("token=" + secret), List.of(new RegisteredServlet("s", List.of("/token=" + secret))));
        ErrorPage page = OPEN.page(
                failure(Asked.locally().header("Accept", accept).header("Cookie", "a=" + secret), names),
                Failures.diagnosis(404, 0),
                true,
                Failures.OCCURRENCE);

        assertThat(Failures.body(page)).contains("masked").doesNotContain(secret);
    }

    @Test // S21
    void pageStaysBelowItsLimitWhateverTheApplicationHolds() {
        Names names = new Names(
                List.of(),
                IntStream.range(0, 5000)
                        .mapToObj(i -> new RegisteredServlet("s".repeat(5000) + i, List.of("/" + "p".repeat(5000) + i)))
                        .toList());
        ErrorPage page = OPEN.page(
                failure(Asked.locally().header("Accept", "text/html"), names),
                Failures.diagnosis(404, 0),
                true,
                Failures.OCCURRENCE);

        assertThat(page.detailed()).isTrue();
        assertThat(page.body()).hasSizeBetween(10_000, Caps.PAGE);
    }

    @Test // S16
    void partThatFailsIsLeftOut() {
        Failure failure = failure(Asked.locally(), new Names(List.of(), List.of()) {
            @Override
            public List<RegisteredServlet> servlets() {
                throw new IllegalStateException("stopped");
            }
        });

        assertThat(Insights.of(failure, Failures.diagnosis(404, 0)).nearMisses())
                .isEqualTo(NearMisses.NONE);
        ErrorPage page = OPEN.page(failure, Failures.diagnosis(404, 0), true, Failures.OCCURRENCE);
        assertThat(page.detailed()).isTrue();
        assertThat(Failures.body(page)).doesNotContain("stopped");
    }

    @Test
    void evidenceForTheApplicationIsMaskedWhenItIsRead() {
        Asked asked = Asked.locally().header("Cookie", "JSESSIONID=Zx9qWe7rTyU");
        List<String> evidence = ErrorPages.masked(asked.facts(), List.of("one Zx9qWe7rTyU", "two"));

        assertThat(evidence).hasSize(2).containsExactly("one [masked]", "two");
        assertThat(ErrorPages.masked(asked.facts(), List.of())).isEmpty();
    }

    /** An application that knows such names and nothing else. */
    private static class Names implements ApplicationFacts {
        private final List<String> files;
        private final List<RegisteredServlet> servlets;

        Names(List<String> files, List<RegisteredServlet> servlets) {
            this.files = files;
            this.servlets = servlets;
        }

        @Override
        public ServletMapping mapping() {
            return new ServletMapping("default", null, "/", "DEFAULT", true);
        }

        @Override
        public boolean isDirectory(String path) {
            return path.equals("/");
        }

        @Override
        public boolean isFile(String path) {
            return false;
        }

        @Override
        public List<String> urlPatterns() {
            return List.of();
        }

        @Override
        public Set<String> servletMethods() {
            return Set.of();
        }

        @Override
        public List<RegisteredServlet> servlets() {
            return servlets;
        }

        @Override
        public List<String> names(String folder, int limit) {
            return files;
        }
    }
}
