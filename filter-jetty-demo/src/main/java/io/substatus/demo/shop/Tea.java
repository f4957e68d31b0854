package io.substatus.demo.shop;

import java.util.Locale;

/**
 * One tea on offer. Immutable.
 *
 * @param slug its name in URLs
 * @param name its name on the shelf
 * @param origin where it grew
 * @param notes what it tastes of
 * @param pence price of 100 grams, in pence
 * @param grams what is in the store
 */
public record Tea(String slug, String name, String origin, String notes, int pence, int grams) {

    /** The price of 100 grams as people write it: {@code £6.40}. */
    public String price() {
        return pounds(pence);
    }

    static String pounds(int pence) {
        return String.format(Locale.ROOT, "£%d.%02d", pence / 100, pence % 100);
    }

    /** The tag of the tea's present state, as the API sends it. */
    String etag() {
        return "\"" + slug + '-' + grams + '"';
    }
}
