package io.substatus.security;

import io.substatus.SubStatus;

/** Says by its annotation what it amounts to. */
@SubStatus(status = 403, value = 15)
public final class LicenceException extends RuntimeException {
    /** With words for the developer. */
    public LicenceException(String message) {
        super(message);
    }
}
