package io.substatus.internal.errorpage.request;

import java.util.List;

/** Codes that replaced others, and languages whose readers read the other as well. Stateless. */
final class LanguageSiblings {

    private static final List<List<String>> FAMILIES = List.of(
            List.of("he", "iw"),
            List.of("id", "in"),
            List.of("yi", "ji"),
            List.of("nb", "no", "nn"),
            List.of("fil", "tl"));

    private LanguageSiblings() {}

    /** The family of a primary language, itself included; empty for one without siblings. */
    static List<String> of(String text, int from, int to) {
        for (int i = 0; i < FAMILIES.size(); i++) {
            if (contains(FAMILIES.get(i), text, from, to)) {
                return FAMILIES.get(i);
            }
        }
        return List.of();
    }

    private static boolean contains(List<String> family, String text, int from, int to) {
        for (int i = 0; i < family.size(); i++) {
            String code = family.get(i);
            if (code.length() == to - from && text.regionMatches(true, from, code, 0, code.length())) {
                return true;
            }
        }
        return false;
    }
}
