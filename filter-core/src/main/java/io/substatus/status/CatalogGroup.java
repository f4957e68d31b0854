package io.substatus.status;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The entries of one file of the catalogue. Immutable.
 *
 * @param statuses the plain statuses
 * @param subStatuses the sub-statuses
 */
record CatalogGroup(Map<Integer, SubStatusEntry> statuses, Map<SubStatusCode, SubStatusEntry> subStatuses) {

    static CatalogGroup of(Collection<SubStatusEntry> entries) {
        Map<Integer, SubStatusEntry> statuses = new HashMap<>();
        Map<SubStatusCode, SubStatusEntry> subStatuses = new HashMap<>();
        for (SubStatusEntry entry : entries) {
            if (entry.plain()) {
                statuses.put(entry.code().status(), entry);
            } else {
                subStatuses.put(entry.code(), entry);
            }
        }
        return new CatalogGroup(statuses, subStatuses);
    }
}
