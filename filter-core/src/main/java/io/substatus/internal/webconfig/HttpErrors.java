package io.substatus.internal.webconfig;

import java.util.List;

/**
 * {@code system.webServer/httpErrors}. Immutable.
 *
 * @param errors custom errors in the order of the file; no two with the same status and sub-status
 */
public record HttpErrors(
        ErrorMode errorMode,
        ExistingResponse existingResponse,
        String defaultPath,
        ResponseMode defaultResponseMode,
        String detailedMoreInformationLink,
        boolean allowAbsolutePathsWhenDelegated,
        List<CustomError> errors) {

    /** As it holds when the file does not have the section. */
    public static final HttpErrors DEFAULT = new HttpErrors(
            ErrorMode.DETAILED_LOCAL_ONLY, ExistingResponse.AUTO, "", ResponseMode.FILE, "", false, List.of());

    /** Copies the list. */
    public HttpErrors {
        errors = List.copyOf(errors);
    }

    /** Who gets which kind of page. */
    public enum ErrorMode {
        /** {@code DetailedLocalOnly}. */
        DETAILED_LOCAL_ONLY,
        /** {@code Custom}. */
        CUSTOM,
        /** {@code Detailed}. */
        DETAILED
    }

    /** What becomes of a body that is there. */
    public enum ExistingResponse {
        /** {@code Auto}. */
        AUTO,
        /** {@code Replace}. */
        REPLACE,
        /** {@code PassThrough}. */
        PASS_THROUGH
    }

    /** How a custom error is answered. */
    public enum ResponseMode {
        /** {@code File}. */
        FILE,
        /** {@code ExecuteURL}. */
        EXECUTE_URL,
        /** {@code Redirect}. */
        REDIRECT
    }

    /**
     * An {@code error} entry.
     *
     * @param subStatusCode -1 for any
     * @param prefixLanguageFilePath empty for none
     */
    public record CustomError(
            int statusCode, int subStatusCode, String prefixLanguageFilePath, String path, ResponseMode responseMode) {}
}
