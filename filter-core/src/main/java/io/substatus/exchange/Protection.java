package io.substatus.exchange;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the deployment descriptor demands of a request. Immutable.
 *
 * @param loginMethod the {@code <auth-method>} of the application, such as BASIC or CLIENT-CERT, or null without a login
 * @param realmName the {@code <realm-name>} beside it, or null
 * @param confidential whether the path asks for TLS ({@code <transport-guarantee>} CONFIDENTIAL or INTEGRAL)
 * @param refusesAll whether nobody may see the path: an {@code <auth-constraint>} without a role
 * @param roles the roles that may see the path; empty when it asks for none
 */
public record Protection(
        @Nullable String loginMethod,
        @Nullable String realmName,
        boolean confidential,
        boolean refusesAll,
        Set<String> roles) {

    /** Nothing is demanded, or nothing is known. */
    public static final Protection NONE = new Protection(null, null, false, false, Set.of());

    /** Copies the set. */
    public Protection {
        roles = Set.copyOf(roles);
    }
}
