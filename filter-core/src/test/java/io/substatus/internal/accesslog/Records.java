package io.substatus.internal.accesslog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds entries for tests: a plain GET, with what a test is about changed. Confined to one test. */
final class Records {

    /** Half a second past 2025-11-20 08:00:03 UTC. */
    static final long START = Instant.parse("2025-11-20T08:00:03.500Z").toEpochMilli();

    /** The site of most tests. */
    static final W3cSite SITE = new W3cSite("W3SVC1", "SERVER", true);

    private final String method;
    private final String uri;
    private long epochMillis = START;
    private @Nullable String query;
    private @Nullable String user;
    private @Nullable String server = "10.0.0.5";
    private int port = 443;
    private @Nullable String client = "203.0.113.7";
    private @Nullable String agent;
    private @Nullable String referer;
    private int status = 200;
    private int subStatus;
    private long win32;
    private long millis;
    private AccessExtras extras = AccessExtras.NONE;

    private Records(String method, String uri) {
        this.method = method;
        this.uri = uri;
    }

    static Records request(String method, String rawUri) {
        return new Records(method, rawUri);
    }

    static Records get(String rawUri) {
        return new Records("GET", rawUri);
    }

    /** The text as a container hands it over: one char for each byte of its UTF-8. */
    static String asOnTheWire(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    Records at(long time) {
        epochMillis = time;
        return this;
    }

    Records query(String rawQuery) {
        query = rawQuery;
        return this;
    }

    Records user(String name) {
        user = name;
        return this;
    }

    Records from(@Nullable String address) {
        client = address;
        return this;
    }

    Records on(@Nullable String address, int localPort) {
        server = address;
        port = localPort;
        return this;
    }

    Records agent(String userAgent) {
        agent = userAgent;
        return this;
    }

    Records referer(String value) {
        referer = value;
        return this;
    }

    Records ended(int httpStatus, int sub, long win32Status, long timeTaken) {
        status = httpStatus;
        subStatus = sub;
        win32 = win32Status;
        millis = timeTaken;
        return this;
    }

    Records with(AccessExtras more) {
        extras = more;
        return this;
    }

    AccessRecord build() {
        return new AccessRecord(
                epochMillis,
                server,
                method,
                uri,
                query,
                port,
                user,
                client,
                agent,
                referer,
                status,
                subStatus,
                win32,
                millis,
                extras);
    }
}
