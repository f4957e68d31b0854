package io.substatus.internal.webconfig;

import java.util.List;

/**
 * {@code system.webServer/defaultDocument}. Immutable.
 *
 * @param given whether the file has the section; without it the container's welcome files hold
 * @param files in the order in which they are tried
 */
public record DefaultDocument(boolean given, boolean enabled, List<String> files) {

    /** As it holds when the file does not have the section. */
    public static final DefaultDocument DEFAULT = new DefaultDocument(
            false,
            true,
            List.of("Default.htm", "Default.asp", "index.htm", "index.html", "iisstart.htm", "default.aspx"));

    /** Copies the list. */
    public DefaultDocument {
        files = List.copyOf(files);
    }
}
