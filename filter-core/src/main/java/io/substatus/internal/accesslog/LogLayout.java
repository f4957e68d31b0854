package io.substatus.internal.accesslog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a line of the access log says. Immutable.
 *
 * @param fields the standard fields; each once and in the order of IIS, whatever list was given
 * @param customFields the fields of the owner's own, which come after them; together at least one field
 * @param maxCustomFieldLength how many bytes a value of these has at most, 2 to 65536
 * @param log401SubStatus false writes the sub-status of every 401 as 0
 */
public record LogLayout(
        List<W3cField> fields, List<CustomField> customFields, int maxCustomFieldLength, boolean log401SubStatus) {

    /** How many bytes a value of the owner's own has unless something else is set. */
    public static final int USUAL_CUSTOM_LENGTH = 4096;

    /** The most bytes that such a value can have. */
    public static final int MAX_CUSTOM_LENGTH = 65_536;

    private static final int MIN_CUSTOM_LENGTH = 2;

    /** Copies the lists, puts fields into their order, and refuses what the settings' reader never makes. */
    public LogLayout {
        fields = requireNonNull(fields, "fields").stream().distinct().sorted().toList();
        customFields = List.copyOf(requireNonNull(customFields, "customFields"));
        if (fields.isEmpty() && customFields.isEmpty()) {
            throw new IllegalArgumentException("fields: none (expected: at least one)");
        }
        if (!isCustomLength(maxCustomFieldLength)) {
            throw new IllegalArgumentException("maxCustomFieldLength: " + maxCustomFieldLength + " (expected: "
                    + MIN_CUSTOM_LENGTH + " to " + MAX_CUSTOM_LENGTH + ")");
        }
    }

    /** These standard fields, and else what holds unless something is set. */
    public static LogLayout of(List<W3cField> fields) {
        return new LogLayout(fields, List.of(), USUAL_CUSTOM_LENGTH, true);
    }

    /** Whether a value of the owner's own may have so many bytes at most. */
    public static boolean isCustomLength(long bytes) {
        return bytes >= MIN_CUSTOM_LENGTH && bytes <= MAX_CUSTOM_LENGTH;
    }
}
