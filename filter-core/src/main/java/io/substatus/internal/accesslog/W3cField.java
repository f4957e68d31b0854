package io.substatus.internal.accesslog;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The fields that a line can have, in the order in which IIS writes them whatever order they were chosen in, with the names
 * that IIS gives them in the file and in {@code logExtFileFlags}. Immutable.
 */
public enum W3cField {
    /** UTC date. */
    DATE("Date", "date", (entry, site, line) -> line.date(entry.epochMillis())),
    /** UTC time. */
    TIME("Time", "time", (entry, site, line) -> line.time(entry.epochMillis())),
    /** The site. */
    SITE_NAME("SiteName", "s-sitename", (entry, site, line) -> line.text(site.name())),
    /** The computer. */
    COMPUTER_NAME("ComputerName", "s-computername", (entry, site, line) -> line.text(site.computerName())),
    /** The address that took the request. */
    SERVER_IP("ServerIP", "s-ip", (entry, site, line) -> line.address(entry.serverAddress())),
    /** The verb. */
    METHOD("Method", "cs-method", (entry, site, line) -> line.wire(entry.method())),
    /** The path, decoded once. */
    URI_STEM("UriStem", "cs-uri-stem", (entry, site, line) -> line.stem(entry.rawUri())),
    /** The query, as it came. */
    URI_QUERY("UriQuery", "cs-uri-query", (entry, site, line) -> line.wire(entry.rawQuery())),
    /** The port that took the request. */
    SERVER_PORT("ServerPort", "s-port", (entry, site, line) -> line.port(entry.serverPort())),
    /** The authenticated user. */
    USER_NAME("UserName", "cs-username", (entry, site, line) -> line.text(entry.userName())),
    /** The peer's address. */
    CLIENT_IP("ClientIP", "c-ip", (entry, site, line) -> line.address(entry.clientAddress())),
    /** The protocol's version. */
    PROTOCOL_VERSION(
            "ProtocolVersion",
            "cs-version",
            (entry, site, line) -> line.wire(entry.extras().protocol())),
    /** The User-Agent header. */
    USER_AGENT("UserAgent", "cs(User-Agent)", (entry, site, line) -> line.wire(entry.userAgent())),
    /** The Cookie header. */
    COOKIE(
            "Cookie",
            "cs(Cookie)",
            (entry, site, line) -> line.wire(entry.extras().cookie())),
    /** The Referer header. */
    REFERER("Referer", "cs(Referer)", (entry, site, line) -> line.wire(entry.referer())),
    /** The Host header. */
    HOST("Host", "cs-host", (entry, site, line) -> line.wire(entry.extras().host())),
    /** The status. */
    HTTP_STATUS("HttpStatus", "sc-status", (entry, site, line) -> line.number(entry.status())),
    /** The sub-status. */
    HTTP_SUB_STATUS("HttpSubStatus", "sc-substatus", (entry, site, line) -> line.number(subStatus(entry, site))),
    /** The Windows error. */
    WIN32_STATUS(
            "Win32Status", "sc-win32-status", (entry, site, line) -> line.number(entry.win32Status() & 0xFFFF_FFFFL)),
    /** Bytes sent; 0 also when nobody counted, since this field has no hyphen. */
    BYTES_SENT(
            "BytesSent",
            "sc-bytes",
            (entry, site, line) -> line.number(entry.extras().bytesSent())),
    /** Bytes received, as {@link #BYTES_SENT}. */
    BYTES_RECV(
            "BytesRecv",
            "cs-bytes",
            (entry, site, line) -> line.number(entry.extras().bytesReceived())),
    /** Milliseconds. */
    TIME_TAKEN("TimeTaken", "time-taken", (entry, site, line) -> line.number(entry.timeTakenMillis()));

    /** Those that read {@link AccessRecord#extras()}. */
    private static final EnumSet<W3cField> FROM_EXTRAS =
            EnumSet.of(PROTOCOL_VERSION, COOKIE, HOST, BYTES_SENT, BYTES_RECV);

    private static final EnumSet<W3cField> NOT_BY_DEFAULT = EnumSet.of(SITE_NAME, COMPUTER_NAME);

    private final String flag;
    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that captures nothing
    private final FieldEncoder encoder;

    W3cField(String flag, String fileName, FieldEncoder encoder) {
        this.flag = flag;
        this.fileName = fileName;
        this.encoder = encoder;
    }

    /** The default of IIS 8 and later, 15 fields: the one list that nearly every reader with a fixed layout takes. */
    public static List<W3cField> defaults() {
        return Arrays.stream(values())
                .filter(field -> !FROM_EXTRAS.contains(field) && !NOT_BY_DEFAULT.contains(field))
                .toList();
    }

    /** The field of that flag; capitals count, as in web.config. */
    public static Optional<W3cField> ofFlag(String flag) {
        return Arrays.stream(values()).filter(field -> field.flag.equals(flag)).findFirst();
    }

    /** The name in {@code logExtFileFlags}. */
    public String flag() {
        return flag;
    }

    /** Whether the field reads {@link AccessRecord#extras()}. */
    boolean isFromExtras() {
        return FROM_EXTRAS.contains(this);
    }

    /** The name in the {@code #Fields} directive. */
    public String fileName() {
        return fileName;
    }

    FieldEncoder encoder() {
        return encoder;
    }

    private static int subStatus(AccessRecord entry, W3cSite site) {
        return entry.status() == 401 && !site.log401SubStatus() ? 0 : entry.subStatus();
    }
}
