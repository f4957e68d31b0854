package io.substatus.internal.guard;

import org.jspecify.annotations.Nullable;

/**
 * Which servlets answer for a folder because they have the name of a welcome file of which no file is there; by the
 * setting {@code welcomeServlets} of Jetty's servlet for files. Tomcat has chosen them before any filter is asked.
 */
public enum WelcomeServlets {
    /** None. */
    NONE,
    /** Those that are mapped to that very path. */
    EXACT,
    /** All that are mapped to it by whatever pattern. */
    ALL;

    /** What a value of the setting means; {@link #NONE} for null and whatever is no value of it. */
    public static WelcomeServlets of(@Nullable String setting) {
        if (setting == null) {
            return NONE;
        }
        return setting.equalsIgnoreCase("true") ? ALL : setting.equalsIgnoreCase("exact") ? EXACT : NONE;
    }
}
