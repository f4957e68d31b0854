package io.substatus.internal.errorpage.request;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The languages in which pages may exist, and the lookup of RFC 4647 section 3.4 among those that do, with what that
 * lookup lacks: scripts of Chinese, old codes, a language's only regional variant. English is always known and the
 * answer when nothing fits; the server's own locale plays no part. Immutable and thread-safe; looking up allocates
 * nothing.
 */
public final class Languages {

    /** Position of English. */
    public static final int ENGLISH = 0;

    /** No language fits. */
    public static final int NONE = -1;

    /** Sets of languages are the bits of a long. */
    private static final int MAX = 63;

    private static final int MAX_LENGTH = 256;
    private static final int MAX_RANGES = 10;
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "he", "fa", "ur", "ps", "sd", "yi", "dv", "ug", "ckb");

    /** Languages in which an owner may write pages though no renderer brings them. */
    private static final List<String> COMMON = List.of(
            "ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it",
            "ja", "ko", "lt", "lv", "nb", "nl", "no", "pl", "pt", "pt-BR", "pt-PT", "ro", "ru", "sk", "sl", "sr", "sv",
            "th", "tr", "uk", "ur", "vi", "zh", "zh-Hans", "zh-Hant", "zh-CN", "zh-TW");

    private final List<String> tags;

    private Languages(Collection<String> tags) {
        this.tags = List.copyOf(tags);
    }

    /** English, the languages of a renderer, and those in which owners write pages of their own. */
    public static Languages with(Collection<String> ofRenderer) {
        LinkedHashSet<String> all = new LinkedHashSet<>();
        all.add("en");
        all.addAll(ofRenderer);
        all.addAll(COMMON);
        return new Languages(all.stream().limit(MAX).toList());
    }

    /** How many languages are known. */
    public int count() {
        return tags.size();
    }

    /** The BCP 47 tag at a position. */
    public String tag(int index) {
        return tags.get(index);
    }

    /** The direction in which a language is written, {@code rtl} or {@code ltr}. */
    public static String direction(String tag) {
        int dash = tag.indexOf('-');
        String primary = (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
        return RIGHT_TO_LEFT.contains(primary) ? "rtl" : "ltr";
    }

    /** The set of the languages among these tags that are known. */
    public long setOf(Collection<String> some) {
        long set = 0;
        for (int i = 0; i < tags.size(); i++) {
            set |= some.contains(tags.get(i)) ? 1L << i : 0;
        }
        return set;
    }

    /**
     * Looks up the language for a header such as Accept-Language. A malformed header, or one of more than 256
     * characters, counts as absent; ranges after the tenth are not looked at.
     *
     * @param header its value, or null
     * @param available the set to choose from
     * @return the position of the best language, or {@link #NONE} when none fits
     */
    public int find(@Nullable String header, long available) {
        if (header == null || header.length() > MAX_LENGTH || available == 0) {
            return NONE;
        }
        LanguageRanges ranges = new LanguageRanges(header, MAX_RANGES);
        long excluded = 0;
        while (ranges.next()) {
            if (ranges.quality() == 0) {
                excluded |= bit(exactly(header, ranges.from(), ranges.to(), available));
            }
        }
        return ranges.isMalformed() ? NONE : best(header, ranges, available & ~excluded);
    }

    private int best(String header, LanguageRanges ranges, long available) {
        int best = NONE;
        int quality = 0;
        ranges.restart();
        while (ranges.next()) {
            if (ranges.quality() > quality) {
                int found = lookUp(header, ranges.from(), ranges.to(), available);
                if (found != NONE) {
                    best = found;
                    quality = ranges.quality();
                }
            }
        }
        return best;
    }

    private int lookUp(String header, int from, int to, long available) {
        if (to - from == 1 && header.charAt(from) == '*') {
            return (available & 1L << ENGLISH) == 0 ? NONE : ENGLISH;
        }
        String chinese = ChineseScript.of(header, from, to);
        if (chinese != null) {
            int exact = exactly(header, from, to, available);
            return exact != NONE ? exact : byNameOrPrimary(chinese, available);
        }
        return truncating(header, from, to, available);
    }

    private int byNameOrPrimary(String script, long available) {
        for (String tag : ChineseScript.tagsOf(script)) {
            int found = exactly(tag, 0, tag.length(), available);
            if (found != NONE) {
                return found;
            }
        }
        return NONE;
    }

    /** RFC 4647: the range loses its last part, and a single letter before it, until something fits. */
    private int truncating(String header, int from, int to, long available) {
        int end = to;
        while (end > from) {
            int found = exactly(header, from, end, available);
            if (found != NONE) {
                return found;
            }
            int dash = header.lastIndexOf('-', end - 1);
            end = dash < from ? from : dash;
            if (end - 2 >= from && header.charAt(end - 2) == '-') {
                end -= 2;
            }
        }
        return byPrimary(header, from, primaryEnd(header, from, to), available);
    }

    /** Old and sibling codes, then a language's only variant. */
    private int byPrimary(String header, int from, int to, long available) {
        for (String sibling : LanguageSiblings.of(header, from, to)) {
            int found = exactly(sibling, 0, sibling.length(), available);
            if (found != NONE) {
                return found;
            }
        }
        return onlyVariant(header, from, to, available);
    }

    private int onlyVariant(String header, int from, int to, long available) {
        int found = NONE;
        for (int i = 0; i < tags.size(); i++) {
            String tag = tags.get(i);
            boolean variant = (available & 1L << i) != 0
                    && tag.length() > to - from
                    && tag.charAt(to - from) == '-'
                    && tag.regionMatches(true, 0, header, from, to - from);
            if (variant && found != NONE) {
                return NONE;
            }
            found = variant ? i : found;
        }
        return found;
    }

    private int exactly(String text, int from, int to, long available) {
        for (int i = 0; i < tags.size(); i++) {
            String tag = tags.get(i);
            if ((available & 1L << i) != 0
                    && tag.length() == to - from
                    && tag.regionMatches(true, 0, text, from, tag.length())) {
                return i;
            }
        }
        return NONE;
    }

    private static int primaryEnd(String header, int from, int to) {
        int dash = header.indexOf('-', from);
        return dash < 0 || dash > to ? to : dash;
    }

    private static long bit(int index) {
        return index == NONE ? 0 : 1L << index;
    }
}
