package io.substatus.internal.webconfig.reader;

import io.substatus.internal.webconfig.reader.Entries.Entry;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the elements of a collection in their order. Confined to one thread. */
final class EntryMerge {

    private final CollectionSchema collection;
    private final Merging merging;
    private final Map<String, Entry> inherited;
    private final Map<String, Entry> added = new LinkedHashMap<>();
    private final Map<String, Settings> removed;
    private final Settings fresh;
    private boolean cleared;

    EntryMerge(Entries before, CollectionSchema collection, Merging merging) {
        this.collection = collection;
        this.merging = merging;
        this.inherited = new LinkedHashMap<>(before.byKey());
        this.removed = new LinkedHashMap<>(before.removed());
        this.cleared = before.cleared();
        this.fresh = Settings.shipped(collection.entry());
    }

    void take(Element element) {
        if (element.is(collection.entry().name())) {
            add(element);
        } else if (element.is(CollectionSchema.CLEAR)) {
            clear();
        } else if (element.is(CollectionSchema.REMOVE) && collection.removable()) {
            remove(element);
        }
    }

    private void clear() {
        inherited.clear();
        added.clear();
        removed.clear();
        cleared = true;
    }

    /** Taking away what is not there is no mistake. */
    private void remove(Element element) {
        Settings settings = Settings.shipped(collection.removal()).merge(element, merging);
        String key = settings.key();
        if (key != null) {
            inherited.remove(key);
            added.remove(key);
            removed.put(key, settings);
        }
    }

    private void add(Element element) {
        Settings settings = fresh.merge(element, merging);
        String key = settings.key();
        if (key == null) {
            return;
        }
        Entry other = added.containsKey(key) ? added.get(key) : inherited.get(key);
        if (other != null && other.element() != null) {
            reportTwice(element, settings, other.element());
            return;
        }
        inherited.remove(key);
        removed.remove(key);
        added.put(key, new Entry(settings, element));
    }

    private void reportTwice(Element element, Settings settings, Element first) {
        if (merging.reporter().isFull()) {
            return;
        }
        StringBuilder text = new StringBuilder("<" + element.name() + "> is there already, with ");
        String separator = "";
        for (Map.Entry<String, String> value : settings.keyValues().entrySet()) {
            text.append(separator).append(value.getKey()).append(' ').append(Fault.quoted(value.getValue()));
            separator = ", ";
        }
        String where = first.source() == element.source() ? "" : first.source().file() + ", ";
        String expected = "one entry for a key; the first one is in " + where + "line " + first.line();
        merging.reporter().problem(element, Fault.duplicate(text.toString(), expected));
    }

    Entries result() {
        Map<String, Entry> all = collection.newFirst() ? added : inherited;
        all.putAll(collection.newFirst() ? inherited : added);
        return Entries.of(all, removed, cleared);
    }
}
