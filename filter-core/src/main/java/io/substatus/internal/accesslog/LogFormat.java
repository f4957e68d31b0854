package io.substatus.internal.accesslog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A list of fields, compiled into encoders, with the directives that announce it. Immutable. */
final class LogFormat {

    private static final FieldEncoder SUB_STATUS_BUT_401 =
            (entry, line) -> line.number(entry.status() == 401 ? 0 : entry.subStatus());

    private final FieldEncoder[] encoders;
    private final String names;

    private LogFormat(FieldEncoder[] encoders, String names) {
        this.encoders = encoders;
        this.names = names;
    }

    static LogFormat of(List<W3cField> fields, boolean log401SubStatus) {
        FieldEncoder[] encoders =
                fields.stream().map(field -> encoder(field, log401SubStatus)).toArray(FieldEncoder[]::new);
        return new LogFormat(encoders, fields.stream().map(W3cField::fileName).collect(Collectors.joining(" ")));
    }

    private static FieldEncoder encoder(W3cField field, boolean log401SubStatus) {
        return (field == W3cField.HTTP_SUB_STATUS && !log401SubStatus) ? SUB_STATUS_BUT_401 : field.encoder();
    }

    /** Appends the entry's fields with one space between, without a line end. */
    void encode(AccessRecord entry, LineEncoder line) {
        encoders[0].encode(entry, line);
        for (int i = 1; i < encoders.length; i++) {
            line.space();
            encoders[i].encode(entry, line);
        }
    }

    /** Returns the block of four directives that stands before an entry of that time. */
    byte[] directives(long epochMillis) {
        LineEncoder now = new LineEncoder();
        now.date(epochMillis);
        now.space();
        now.time(epochMillis);
        String block = "#Software: Microsoft Internet Information Services 10.0\r\n#Version: 1.0\r\n#Date: "
                + now.asText() + "\r\n#Fields: " + names + "\r\n";
        return block.getBytes(StandardCharsets.UTF_8);
    }
}
