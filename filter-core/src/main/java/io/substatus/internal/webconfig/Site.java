package io.substatus.internal.webconfig;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code system.applicationHost/sites/site}. Immutable.
 *
 * @param name null when the file does not have the element
 * @param id null when the file does not give it
 * @param bindings the hosts that the site answers to; empty when the file does not have them: then all
 */
public record Site(@Nullable String name, @Nullable Long id, List<Binding> bindings, Limits limits, LogFile logFile) {

    /** As it holds when the file does not have the element. */
    public static final Site DEFAULT = new Site(null, null, List.of(), Limits.DEFAULT, LogFile.DEFAULT);

    /** Copies the list. */
    public Site {
        bindings = List.copyOf(bindings);
    }

    /**
     * A binding of {@code protocol="http"} or {@code "https"}.
     *
     * @param address {@code *} for any
     * @param port 0 for any
     * @param host empty for any; {@code *.example.com} for all names below
     */
    public record Binding(String protocol, String address, int port, String host) {}

    /**
     * {@code limits}.
     *
     * @param maxUrlSegments most segments of a path
     * @param maxConnections most connections at once
     */
    public record Limits(long maxUrlSegments, long maxConnections) {

        /** As it holds when the file does not have the element. */
        public static final Limits DEFAULT = new Limits(32, 0xFFFF_FFFFL);
    }
}
