package io.substatus.internal.errorpage;

import static io.substatus.internal.errorpage.Failures.OCCURRENCE;
import static io.substatus.internal.errorpage.Failures.REFERENCE;
import static io.substatus.internal.errorpage.Failures.body;
import static io.substatus.internal.errorpage.Failures.diagnosis;
import static io.substatus.internal.errorpage.Failures.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.substatus.diagnosis.Failure;
import io.substatus.internal.errorpage.request.Asked;
import io.substatus.page.ErrorPageRenderer;
import io.substatus.page.ErrorReport;
import io.substatus.status.SubStatusCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What renderers bring, and what stands in when they fail. */
class RendererFallbackTest {

    @ParameterizedTest // S16
    @MethodSource("failuresOfRenderers")
    void brokenRendererLeavesItsPartToTheBuiltInPage(Throwable thrown) {
        Broken renderer = new Broken(thrown);
        ErrorPages pages =
                new ErrorPages(settings(true, OverrideFiles.NONE), SubStatusCatalog.shipped(), List.of(renderer));
        Failure failure = Failures.of(Asked.locally().header("Accept", "text/html"));
        for (boolean details : new boolean[] {true, false}) {
            ErrorPage page = pages.page(failure, diagnosis(404, 8), details, OCCURRENCE);
            assertThat(body(page))
                    .startsWith("<!DOCTYPE html>")
                    .contains(REFERENCE)
                    .doesNotContain("RENDERERMARK");
        }
        assertThat(pages.failures()).isPositive();
    }

    @Test // S16
    void errorsOfTheVirtualMachineAreNotHeldUp() {
        ErrorPageRenderer dying = new Fixed() {
            @Override
            public String detailed(ErrorReport report) {
                throw new OutOfMemoryError("test");
            }
        };
        ErrorPages pages =
                new ErrorPages(settings(true, OverrideFiles.NONE), SubStatusCatalog.shipped(), List.of(dying));
        Failure failure = Failures.of(Asked.locally().header("Accept", "text/html"));
        assertThatThrownBy(() -> pages.page(failure, diagnosis(404, 8), true, OCCURRENCE))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test // S16: re-entry
    void errorWhileRenderingAnErrorIsAnsweredByTheBuiltInPage() {
        String[] inner = new String[1];
        ErrorPages[] self = new ErrorPages[1];
        Failure failure = Failures.of(Asked.locally().header("Accept", "text/html"));
        ErrorPageRenderer recursive = new Fixed() {
            @Override
            public String detailed(ErrorReport report) {
                inner[0] = body(self[0].page(failure, diagnosis(500, 0), true, OCCURRENCE));
                return "outer";
            }
        };
        self[0] = new ErrorPages(settings(true, OverrideFiles.NONE), SubStatusCatalog.shipped(), List.of(recursive));
        assertThat(body(self[0].page(failure, diagnosis(404, 8), true, OCCURRENCE)))
                .isEqualTo("outer");
        assertThat(inner[0]).contains("500.0");
    }

    @Test
    void rendererWritesInTheVisitorsLanguage() {
        ErrorPages pages =
                new ErrorPages(settings(false, OverrideFiles.NONE), SubStatusCatalog.shipped(), List.of(new Fixed()));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.KOREA);
            ErrorPage german = pages.page(
                    Failures.of(html().header("Accept-Language", "de-AT")), diagnosis(404, 0), false, OCCURRENCE);
            assertThat(body(german)).isEqualTo("de 404 " + REFERENCE + " 22 Nov. 2026 14:03 UTC /shop/");
            assertThat(header(german, "Content-Language")).isEqualTo("de");
            ErrorPage dutch = pages.page(
                    Failures.of(html().header("Accept-Language", "nl")), diagnosis(404, 0), false, OCCURRENCE);
            assertThat(body(dutch)).startsWith("en 404");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void applicationsOwnLanguageBeatsTheClients() {
        ErrorPages pages =
                new ErrorPages(settings(false, OverrideFiles.NONE), SubStatusCatalog.shipped(), List.of(new Fixed()));
        Failure failure = Failures.of(
                html().header("Accept-Language", "en"),
                null,
                null,
                Asked.locally().header("Content-Language", "de"));
        assertThat(body(pages.page(failure, diagnosis(404, 0), false, OCCURRENCE)))
                .startsWith("de 404");
    }

    private static Asked html() {
        return Asked.fromAfar().header("Accept", "text/html");
    }

    private static ErrorPageSettings settings(boolean development, OverrideFiles overrides) {
        return new ErrorPageSettings(development, "/shop/", "", overrides, name -> name.startsWith("io.substatus"));
    }

    /** A renderer whose pages are easy to tell. */
    private static class Fixed implements ErrorPageRenderer {
        @Override
        public Set<String> languages() {
            return Set.of("en", "de");
        }

        @Override
        public @Nullable String friendly(int status, String language, boolean fragment) {
            return language + " {{status}} {{reference}} {{time}} {{home}}";
        }

        @Override
        public String detailed(ErrorReport report) {
            return "detailed";
        }
    }

    static Stream<Throwable> failuresOfRenderers() {
        return Stream.of(
                new IllegalStateException("RENDERERMARK"),
                new NoClassDefFoundError("RENDERERMARK"),
                new StackOverflowError("RENDERERMARK"));
    }

    /** A renderer that can do nothing. */
    private record Broken(Throwable thrown) implements ErrorPageRenderer {

        @Override
        public Set<String> languages() {
            throw sneaky(thrown);
        }

        @Override
        public @Nullable String friendly(int status, String language, boolean fragment) {
            throw sneaky(thrown);
        }

        @Override
        public String detailed(ErrorReport report) {
            throw sneaky(thrown);
        }

        private static RuntimeException sneaky(Throwable thrown) {
            if (thrown instanceof Error error) {
                throw error;
            }
            return (RuntimeException) thrown;
        }
    }
}
