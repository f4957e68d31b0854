package io.substatus.internal.errorpage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The placeholders of a page. */
enum Slot {
    /** The status, three digits. */
    STATUS,
    /** The status in words. */
    TITLE,
    /** The reference id. */
    REFERENCE,
    /** When it happened. */
    TIME,
    /** When to come back. */
    RETRY,
    /** The path of the home page. */
    HOME,
    /** The site's name. */
    SITE,
    /** The page's language. */
    LANG,
    /** The direction of its text. */
    DIR;

    /** What an owner may write. */
    static final String KNOWN =
            "{{status}} {{title}} {{reference}} {{time}} {{retry}} {{home}} {{site}} {{lang}} {{dir}}";

    private static final Slot[] ALL = values();

    /** Whether its value differs from request to request. */
    boolean isDynamic() {
        return this == REFERENCE || this == TIME || this == RETRY;
    }

    static @Nullable Slot named(String name) {
        for (Slot slot : ALL) {
            if (slot.name().toLowerCase(Locale.ROOT).equals(name)) {
                return slot;
            }
        }
        return null;
    }
}
