package io.substatus.internal.accesslog;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The fields of a line, compiled into encoders, with the directives that announce them. Immutable. */
final class LogFormat {

    private static final String SOFTWARE = "Microsoft Internet Information Services 10.0";

    private final FieldEncoder[] encoders;
    private final String names;
    private final W3cSite site;
    private final CustomFields customFields;
    private final boolean hasExtras;

    private LogFormat(LogLayout layout, W3cSite site) {
        List<CustomField> custom = layout.customFields();
        this.encoders = Stream.concat(
                        layout.fields().stream().map(W3cField::encoder),
                        IntStream.range(0, custom.size()).mapToObj(i -> custom(layout, i)))
                .toArray(FieldEncoder[]::new);
        this.names = Stream.concat(
                        layout.fields().stream().map(W3cField::fileName),
                        custom.stream().map(CustomField::name))
                .collect(Collectors.joining(" "));
        this.site = site;
        this.customFields = CustomFields.of(custom);
        this.hasExtras = !custom.isEmpty() || layout.fields().stream().anyMatch(W3cField::isFromExtras);
    }

    private static FieldEncoder custom(LogLayout layout, int index) {
        int most = layout.maxCustomFieldLength();
        int after = layout.customFields().size() - 1 - index;
        return (entry, site, line) -> line.custom(entry.extras().custom().at(index), most, after);
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

    /** Appends the entry's fields with one space between, without a line end. */
    void encode(AccessRecord entry, LineEncoder line) {
        encoders[0].encode(entry, site, line);
        for (int i = 1; i < encoders.length; i++) {
            line.space();
            encoders[i].encode(entry, site, line);
        }
    }

    /** Returns the block of four directives that stands before an entry of that time. */
    byte[] directives(long epochMillis) {
        return Directives.before(SOFTWARE, epochMillis, names);
    }
}
