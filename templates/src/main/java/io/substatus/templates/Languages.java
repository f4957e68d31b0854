package io.substatus.templates;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The languages of the friendly pages. Immutable constants. */
final class Languages {

    /** BCP 47 tags, English first. */
    static final Set<String> ALL = Collections.unmodifiableSet(
            new LinkedHashSet<>(List.of("en", "de", "fr", "es", "it", "pt-BR", "ja", "ko", "zh-Hans", "ar")));

    private Languages() {}

    /** The value of the {@code dir} attribute. Asking the JDK's ComponentOrientation would load java.desktop. */
    static String direction(String language) {
        return language.equals("ar") ? "rtl" : "ltr";
    }
}
