package io.substatus.internal.customerror;

import io.substatus.internal.webconfig.HttpErrors;
import io.substatus.internal.webconfig.HttpErrors.CustomError;
import io.substatus.internal.webconfig.HttpErrors.ErrorMode;
import io.substatus.internal.webconfig.HttpErrors.ExistingResponse;
import io.substatus.internal.webconfig.HttpErrors.ResponseMode;
import java.util.List;

/** Sections and entries for tests. Stateless. */
final class Errors {

    private Errors() {}

    static HttpErrors section(CustomError... entries) {
        return section("", false, entries);
    }

    static HttpErrors section(String defaultPath, boolean absolute, CustomError... entries) {
        return new HttpErrors(
                ErrorMode.CUSTOM,
                ExistingResponse.AUTO,
                defaultPath,
                ResponseMode.REDIRECT,
                "",
                absolute,
                List.of(entries));
    }

    static CustomError entry(int status, int subStatus, String path) {
        return new CustomError(status, subStatus, "", path, ResponseMode.FILE);
    }

    static CustomError file(String prefix, String path) {
        return new CustomError(404, -1, prefix, path, ResponseMode.FILE);
    }

    static CustomError redirect(String path) {
        return new CustomError(404, -1, "", path, ResponseMode.REDIRECT);
    }
}
