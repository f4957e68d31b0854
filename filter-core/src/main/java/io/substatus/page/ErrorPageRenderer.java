package io.substatus.page;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the HTML of error pages. The first one found as a service
 * ({@code META-INF/services/io.substatus.page.ErrorPageRenderer}) is used; without any, or when it fails, a plain
 * built-in page is. Implementations are thread-safe and cheap to create: what is heavy is loaded at the first
 * {@link #detailed} call.
 */
public interface ErrorPageRenderer {

    /** The languages of the friendly pages as BCP 47 tags ({@code en}, {@code zh-Hans}), English always among them. */
    Set<String> languages();

    /**
     * The friendly page of a status. Asked once per status and language; the result is kept and spliced afterwards.
     *
     * <p>The text may hold the placeholders {@code {{status}}}, {@code {{reference}}}, {@code {{time}}},
     * {@code {{home}}}, {@code {{site}}} and {@code {{retry}}}, and parts between {@code {{#retry}}} and
     * {@code {{/retry}}} that are left out when nothing is known about when to come back; {@code {{#site}}} does the same
     * for an application without a name. Nothing else is replaced.
     *
     * @param fragment true for a piece of HTML instead of a document
     * @return the page, or null to leave it to the built-in one
     */
    @Nullable
    String friendly(int status, String language, boolean fragment);

    /**
     * The detailed page, a whole HTML document.
     *
     * @throws RuntimeException if it cannot be rendered; the built-in page is then sent
     */
    String detailed(ErrorReport report);
}
