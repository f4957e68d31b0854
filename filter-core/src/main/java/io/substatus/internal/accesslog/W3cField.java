package io.substatus.internal.accesslog;

import java.util.List;

/** The fields of the log, in the order in which IIS writes them, with the names that it gives them. Immutable. */
enum W3cField {
    DATE("date", (entry, line) -> line.date(entry.epochMillis())),
    TIME("time", (entry, line) -> line.time(entry.epochMillis())),
    SERVER_IP("s-ip", (entry, line) -> line.address(entry.serverAddress())),
    METHOD("cs-method", (entry, line) -> line.wire(entry.method())),
    URI_STEM("cs-uri-stem", (entry, line) -> line.stem(entry.rawUri())),
    URI_QUERY("cs-uri-query", (entry, line) -> line.wire(entry.rawQuery())),
    SERVER_PORT("s-port", (entry, line) -> line.port(entry.serverPort())),
    USER_NAME("cs-username", (entry, line) -> line.text(entry.userName())),
    CLIENT_IP("c-ip", (entry, line) -> line.address(entry.clientAddress())),
    USER_AGENT("cs(User-Agent)", (entry, line) -> line.wire(entry.userAgent())),
    REFERER("cs(Referer)", (entry, line) -> line.wire(entry.referer())),
    HTTP_STATUS("sc-status", (entry, line) -> line.number(entry.status())),
    HTTP_SUB_STATUS("sc-substatus", (entry, line) -> line.number(entry.subStatus())),
    WIN32_STATUS("sc-win32-status", (entry, line) -> line.number(entry.win32Status() & 0xFFFF_FFFFL)),
    TIME_TAKEN("time-taken", (entry, line) -> line.number(entry.timeTakenMillis()));

    /** The default of IIS 8 and later: the one list that nearly every reader with a fixed layout takes. */
    static final List<W3cField> DEFAULT = List.of(values());

    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that captures nothing
    private final FieldEncoder encoder;

    W3cField(String fileName, FieldEncoder encoder) {
        this.fileName = fileName;
        this.encoder = encoder;
    }

    /** Returns the name in the {@code #Fields} directive. */
    String fileName() {
        return fileName;
    }

    FieldEncoder encoder() {
        return encoder;
    }
}
