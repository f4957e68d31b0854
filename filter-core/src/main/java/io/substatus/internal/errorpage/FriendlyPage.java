package io.substatus.internal.errorpage;

import io.substatus.page.Field;
import io.substatus.page.PageForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page for strangers, ready to be filled, with its header fields. Immutable and thread-safe. */
final class FriendlyPage {

    private static final byte[] NOTHING = {};

    private final CompiledPage plain;
    private final CompiledPage withRetry;
    private final List<Field> headers;
    private final int language;

    private FriendlyPage(CompiledPage plain, CompiledPage withRetry, List<Field> headers, int language) {
        this.plain = plain;
        this.withRetry = withRetry;
        this.headers = headers;
        this.language = language;
    }

    /**
     * Compiles a template.
     *
     * @param look what kind of page it is
     * @param constants values that are the same for every request, encoded for the form
     * @param tag the text's language, or null when nobody knows
     * @param language position of the language in which times are written
     */
    static FriendlyPage compile(
            Template template, Look look, Map<Slot, String> constants, @Nullable String tag, int language) {
        List<Template.Piece> pieces = template.pieces(true, constants);
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        PageForm form = look.form();
        String policy = look.owned()
                ? PageHeaders.policyOfOwner(form, text.toString())
                : PageHeaders.policy(form, text.toString());
        return new FriendlyPage(
                CompiledPage.of(template.pieces(false, constants)),
                CompiledPage.of(pieces),
                PageHeaders.constant(form, policy, tag),
                language);
    }

    /**
     * What kind of page it is.
     *
     * @param form its form
     * @param owned whether the owner wrote it, who may use files of the site
     */
    record Look(PageForm form, boolean owned) {}

    /** The body for one request; with a time to come back when that is not negative. */
    byte[] fill(Occurrence occurrence, long retryMillis, TimeTexts times) {
        byte[] now = times.now(occurrence.epochMillis(), language);
        if (retryMillis < 0) {
            return plain.fill(occurrence.reference(), now, NOTHING);
        }
        return withRetry.fill(occurrence.reference(), now, times.later(retryMillis, language));
    }

    /** The constant header fields. */
    List<Field> headers() {
        return headers;
    }
}
