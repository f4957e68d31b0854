package io.substatus.internal.webconfig.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a collection after everything that was read so far. Immutable.
 *
 * @param byKey in their order
 * @param removed by key what a file takes away and did not give anew, as the element that does it says
 * @param cleared whether a file has thrown away what is shipped
 * @param ofFiles how many entries files give, with those in them
 */
record Entries(Map<String, Entry> byKey, Map<String, Settings> removed, boolean cleared, int ofFiles) {

    private static final Entries NONE = new Entries(Map.of(), Map.of(), false, 0);

    /** After a file's elements were taken. */
    static Entries of(Map<String, Entry> byKey, Map<String, Settings> removed, boolean cleared) {
        int ofFiles = 0;
        for (Entry entry : byKey.values()) {
            ofFiles += entry.element() == null ? 0 : 1 + entry.settings().entriesOfFiles();
        }
        return new Entries(byKey, removed, cleared, ofFiles);
    }

    /**
     * An entry.
     *
     * @param element where it stands in a file, or null when it is shipped
     */
    record Entry(Settings settings, @Nullable Element element) {}

    /** What is there without any file. */
    static Entries shipped(ElementSchema schema) {
        CollectionSchema collection = schema.collection();
        if (collection == null || collection.shipped().isEmpty()) {
            return NONE;
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Map<String, String> values : collection.shipped()) {
            Settings settings = Settings.of(collection.entry(), values);
            entries.put(String.valueOf(settings.key()), new Entry(settings, null));
        }
        return new Entries(entries, Map.of(), false, 0);
    }

    /** What holds with an element's entries over these. */
    Entries merge(Element element, ElementSchema schema, Merging merging) {
        CollectionSchema collection = schema.collection();
        if (collection == null || !collection.isIn(element)) {
            return this;
        }
        if (!merging.takes(
                Math.max(0, byKey.size() - ofFiles) + element.children().size(), element)) {
            return this;
        }
        EntryMerge merge = new EntryMerge(this, collection, merging);
        element.children().forEach(merge::take);
        return merge.result();
    }

    /** Data from every entry. */
    <T> List<T> map(Function<Settings, T> mapper) {
        return byKey.values().stream()
                .map(entry -> mapper.apply(entry.settings()))
                .toList();
    }

    /** One value of all entries. */
    List<String> texts(String attribute) {
        return map(settings -> settings.text(attribute));
    }
}
