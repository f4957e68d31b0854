package io.substatus.internal.accesslog;

import org.jspecify.annotations.Nullable;

/**
 * What only fields beyond the default ones say about a request; read where the log has such a field, because each costs
 * every request a little. Immutable.
 *
 * @param protocol the protocol with its version, such as {@code HTTP/1.1}, or null
 * @param host the Host header as the container hands it over, one char for each byte, or null
 * @param cookie the Cookie header in the same form, or null
 * @param bytesSent bytes sent, or negative when unknown
 * @param bytesReceived bytes received, or negative when unknown
 * @param custom what the fields of the owner's own say
 */
public record AccessExtras(
        @Nullable String protocol,
        @Nullable String host,
        @Nullable String cookie,
        long bytesSent,
        long bytesReceived,
        CustomValues custom) {

    /** For a log without such fields: nothing is known. */
    public static final AccessExtras NONE = new AccessExtras(null, null, null, -1, -1, CustomValues.NONE);

    /**
     * Whether this is {@link #NONE}. Not by the record's own equals: the first call of such a method leaves the class in
     * a cache of the JDK (java.lang.runtime.ObjectMethods), and with it the class loader of a stopped application.
     */
    @SuppressWarnings("ReferenceEquality")
    public boolean isNone() {
        return this == NONE;
    }

    /** The same with another number of bytes sent. */
    public AccessExtras sent(long bytes) {
        return new AccessExtras(protocol, host, cookie, bytes, bytesReceived, custom);
    }

    /** The same with other values of the owner's own fields. */
    public AccessExtras with(CustomValues values) {
        return new AccessExtras(protocol, host, cookie, bytesSent, bytesReceived, values);
    }
}
