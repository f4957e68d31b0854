package io.substatus.internal.errorpage.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The languages of an Accept-Language header in the order of their weights (RFC 9110 section 12.5.4). Stateless. */
public final class AcceptedLanguages {

    private static final int MAX_LENGTH = 256;
    private static final int MAX_RANGES = 10;

    private AcceptedLanguages() {}

    private record Wish(String tag, int quality) {}

    /**
     * The tags as the client wrote them, the most wanted first; letters, digits and dashes only. Those with weight 0 and
     * the star are left out. A header that is absent, malformed or of more than 256 characters gives none, and ranges
     * after the tenth are not looked at.
     */
    public static List<String> inOrder(@Nullable String header) {
        if (header == null || header.length() > MAX_LENGTH) {
            return List.of();
        }
        List<Wish> wishes = new ArrayList<>();
        LanguageRanges ranges = new LanguageRanges(header, MAX_RANGES);
        while (ranges.next()) {
            String tag = header.substring(ranges.from(), ranges.to());
            if (ranges.quality() > 0 && !tag.equals("*")) {
                wishes.add(new Wish(tag, ranges.quality()));
            }
        }
        if (ranges.isMalformed()) {
            return List.of();
        }
        wishes.sort(Comparator.comparingInt(Wish::quality).reversed());
        return wishes.stream().map(Wish::tag).toList();
    }
}
