package io.substatus.internal.errorpage;

import io.substatus.page.ErrorPageRenderer;
import io.substatus.page.ErrorReport;
import io.substatus.page.PageForm;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The renderer that was found as a service. What it throws is logged and its part is left to the built-in pages; while
 * it runs it is not asked a second time on the same thread, for an error inside of an error page would go on forever.
 * Thread-safe.
 */
final class Renderers {

    private final @Nullable ErrorPageRenderer renderer;
    private final Problems problems;
    private final ThreadLocal<Boolean> running = new ThreadLocal<>();

    Renderers(List<ErrorPageRenderer> renderers, Problems problems) {
        this.renderer = renderers.isEmpty() ? null : renderers.get(0);
        this.problems = problems;
    }

    /** The languages of its friendly pages. */
    Set<String> languages() {
        Set<String> languages = ask("languages", service -> Set.copyOf(service.languages()));
        return languages == null ? Set.of() : languages;
    }

    /** Its friendly page, or null. */
    @Nullable
    String friendly(int status, String language, PageForm form) {
        if (form != PageForm.HTML && form != PageForm.HTML_FRAGMENT) {
            return null;
        }
        return ask("friendly page", service -> service.friendly(status, language, form == PageForm.HTML_FRAGMENT));
    }

    /** Its detailed page, or null. */
    @Nullable
    String detailed(ErrorReport report) {
        return ask("detailed page", service -> service.detailed(report));
    }

    /** Asks the renderer something. */
    private interface Question<T> {
        @Nullable
        T ask(ErrorPageRenderer renderer);
    }

    private <T> @Nullable T ask(String what, Question<T> question) {
        ErrorPageRenderer service = renderer;
        if (service == null || running.get() != null) {
            return null;
        }
        running.set(Boolean.TRUE);
        try {
            return question.ask(service);
        } catch (Throwable thrown) {
            Guarded.rethrowFatal(thrown);
            problems.failed(what + " of " + service.getClass().getName(), thrown);
            return null;
        } finally {
            running.remove();
        }
    }
}
