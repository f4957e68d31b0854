package io.substatus.demo.workshop;

import io.substatus.status.SubStatusCatalog;
import io.substatus.status.SubStatusEntry;
import java.util.List;

/**
 * One code as the home page lists it. Immutable.
 *
 * @param name the code as people write it
 * @param plain whether it is a status as a whole
 * @param title its title
 * @param meaning its meaning
 * @param triggers the ways to make it happen; empty for none yet
 */
public record CatalogueRow(String name, boolean plain, String title, String meaning, List<Trigger> triggers) {

    /** Copies the list. */
    public CatalogueRow {
        triggers = List.copyOf(triggers);
    }

    /** A trigger stands with the entry that the catalogue finds for its code: 405.0 with the status 405. */
    static CatalogueRow of(SubStatusCatalog catalog, SubStatusEntry entry) {
        List<Trigger> triggers = entry.equals(catalog.find(entry.code())) ? Triggers.of(entry.code()) : List.of();
        return new CatalogueRow(entry.name(), entry.plain(), entry.title(), entry.meaning(), triggers);
    }
}
