package io.substatus.internal.accesslog;

import java.util.List;
import java.util.stream.Collectors;

/** A list of fields, compiled into encoders, with the directives that announce it. Immutable. */
final class LogFormat {

    private static final String SOFTWARE = "Microsoft Internet Information Services 10.0";

    private final FieldEncoder[] encoders;
    private final String names;
    private final W3cSite site;
    private final boolean hasExtras;

    private LogFormat(List<W3cField> fields, W3cSite site) {
        this.encoders = fields.stream().map(W3cField::encoder).toArray(FieldEncoder[]::new);
        this.names = fields.stream().map(W3cField::fileName).collect(Collectors.joining(" "));
        this.site = site;
        this.hasExtras = fields.stream().anyMatch(W3cField::isFromExtras);
    }

    static LogFormat of(List<W3cField> fields, W3cSite site) {
        return new LogFormat(fields, site);
    }

    /** Whether a field needs what {@link AccessRecord#extras()} says. */
    boolean hasExtras() {
        return hasExtras;
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
