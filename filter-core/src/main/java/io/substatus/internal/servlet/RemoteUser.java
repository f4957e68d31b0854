package io.substatus.internal.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Asks the container who the user is. Stateless. */
final class RemoteUser {

    private RemoteUser() {}

    /**
     * The user, or null. Asked about a request without a certificate in an application with CLIENT-CERT login, Jetty
     * 12.1 tries to log it in and fails with a NullPointerException.
     */
    static @Nullable String of(HttpServletRequest request) {
        try {
            return request.getRemoteUser();
        } catch (RuntimeException e) {
            return null;
        }
    }
}
