package io.substatus.internal.accesslog;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a line, ready to be written, with the directives that announce them. Immutable. */
final class LogFormat {

    private static final String SOFTWARE = "Microsoft Internet Information Services 10.0";

    private final StandardFields fields;
    private final int count;
    private final int customCount;
    private final int customLength;
    private final String names;
    private final CustomFields customFields;
    private final boolean hasExtras;

    private LogFormat(LogLayout layout, W3cSite site) {
        List<CustomField> custom = layout.customFields();
        this.fields = new StandardFields(layout.fields(), site);
        this.count = layout.fields().size() + custom.size();
        this.customCount = custom.size();
        this.customLength = layout.maxCustomFieldLength();
        this.names = Stream.concat(
                        layout.fields().stream().map(W3cField::fileName),
                        custom.stream().map(CustomField::name))
                .collect(Collectors.joining(" "));
        this.customFields = CustomFields.of(custom);
        this.hasExtras = !custom.isEmpty() || layout.fields().stream().anyMatch(W3cField::isFromExtras);
    }

    static LogFormat of(LogLayout layout, W3cSite site) {
        return new LogFormat(layout, site);
    }

    /** Whether a field needs what {@link AccessRecord#extras()} says. */
    boolean hasExtras() {
        return hasExtras;
    }

    /** Those of the fields that are the owner's own. */
    CustomFields customFields() {
        return customFields;
    }

    /** How many fields a line has. */
    int count() {
        return count;
    }

    /** Writes the entry's fields, each with a blank behind it, without a line end; returns where they end. */
    int encode(AccessRecord entry, Line line) {
        int at = fields.write(entry, line);
        return customCount == 0 ? at : encodeCustom(entry.extras().custom(), line, at);
    }

    private int encodeCustom(CustomValues values, Line line, int start) {
        int at = start;
        for (int i = 0; i < customCount; i++) {
            at = line.space(line.custom(values.at(i), customLength, customCount - 1 - i, at));
        }
        return at;
    }

    /** Returns the block of four directives that stands before an entry of that time. */
    byte[] directives(long epochMillis) {
        return Directives.before(SOFTWARE, epochMillis, names);
    }
}
