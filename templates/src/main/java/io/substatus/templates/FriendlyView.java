package io.substatus.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the friendly templates show, in one language. Immutable.
 *
 * @param language BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param title what happened, in a few words
 * @param what one sentence more
 * @param data what may have become of the visitor's data, or null
 * @param retry when to come back, with the placeholder for the time
 * @param advice what the visitor can do, at most three sentences
 * @param home label of the link home
 * @param reference the word before the reference id
 */
record FriendlyView(
        String language,
        String direction,
        String title,
        String what,
        @Nullable String data,
        String retry,
        List<String> advice,
        String home,
        String reference) {

    static FriendlyView of(Family family, Messages messages) {
        return new FriendlyView(
                messages.language(),
                Languages.direction(messages.language()),
                messages.get(family.label() + ".title"),
                messages.get(family.label() + ".what"),
                family.serverFault() ? messages.get("data") : null,
                messages.get("retry"),
                family.advice().stream().map(name -> messages.get("do." + name)).toList(),
                messages.get("home"),
                messages.get("reference"));
    }
}
