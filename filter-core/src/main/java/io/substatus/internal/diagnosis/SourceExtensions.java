package io.substatus.internal.diagnosis;

import java.util.List;

/** The extensions of pages that have to be run: as files they would show their source. Stateless. */
public final class SourceExtensions {

    private static final List<String> ALL = List.of("asp", "aspx", "groovy", "jsp", "jspf", "jspx", "php");

    private SourceExtensions() {}

    /** Whether a text ends with one of them from an index on, without regard to case. Allocates nothing. */
    public static boolean contains(String text, int from) {
        for (int i = 0; i < ALL.size(); i++) {
            String extension = ALL.get(i);
            if (extension.length() == text.length() - from
                    && text.regionMatches(true, from, extension, 0, extension.length())) {
                return true;
            }
        }
        return false;
    }
}
