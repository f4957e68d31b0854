package io.substatus.demo.shop;

import javax.security.auth.login.CredentialExpiredException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;

/** Knows the tokens of the wholesale customers and speaks up as a JAAS login module does. Stateless. */
final class WholesaleLogin {

    private WholesaleLogin() {}

    /**
     * Checks what an Authorization header brought.
     *
     * @throws LoginException when the token is not a customer's, or not any more
     */
    static void check(String credentials) throws LoginException {
        if (credentials.equals("Bearer autumn-2025")) {
            throw new CredentialExpiredException("the token is that of last autumn");
        }
        if (!credentials.equals("Bearer autumn-2026")) {
            throw new FailedLoginException("the token is not one of a customer");
        }
    }
}
