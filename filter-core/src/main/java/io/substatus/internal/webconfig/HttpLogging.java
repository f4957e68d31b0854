package io.substatus.internal.webconfig;

/** {@code system.webServer/httpLogging}. Immutable. */
public record HttpLogging(boolean dontLog, SelectiveLogging selectiveLogging) {

    /** As IIS ships it: every request has its line. */
    public static final HttpLogging DEFAULT = new HttpLogging(false, SelectiveLogging.LOG_ALL);

    /** Whether every request has a line. */
    public boolean isAll() {
        return !dontLog && selectiveLogging == SelectiveLogging.LOG_ALL;
    }

    /** Whether a request that was answered with a status has a line. */
    public boolean logs(int status) {
        return !dontLog
                && switch (selectiveLogging) {
                    case LOG_ALL -> true;
                    case LOG_SUCCESSFUL -> status < 400;
                    case LOG_ERROR -> status >= 400;
                };
    }

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
