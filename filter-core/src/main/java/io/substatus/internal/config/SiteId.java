package io.substatus.internal.config;

import java.nio.charset.StandardCharsets;

/** The number of a site that was given none. Stateless. */
final class SiteId {

    private static final int ROOT = 1;
    private static final int FNV_OFFSET = 0x811C_9DC5;
    private static final int FNV_PRIME = 0x0100_0193;

    private SiteId() {}

    /**
     * Returns 1 for the root context, as IIS has for its default site. For any other it is the 32-bit FNV-1a hash of the
     * context path in UTF-8, leading slash included, with the highest bit cleared, and 2 added to a result below 2. So it
     * lies from 2 to 2147483647 and is the same on every JVM; IIS makes ids out of site names in the same spirit.
     */
    static int of(String contextPath) {
        if (contextPath.isEmpty() || contextPath.equals("/")) {
            return ROOT;
        }
        int hash = FNV_OFFSET;
        for (byte b : contextPath.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
        }
        int id = hash & Integer.MAX_VALUE;
        return id <= ROOT ? id + 2 : id;
    }
}
