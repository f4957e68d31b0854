package io.substatus.internal.errorpage;

import io.substatus.diagnosis.Failure;
import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Headers;
import io.substatus.internal.errorpage.form.FriendlyBody;
import io.substatus.internal.errorpage.request.FormChoice;
import io.substatus.internal.errorpage.request.HeaderMemo;
import io.substatus.internal.errorpage.request.Languages;
import io.substatus.page.PageForm;
import io.substatus.status.SubStatusCatalog;
import io.substatus.status.SubStatusCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages for strangers. Nothing of the request and nothing of the exception gets into them but the time, the
 * reference and when to come back. A page is compiled at the first request for its status, language and form; later
 * ones fill in a few bytes. Thread-safe; reads take no lock.
 */
final class FriendlyPages {

    /** Statuses come from the application, languages from a fixed set: this is a second fence. */
    private static final int MAX_KEPT = 2048;

    private final ErrorPageSettings settings;
    private final SubStatusCatalog catalog;
    private final Renderers renderers;
    private final Languages languages;
    private final long rendered;
    private final Overrides overrides;
    private final TimeTexts times;
    private final HeaderMemo<Integer> wishes;
    private final ByForm<Integer, FriendlyPage> kept = new ByForm<>(MAX_KEPT);

    FriendlyPages(ErrorPageSettings settings, SubStatusCatalog catalog, Renderers renderers, Problems problems) {
        this.settings = settings;
        this.catalog = catalog;
        this.renderers = renderers;
        Set<String> tags = renderers.languages();
        this.languages = Languages.with(tags);
        this.rendered = languages.setOf(tags) | 1L << Languages.ENGLISH;
        this.wishes = new HeaderMemo<>(wish -> languages.find(wish, rendered));
        this.overrides = new Overrides(settings, languages, problems);
        this.times = new TimeTexts(languages);
    }

    ErrorPage page(Failure failure, Diagnosis diagnosis, FormChoice choice, Occurrence occurrence) {
        FriendlyPage page = choose(failure, diagnosis.code(), choice);
        Headers answered = failure.outcome().headers();
        String retry = answered.first("Retry-After");
        if (retry == null && !diagnosis.headers().isEmpty()) {
            retry = diagnosis.headers().get("Retry-After");
        }
        byte[] body = page.fill(occurrence, RetryAfter.millis(retry, occurrence.epochMillis()), times);
        return new ErrorPage(
                choice.form(), body, PageHeaders.of(page.headers(), choice.vary(), occurrence.reference()), false);
    }

    private FriendlyPage choose(Failure failure, SubStatusCode code, FormChoice choice) {
        String wish = wish(failure);
        OverrideSet owned = choice.brief() ? OverrideSet.EMPTY : overrides.find(code, choice.form());
        FriendlyPage page = owned == OverrideSet.EMPTY ? null : owned.choose(languages, wish);
        return page == null ? ours(code.status(), choice, wish) : page;
    }

    /** The language that the application chose for its answer is better evidence than the client's preference. */
    private @Nullable String wish(Failure failure) {
        String chosen = failure.outcome().headers().first("Content-Language");
        return chosen == null ? failure.request().headers().first("Accept-Language") : chosen;
    }

    private FriendlyPage ours(int status, FormChoice choice, @Nullable String wish) {
        boolean html = choice.form() == PageForm.HTML || choice.form() == PageForm.HTML_FRAGMENT;
        int found = html && wish != null ? wishes.read(wish) : Languages.ENGLISH;
        int language = found == Languages.NONE ? Languages.ENGLISH : found;
        Integer key = key(status, language, choice);
        FriendlyPage known = kept.get(choice.form(), key);
        return known == null ? kept.keep(choice.form(), key, make(status, choice, language)) : known;
    }

    /** Status, language and length packed into one number. */
    private static Integer key(int status, int language, FormChoice choice) {
        return (status * 64 + language) * 2 + (choice.brief() ? 1 : 0);
    }

    private FriendlyPage make(int status, FormChoice choice, int language) {
        PageForm form = choice.form();
        String byRenderer = renderers.friendly(status, languages.tag(language), form);
        int used = byRenderer == null ? Languages.ENGLISH : language;
        String text = byRenderer == null ? builtIn(status, choice) : byRenderer;
        return FriendlyPage.compile(
                Template.parse(text),
                new FriendlyPage.Look(form, false),
                Constants.of(settings, status, languages.tag(used), form),
                languages.tag(used),
                used);
    }

    private String builtIn(int status, FormChoice choice) {
        String name = catalog.title(SubStatusCode.of(status));
        return choice.brief() ? FriendlyBody.line(name) : FriendlyBody.template(status, name, choice.form());
    }
}
