package io.substatus.internal.errorpage.form;

import java.util.List;

/**
 * What a stranger is told. Immutable.
 *
 * @param title what happened
 * @param text one or two sentences more
 * @param steps what to do now, three at most
 */
record FriendlyText(String title, String text, List<String> steps) {
    FriendlyText {
        steps = List.copyOf(steps);
    }
}
