package io.substatus.internal.guard.access;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.webconfig.Sections;
import io.substatus.internal.webconfig.ServerRuntime;
import io.substatus.internal.webconfig.Site;
import java.util.List;

/** Makes the guards of connection, content and capacity. Stateless. */
public final class AccessGuards {

    private AccessGuards() {}

    /** The guards of the site as a whole, asked first of all: bindings and connections. */
    public static List<Guard> of(Site site) {
        return List.of();
    }

    /** The guard of {@code access}, or none where nothing is demanded. */
    public static List<Guard> ofConnection(Sections sections) {
        return List.of();
    }

    /** The guard of requests at once; keeps its count as long as it is used. */
    public static List<Guard> of(ServerRuntime runtime) {
        return List.of();
    }

    /** The guards that need to know what the request would be answered by; asked last. */
    public static List<Guard> ofContent(Sections sections) {
        return List.of();
    }
}
