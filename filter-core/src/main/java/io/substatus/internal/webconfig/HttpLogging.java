package io.substatus.internal.webconfig;

/** {@code system.webServer/httpLogging}. Immutable. */
public record HttpLogging(boolean dontLog, SelectiveLogging selectiveLogging) {

    /** As IIS ships it: every request has its line. */
    public static final HttpLogging DEFAULT = new HttpLogging(false, SelectiveLogging.LOG_ALL);

    /** Which requests have a line. */
    public enum SelectiveLogging {
        /** {@code LogAll}. */
        LOG_ALL,
        /** {@code LogSuccessful}: status 100 to 399. */
        LOG_SUCCESSFUL,
        /** {@code LogError}: status 400 to 999. */
        LOG_ERROR
    }
}
