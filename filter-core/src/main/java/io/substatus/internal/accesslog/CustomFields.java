package io.substatus.internal.accesslog;

import io.substatus.exchange.Headers;
import io.substatus.exchange.RequestFacts;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of the owner's own, compiled into readers of their values. Immutable, thread-safe. */
public final class CustomFields {

    /** None. */
    public static final CustomFields NONE = new CustomFields(List.of());

    private static final Logger LOGGER = System.getLogger("io.substatus.accesslog");

    private final List<CustomField> fields;
    private final CustomSource[] sources;

    private CustomFields(List<CustomField> fields) {
        this.fields = List.copyOf(fields);
        this.sources = fields.stream().map(CustomSource::of).toArray(CustomSource[]::new);
    }

    /** Compiles fields, which stand in a line in this order. */
    public static CustomFields of(List<CustomField> fields) {
        return fields.isEmpty() ? NONE : new CustomFields(fields);
    }

    /** The fields in their order. */
    public List<CustomField> list() {
        return fields;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /**
     * Reads the values as they are now. What the container cannot tell, perhaps because it has forgotten the request
     * already, is missing.
     *
     * @param attributes finds an attribute of the request by its name
     * @param response the header of the answer
     */
    public CustomValues read(RequestFacts request, Function<String, @Nullable Object> attributes, Headers response) {
        if (isEmpty()) {
            return CustomValues.NONE;
        }
        @Nullable String[] values = new String[sources.length];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = sources[i].read(request, attributes, response);
            } catch (RuntimeException recycled) {
                LOGGER.log(Level.DEBUG, "no value for " + fields.get(i).name(), recycled);
            }
        }
        return new CustomValues(values);
    }
}
