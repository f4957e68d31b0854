package io.substatus.templates;

import io.substatus.page.ErrorPageRenderer;
import io.substatus.page.ErrorReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages of this module as a service. Friendly pages lie in the jar, finished; the template engine is loaded by
 * the first {@link #detailed} call and by nothing before it. Stateless and thread-safe.
 */
public final class ThymeleafRenderer implements ErrorPageRenderer {

    /** Loads nothing. */
    public ThymeleafRenderer() {}

    @Override
    public Set<String> languages() {
        return Languages.ALL;
    }

    /**
     * The page of a status as it lies in the jar.
     *
     * @return the page, or null for a language that is not among {@link #languages()} or a status outside 400 to 599
     */
    @Override
    public @Nullable String friendly(int status, String language, boolean fragment) {
        Family family = Family.of(status);
        return family == null || !Languages.ALL.contains(language) ? null : read(family.resource(language, fragment));
    }

    /**
     * The detailed page.
     *
     * @throws IllegalStateException if the template engine cannot be loaded, such as when its jar is missing
     * @throws RuntimeException if the template cannot be rendered
     */
    @Override
    public String detailed(ErrorReport report) {
        try {
            return Engine.PAGE.render(report);
        } catch (LinkageError e) {
            throw new IllegalStateException("Thymeleaf cannot be loaded", e);
        }
    }

    private static @Nullable String read(String resource) {
        try (InputStream in = ThymeleafRenderer.class.getResourceAsStream(resource)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("friendly page " + resource + " cannot be read", e);
        }
    }

    /** Initialised by the first detailed page: the engine costs a third of a second and some megabytes. */
    private static final class Engine {
        static final DetailedPage PAGE = new DetailedPage();
    }
}
