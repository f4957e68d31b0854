package io.substatus.internal.webconfig.reader;

import java.util.List;
import java.util.Map;

/**
 * What IIS's schema says of a collection. Immutable.
 *
 * @param entry its entries, by the name of the element that adds one
 * @param removal what may stand in an element that takes one out: nothing but its key
 * @param removable whether {@code remove} takes one out
 * @param newFirst whether entries of a file come before inherited ones
 * @param shipped the entries that are there without any file
 */
record CollectionSchema(
        ElementSchema entry,
        ElementSchema removal,
        boolean removable,
        boolean newFirst,
        List<Map<String, String>> shipped) {

    static final String REMOVE = "remove";
    static final String CLEAR = "clear";

    private static final ElementSchema CLEARING = ElementSchema.of(CLEAR);

    CollectionSchema {
        shipped = List.copyOf(shipped);
    }

    static CollectionSchema of(ElementSchema entry) {
        return new CollectionSchema(entry, entry.key(), true, false, List.of());
    }

    CollectionSchema notRemovable() {
        return new CollectionSchema(entry, removal, false, newFirst, shipped);
    }

    CollectionSchema newOnesFirst() {
        return new CollectionSchema(entry, removal, removable, true, shipped);
    }

    CollectionSchema shipping(List<Map<String, String>> entries) {
        return new CollectionSchema(entry, removal, removable, newFirst, entries);
    }

    /** Whether an element of that name adds, removes or clears entries. */
    boolean has(String name) {
        return name.equals(entry.name()) || name.equals(CLEAR) || (removable && name.equals(REMOVE));
    }

    /** Whether an element says anything of entries. */
    boolean isIn(Element element) {
        for (Element child : element.children()) {
            if (has(child.name())) {
                return true;
            }
        }
        return false;
    }

    /** What may stand in the element of that name. */
    ElementSchema schema(String name) {
        if (name.equals(entry.name())) {
            return entry;
        }
        return name.equals(CLEAR) ? CLEARING : removal;
    }
}
