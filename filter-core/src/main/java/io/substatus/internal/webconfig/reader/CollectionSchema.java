package io.substatus.internal.webconfig.reader;

import java.util.List;
import java.util.Map;

/**
 * What IIS's schema says of a collection. Immutable.
 *
 * @param entry its entries, by the name of the element that adds one
 * @param removable whether {@code remove} takes one out
 * @param newFirst whether entries of a file come before inherited ones
 * @param shipped the entries that are there without any file
 */
record CollectionSchema(ElementSchema entry, boolean removable, boolean newFirst, List<Map<String, String>> shipped) {

    static final String REMOVE = "remove";
    static final String CLEAR = "clear";

    CollectionSchema {
        shipped = List.copyOf(shipped);
    }

    static CollectionSchema of(ElementSchema entry) {
        return new CollectionSchema(entry, true, false, List.of());
    }

    CollectionSchema notRemovable() {
        return new CollectionSchema(entry, false, newFirst, shipped);
    }

    CollectionSchema newOnesFirst() {
        return new CollectionSchema(entry, removable, true, shipped);
    }

    CollectionSchema shipping(List<Map<String, String>> entries) {
        return new CollectionSchema(entry, removable, newFirst, entries);
    }

    /** Whether an element of that name adds, removes or clears entries. */
    boolean has(String name) {
        return name.equals(entry.name()) || name.equals(CLEAR) || (removable && name.equals(REMOVE));
    }

    /** What may stand in the element of that name. */
    ElementSchema schema(String name) {
        if (name.equals(entry.name())) {
            return entry;
        }
        return name.equals(CLEAR) ? ElementSchema.of(CLEAR) : entry.key();
    }
}
