package io.substatus.internal.webconfig;

import org.jspecify.annotations.Nullable;

/**
 * {@code system.webServer/security/dynamicIpSecurity}. Immutable.
 *
 * @param byConcurrentRequests null when not enabled
 * @param byRequestRate null when not enabled
 */
public record DynamicIpSecurity(
        DenyAction denyAction,
        boolean enableProxyMode,
        boolean enableLoggingOnlyMode,
        @Nullable ByConcurrentRequests byConcurrentRequests,
        @Nullable ByRequestRate byRequestRate) {

    /** As IIS ships it: no limit. */
    public static final DynamicIpSecurity DEFAULT =
            new DynamicIpSecurity(DenyAction.FORBIDDEN, false, false, null, null);

    /** The limit of requests at once, enabled. */
    public record ByConcurrentRequests(long maxConcurrentRequests) {}

    /** The limit of requests in a time, enabled. */
    public record ByRequestRate(long maxRequests, long requestIntervalInMilliseconds) {}
}
