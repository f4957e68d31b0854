package io.substatus.internal.errorpage;

import io.substatus.page.Field;
import io.substatus.page.PageForm;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The header fields of our bodies: constant for a page but for the last two. Stateless. */
final class PageHeaders {

    private static final String CLOSED =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private PageHeaders() {}

    /**
     * The constant fields.
     *
     * @param policy the Content-Security-Policy
     * @param language the body's language, or null when nobody knows
     */
    static List<Field> constant(PageForm form, String policy, @Nullable String language) {
        List<Field> fields = new ArrayList<>();
        if (form != PageForm.NONE) {
            fields.add(new Field("Content-Type", form.contentType()));
            if (language != null) {
                fields.add(new Field("Content-Language", language));
            }
        }
        fields.add(new Field("Cache-Control", "no-store"));
        fields.add(new Field("Content-Security-Policy", policy));
        fields.add(new Field("X-Content-Type-Options", "nosniff"));
        fields.add(new Field("Referrer-Policy", "no-referrer"));
        fields.add(new Field("X-Robots-Tag", "noindex"));
        fields.add(new Field("Cross-Origin-Resource-Policy", "same-origin"));
        return List.copyOf(fields);
    }

    /** The policy for a page of ours: nothing but its own inline style and script, and images inside it. */
    static String policy(PageForm form, String body) {
        if (form != PageForm.HTML && form != PageForm.HTML_FRAGMENT) {
            return CLOSED;
        }
        String styles = InlineHashes.of(body, "style");
        String scripts = InlineHashes.of(body, "script");
        return "default-src 'none'"
                + (styles.isEmpty() ? "" : "; style-src" + styles)
                + (scripts.isEmpty() ? "" : "; script-src" + scripts)
                + "; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /**
     * The policy for a page that the owner wrote: files of the same site, and inline styles as they stand in the file.
     * Inline scripts stay out: an error page is the last place to need one, and a file of the site does as well.
     */
    static String policyOfOwner(PageForm form, String body) {
        if (form != PageForm.HTML && form != PageForm.HTML_FRAGMENT) {
            return CLOSED;
        }
        return "default-src 'self'; style-src 'self'" + InlineHashes.of(body, "style")
                + "; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    /** All fields of one answer. */
    static List<Field> of(List<Field> constant, Field vary, String reference) {
        return new Joined(constant, vary, new Field("X-Request-Reference", reference));
    }

    /** The constant fields and two more, without a copy. */
    private static final class Joined extends AbstractList<Field> {

        private final List<Field> constant;
        private final Field vary;
        private final Field reference;

        Joined(List<Field> constant, Field vary, Field reference) {
            this.constant = constant;
            this.vary = vary;
            this.reference = reference;
        }

        @Override
        public Field get(int index) {
            int beyond = index - constant.size();
            return beyond < 0 ? constant.get(index) : beyond == 0 ? vary : last(beyond);
        }

        private Field last(int beyond) {
            if (beyond != 1) {
                throw new IndexOutOfBoundsException(beyond + constant.size());
            }
            return reference;
        }

        @Override
        public int size() {
            return constant.size() + 2;
        }
    }
}
