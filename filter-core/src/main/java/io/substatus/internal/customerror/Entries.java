package io.substatus.internal.customerror;

import io.substatus.internal.webconfig.HttpErrors;
import io.substatus.internal.webconfig.HttpErrors.CustomError;
import io.substatus.status.SubStatusCode;
import org.jspecify.annotations.Nullable;

/** Finds the custom error of a code: the most specific one, as IIS does. Stateless. */
public final class Entries {

    private static final int ANY = -1;

    private Entries() {}

    /**
     * The entry with status and sub-status, else the one with the status alone, else {@code defaultPath} as an entry,
     * else null.
     */
    public static @Nullable CustomError find(HttpErrors section, SubStatusCode code) {
        CustomError exact = find(section, code.status(), code.subStatus());
        CustomError found = exact == null ? find(section, code.status(), ANY) : exact;
        return found == null && !section.defaultPath().isEmpty() ? ofDefault(section, code) : found;
    }

    private static @Nullable CustomError find(HttpErrors section, int status, int subStatus) {
        for (CustomError error : section.errors()) {
            if (error.statusCode() == status && error.subStatusCode() == subStatus) {
                return error;
            }
        }
        return null;
    }

    private static CustomError ofDefault(HttpErrors section, SubStatusCode code) {
        return new CustomError(code.status(), ANY, "", section.defaultPath(), section.defaultResponseMode());
    }
}
