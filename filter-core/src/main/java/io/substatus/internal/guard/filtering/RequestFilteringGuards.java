package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.webconfig.RequestFiltering;
import io.substatus.internal.webconfig.Site;
import java.util.List;

/** Makes the guards of request filtering. Stateless. */
public final class RequestFilteringGuards {

    private RequestFilteringGuards() {}

    /**
     * The guards in their order.
     *
     * @param modernLimits whether exceeded limits are 413.1 and 431.0 instead of 404.13 and 404.10
     */
    public static List<Guard> of(RequestFiltering filtering, Site.Limits limits, boolean modernLimits) {
        return List.of();
    }
}
