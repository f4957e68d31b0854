package io.substatus.status;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every code that Substatus knows: IIS's plain statuses and sub-statuses, and the other statuses that HTTP registers.
 * Immutable and thread-safe.
 */
public final class SubStatusCatalog {

    private final Map<SubStatusCode, SubStatusEntry> subStatuses = new LinkedHashMap<>();
    private final Map<Integer, SubStatusEntry> statuses = new LinkedHashMap<>();

    SubStatusCatalog(Collection<SubStatusEntry> entries) {
        List<SubStatusEntry> ascending = new ArrayList<>(entries);
        ascending.sort(Comparator.comparing(SubStatusEntry::code));
        for (SubStatusEntry entry : ascending) {
            if (entry.plain()) {
                statuses.put(entry.code().status(), entry);
            } else {
                subStatuses.put(entry.code(), entry);
            }
        }
    }

    /** The catalogue that comes with the product; read at the first call. */
    public static SubStatusCatalog shipped() {
        return Shipped.CATALOG;
    }

    /**
     * The entry of a code: its own, else that of its status if the sub-status is 0.
     *
     * @return the entry, or null for an unknown one
     */
    public @Nullable SubStatusEntry find(SubStatusCode code) {
        SubStatusEntry own = subStatuses.get(code);
        return own == null && code.subStatus() == 0 ? statuses.get(code.status()) : own;
    }

    /** Whether the code may be written to a client or a log: a pair of the catalogue, or sub-status 0. */
    public boolean allows(SubStatusCode code) {
        return code.subStatus() == 0 || subStatuses.containsKey(code);
    }

    /** The title of a code: its entry's, else that of its status, else a word for its class. Never empty. */
    public String title(SubStatusCode code) {
        SubStatusEntry entry = find(code);
        SubStatusEntry shown = entry == null ? statuses.get(code.status()) : entry;
        return shown == null ? titleOfClass(code.status()) : shown.title();
    }

    /** The Windows error that IIS reports with a code when nothing more is known. */
    public Win32Status win32Status(SubStatusCode code) {
        SubStatusEntry entry = find(code);
        return entry == null ? Win32Status.OK : entry.win32Status();
    }

    /** The plain statuses, ascending. */
    public Collection<SubStatusEntry> statuses() {
        return Collections.unmodifiableCollection(statuses.values());
    }

    /** The sub-statuses, ascending. */
    public Collection<SubStatusEntry> subStatuses() {
        return Collections.unmodifiableCollection(subStatuses.values());
    }

    private static String titleOfClass(int status) {
        return status >= 500 ? "Server error" : status >= 400 ? "Client error" : "Status " + status;
    }

    private static final class Shipped {
        static final SubStatusCatalog CATALOG = new SubStatusCatalog(CatalogReader.readShipped());
    }
}
