package io.substatus.internal.errorpage.request;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Remembers what was read out of header values: browsers send the same few over and over, and reading one costs more
 * than all the rest of a friendly page. Holds a fixed number of values of bounded length; a client that sends many
 * different ones makes others be read again, and nothing worse. Thread-safe; takes no lock.
 *
 * @param <V> what is read out of a value; immutable
 */
public final class HeaderMemo<V> {

    private static final int SLOTS = 128;
    private static final int MAX_LENGTH = 512;

    private record Entry<V>(String header, V value) {}

    private final AtomicReferenceArray<Entry<V>> entries = new AtomicReferenceArray<>(SLOTS);
    private final Function<String, V> reader;

    /** A memo that reads unknown values with the given function, which may run more than once for a value. */
    public HeaderMemo(Function<String, V> reader) {
        this.reader = reader;
    }

    /** What a header value says. */
    public V read(String header) {
        int hash = header.hashCode();
        int slot = (hash ^ hash >>> 16) & (SLOTS - 1);
        Entry<V> entry = entries.getAcquire(slot);
        if (entry != null && entry.header.equals(header)) {
            return entry.value;
        }
        V value = reader.apply(header);
        if (header.length() <= MAX_LENGTH) {
            entries.setRelease(slot, new Entry<>(header, value));
        }
        return value;
    }
}
