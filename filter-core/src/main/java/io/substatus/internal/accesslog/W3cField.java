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
    DATE("Date", "date"),
    /** UTC time. */
    TIME("Time", "time"),
    /** The site. */
    SITE_NAME("SiteName", "s-sitename"),
    /** The computer. */
    COMPUTER_NAME("ComputerName", "s-computername"),
    /** The address that took the request. */
    SERVER_IP("ServerIP", "s-ip"),
    /** The verb. */
    METHOD("Method", "cs-method"),
    /** The path, decoded once. */
    URI_STEM("UriStem", "cs-uri-stem"),
    /** The query, as it came. */
    URI_QUERY("UriQuery", "cs-uri-query"),
    /** The port that took the request. */
    SERVER_PORT("ServerPort", "s-port"),
    /** The authenticated user. */
    USER_NAME("UserName", "cs-username"),
    /** The peer's address. */
    CLIENT_IP("ClientIP", "c-ip"),
    /** The protocol's version. */
    PROTOCOL_VERSION("ProtocolVersion", "cs-version"),
    /** The User-Agent header. */
    USER_AGENT("UserAgent", "cs(User-Agent)"),
    /** The Cookie header. */
    COOKIE("Cookie", "cs(Cookie)"),
    /** The Referer header. */
    REFERER("Referer", "cs(Referer)"),
    /** The Host header. */
    HOST("Host", "cs-host"),
    /** The status. */
    HTTP_STATUS("HttpStatus", "sc-status"),
    /** The sub-status. */
    HTTP_SUB_STATUS("HttpSubStatus", "sc-substatus"),
    /** The Windows error. */
    WIN32_STATUS("Win32Status", "sc-win32-status"),
    /** Bytes sent; 0 also when nobody counted, since this field has no hyphen. */
    BYTES_SENT("BytesSent", "sc-bytes"),
    /** Bytes received, as {@link #BYTES_SENT}. */
    BYTES_RECV("BytesRecv", "cs-bytes"),
    /** Milliseconds. */
    TIME_TAKEN("TimeTaken", "time-taken");

    /** Those that read {@link AccessRecord#extras()}. */
    private static final EnumSet<W3cField> FROM_EXTRAS =
            EnumSet.of(PROTOCOL_VERSION, COOKIE, HOST, BYTES_SENT, BYTES_RECV);

    private static final EnumSet<W3cField> NOT_BY_DEFAULT = EnumSet.of(SITE_NAME, COMPUTER_NAME);

    private final String flag;
    private final String fileName;

    W3cField(String flag, String fileName) {
        this.flag = flag;
        this.fileName = fileName;
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
}
