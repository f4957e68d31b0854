package io.substatus.internal.errorpage.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which script a range of Chinese means: readers of one are not served with the other. Stateless. */
final class ChineseScript {

    private static final String HANS = "zh-Hans";
    private static final String HANT = "zh-Hant";
    private static final String[] TRADITIONAL = {"-Hant", "-TW", "-HK", "-MO"};

    private static final List<String> HANS_TAGS = List.of(HANS, "zh-CN", "zh");
    private static final List<String> HANT_TAGS = List.of(HANT, "zh-TW");

    private ChineseScript() {}

    /** The script's tag, or null for another language. */
    static @Nullable String of(String text, int from, int to) {
        boolean chinese =
                text.regionMatches(true, from, "zh", 0, 2) && (to - from == 2 || text.charAt(from + 2) == '-');
        if (!chinese) {
            return null;
        }
        if (contains(text, from, to, "-Hans")) {
            return HANS;
        }
        for (String mark : TRADITIONAL) {
            if (contains(text, from, to, mark)) {
                return HANT;
            }
        }
        return HANS;
    }

    /** The tags under which pages in a script may be filed, best first. */
    static List<String> tagsOf(String script) {
        return script.equals(HANT) ? HANT_TAGS : HANS_TAGS;
    }

    private static boolean contains(String text, int from, int to, String part) {
        for (int i = from; i + part.length() <= to; i++) {
            int end = i + part.length();
            if (text.regionMatches(true, i, part, 0, part.length()) && (end == to || text.charAt(end) == '-')) {
                return true;
            }
        }
        return false;
    }
}
