package io.substatus.internal.webconfig;

/**
 * {@code system.webServer/serverRuntime}. Immutable.
 *
 * @param appConcurrentRequestLimit how many requests the application takes at once
 * @param maxRequestEntityAllowed largest body in bytes
 */
public record ServerRuntime(boolean enabled, long appConcurrentRequestLimit, long maxRequestEntityAllowed) {

    /** As IIS ships it. */
    public static final ServerRuntime DEFAULT = new ServerRuntime(true, 5000, 0xFFFF_FFFFL);

    /** No limit. */
    public static final ServerRuntime OFF = new ServerRuntime(true, Long.MAX_VALUE, Long.MAX_VALUE);
}
