package io.substatus.status;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every code that Substatus knows: IIS's plain statuses and sub-statuses, and the other statuses that HTTP registers.
 * The texts of a group of statuses are read when one of them is first asked for, so that an application starts without
 * waiting for them. Thread-safe; never changes.
 */
public final class SubStatusCatalog {

    private static final SubStatusCatalog SHIPPED =
            new SubStatusCatalog(CatalogReader.GROUPS, CatalogReader::groupOf, CatalogReader::readGroup);

    private final List<String> names;
    private final Function<Integer, String> nameOf;
    private final Function<String, Collection<SubStatusEntry>> reader;
    private final Map<String, CatalogGroup> groups = new ConcurrentHashMap<>();
    private final Map<Integer, CatalogGroup> byStatus = new ConcurrentHashMap<>();

    /**
     * A catalogue in groups.
     *
     * @param names the groups, ascending
     * @param nameOf the group of a status
     * @param reader reads a group
     */
    SubStatusCatalog(
            List<String> names, Function<Integer, String> nameOf, Function<String, Collection<SubStatusEntry>> reader) {
        this.names = List.copyOf(names);
        this.nameOf = nameOf;
        this.reader = reader;
    }

    /** The catalogue that comes with the product. */
    public static SubStatusCatalog shipped() {
        return SHIPPED;
    }

    /**
     * The entry of a code: its own, else that of its status if the sub-status is 0.
     *
     * @return the entry, or null for an unknown one
     */
    public @Nullable SubStatusEntry find(SubStatusCode code) {
        CatalogGroup group = group(code.status());
        SubStatusEntry own = group.subStatuses().get(code);
        return own == null && code.subStatus() == 0 ? group.statuses().get(code.status()) : own;
    }

    /** Whether the code may be written to a client or a log: a pair of the catalogue, or sub-status 0. */
    public boolean allows(SubStatusCode code) {
        return code.subStatus() == 0 || group(code.status()).subStatuses().containsKey(code);
    }

    /** The title of a code: its entry's, else that of its status, else a word for its class. Never empty. */
    public String title(SubStatusCode code) {
        SubStatusEntry entry = find(code);
        SubStatusEntry shown = entry == null ? group(code.status()).statuses().get(code.status()) : entry;
        return shown == null ? titleOfClass(code.status()) : shown.title();
    }

    /** The Windows error that IIS reports with a code when nothing more is known. */
    public Win32Status win32Status(SubStatusCode code) {
        SubStatusEntry entry = find(code);
        return entry == null ? Win32Status.OK : entry.win32Status();
    }

    /** The plain statuses, ascending. */
    public Collection<SubStatusEntry> statuses() {
        return ascending(CatalogGroup::statuses);
    }

    /** The sub-statuses, ascending. */
    public Collection<SubStatusEntry> subStatuses() {
        return ascending(CatalogGroup::subStatuses);
    }

    private Collection<SubStatusEntry> ascending(Function<CatalogGroup, Map<?, SubStatusEntry>> part) {
        List<SubStatusEntry> entries = new ArrayList<>();
        for (String name : names) {
            entries.addAll(part.apply(group(name)).values());
        }
        entries.sort((one, other) -> one.code().compareTo(other.code()));
        return Collections.unmodifiableList(entries);
    }

    private CatalogGroup group(int status) {
        CatalogGroup known = byStatus.get(status);
        return known == null ? byStatus.computeIfAbsent(status, missing -> group(nameOf.apply(missing))) : known;
    }

    private CatalogGroup group(String name) {
        CatalogGroup known = groups.get(name);
        return known == null ? groups.computeIfAbsent(name, missing -> CatalogGroup.of(reader.apply(missing))) : known;
    }

    private static String titleOfClass(int status) {
        return status >= 500 ? "Server error" : status >= 400 ? "Client error" : "Status " + status;
    }
}
