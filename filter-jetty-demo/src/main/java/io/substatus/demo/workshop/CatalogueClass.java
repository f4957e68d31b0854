package io.substatus.demo.workshop;

import io.substatus.status.SubStatusCatalog;
import io.substatus.status.SubStatusEntry;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The codes of one class, as the home page lists them. Immutable.
 *
 * @param digit the class: 1 to 5
 * @param title what its statuses have in common
 * @param rows its codes, ascending
 */
public record CatalogueClass(int digit, String title, List<CatalogueRow> rows) {

    private static final List<String> TITLES =
            List.of("Information", "Success", "Elsewhere", "The request could not be served", "The server failed");

    /** Copies the list. */
    public CatalogueClass {
        rows = List.copyOf(rows);
    }

    /** The whole catalogue. */
    static List<CatalogueClass> all(SubStatusCatalog catalog) {
        return Stream.of(1, 2, 3, 4, 5).map(digit -> of(catalog, digit)).toList();
    }

    private static CatalogueClass of(SubStatusCatalog catalog, int digit) {
        List<CatalogueRow> rows = Stream.concat(catalog.statuses().stream(), catalog.subStatuses().stream())
                .filter(entry -> entry.code().status() / 100 == digit)
                .sorted(Comparator.comparing(SubStatusEntry::code).thenComparing(entry -> !entry.plain()))
                .map(entry -> CatalogueRow.of(catalog, entry))
                .toList();
        return new CatalogueClass(digit, TITLES.get(digit - 1), rows);
    }

    /** How many of its codes can be made to happen. */
    public long possible() {
        return rows.stream().filter(row -> !row.triggers().isEmpty()).count();
    }
}
