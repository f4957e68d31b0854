package io.substatus.internal.accesslog;

import org.jspecify.annotations.Nullable;

/** What one request has for the fields of the owner's own, in their order. Immutable. */
public final class CustomValues {

    /** No value for any field. */
    public static final CustomValues NONE = new CustomValues();

    private final @Nullable String[] values;

    /** @param values one char for each byte, as headers are handed over by containers; not copied */
    CustomValues(@Nullable String... values) {
        this.values = values;
    }

    /** The value of that field, null if there is none. */
    @Nullable
    String at(int index) {
        return index < values.length ? values[index] : null;
    }

    /** These, and where there is none the earlier ones: a container may have forgotten a request since. */
    public CustomValues orElse(CustomValues earlier) {
        int count = Math.max(values.length, earlier.values.length);
        @Nullable String[] both = new String[count];
        for (int i = 0; i < count; i++) {
            String value = at(i);
            both[i] = value == null ? earlier.at(i) : value;
        }
        return new CustomValues(both);
    }
}
