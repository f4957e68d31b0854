package io.substatus.internal.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Asks the container who the user is. Stateless. */
final class RemoteUser {

    private RemoteUser() {}

    /**
     * The user, or null where the container fails to tell. Jetty 12.1 tries to log the client in when it is asked: then a
     * missing certificate is a NullPointerException, a malformed Authorization an IllegalArgumentException, and whatever
     * the server's login service throws comes out here. Tomcat throws for a request that is over.
     */
    static @Nullable String of(HttpServletRequest request) {
        try {
            return request.getRemoteUser();
        } catch (RuntimeException e) {
            return null;
        }
    }
}
