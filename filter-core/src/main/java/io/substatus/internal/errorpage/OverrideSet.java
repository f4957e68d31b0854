package io.substatus.internal.errorpage;

import io.substatus.internal.errorpage.request.Languages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The owner's pages for one code and one type of file, from the most to the least specific. Immutable. */
final class OverrideSet {

    /** No page of the owner's. */
    static final OverrideSet EMPTY = new OverrideSet(List.of());

    /**
     * The files of one name.
     *
     * @param languages the set of the languages in which there is one
     * @param byLanguage those, by position of the language
     * @param plain the file without a language, or null
     */
    record Step(
            long languages,
            Map<Integer, FriendlyPage> byLanguage,
            @Nullable FriendlyPage plain) {

        private @Nullable FriendlyPage choose(Languages known, @Nullable String wish) {
            int found = known.find(wish, languages);
            if (found != Languages.NONE) {
                return byLanguage.get(found);
            }
            return plain == null ? byLanguage.get(Languages.ENGLISH) : plain;
        }
    }

    private final List<Step> steps;

    OverrideSet(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The first page that fits, with the language inside each step; null leaves it to the pages of the product. */
    @Nullable
    FriendlyPage choose(Languages known, @Nullable String wish) {
        for (int i = 0; i < steps.size(); i++) {
            FriendlyPage page = steps.get(i).choose(known, wish);
            if (page != null) {
                return page;
            }
        }
        return null;
    }
}
