package io.substatus.internal.webconfig.reader;

import io.substatus.internal.config.NearestName;
import java.util.Collection;

/** Guesses what somebody meant. Stateless. */
final class Meant {

    /** No name of IIS's schema is longer; comparing takes the product of the lengths. */
    private static final int LONGEST = 64;

    private Meant() {}

    /** The end of a sentence that asks back, empty where nothing is near. */
    static String by(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return "";
        }
        return NearestName.to(written, known)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }
}
