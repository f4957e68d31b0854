package io.substatus.internal.accesslog;

import java.util.List;

/**
 * Writes the standard fields that a line has, always in the order of IIS. Immutable.
 *
 * <p>There is a question for each field that there can be, since a processor foresees answers that are always the same:
 * going through a list, with a choice or a call of its own for each field, takes as long as writing half of them.
 */
final class StandardFields {

    private static final int UNAUTHORIZED = 401;

    private final W3cSite site;
    private final boolean date;
    private final boolean time;
    private final boolean siteName;
    private final boolean computerName;
    private final boolean serverIp;
    private final boolean method;
    private final boolean uriStem;
    private final boolean uriQuery;
    private final boolean serverPort;
    private final boolean userName;
    private final boolean clientIp;
    private final boolean protocolVersion;
    private final boolean userAgent;
    private final boolean cookie;
    private final boolean referer;
    private final boolean host;
    private final boolean httpStatus;
    private final boolean httpSubStatus;
    private final boolean win32Status;
    private final boolean bytesSent;
    private final boolean bytesRecv;
    private final boolean timeTaken;

    StandardFields(List<W3cField> fields, W3cSite site) {
        this.site = site;
        this.date = fields.contains(W3cField.DATE);
        this.time = fields.contains(W3cField.TIME);
        this.siteName = fields.contains(W3cField.SITE_NAME);
        this.computerName = fields.contains(W3cField.COMPUTER_NAME);
        this.serverIp = fields.contains(W3cField.SERVER_IP);
        this.method = fields.contains(W3cField.METHOD);
        this.uriStem = fields.contains(W3cField.URI_STEM);
        this.uriQuery = fields.contains(W3cField.URI_QUERY);
        this.serverPort = fields.contains(W3cField.SERVER_PORT);
        this.userName = fields.contains(W3cField.USER_NAME);
        this.clientIp = fields.contains(W3cField.CLIENT_IP);
        this.protocolVersion = fields.contains(W3cField.PROTOCOL_VERSION);
        this.userAgent = fields.contains(W3cField.USER_AGENT);
        this.cookie = fields.contains(W3cField.COOKIE);
        this.referer = fields.contains(W3cField.REFERER);
        this.host = fields.contains(W3cField.HOST);
        this.httpStatus = fields.contains(W3cField.HTTP_STATUS);
        this.httpSubStatus = fields.contains(W3cField.HTTP_SUB_STATUS);
        this.win32Status = fields.contains(W3cField.WIN32_STATUS);
        this.bytesSent = fields.contains(W3cField.BYTES_SENT);
        this.bytesRecv = fields.contains(W3cField.BYTES_RECV);
        this.timeTaken = fields.contains(W3cField.TIME_TAKEN);
    }

    /** Writes the fields, each with a blank behind it; returns where they end. */
    int write(AccessRecord entry, Line line) {
        return writeAnswer(entry, line, writeRequest(entry, line, writeServer(entry, line)));
    }

    private int writeServer(AccessRecord entry, Line line) {
        int at = 0;
        if (date) {
            at = line.space(line.date(entry.epochMillis(), at));
        }
        if (time) {
            at = line.space(line.time(entry.epochMillis(), at));
        }
        if (siteName) {
            at = line.space(line.text(site.name(), at));
        }
        if (computerName) {
            at = line.space(line.text(site.computerName(), at));
        }
        if (serverIp) {
            at = line.space(line.ownAddress(entry.serverAddress(), at));
        }
        return at;
    }

    private int writeRequest(AccessRecord entry, Line line, int start) {
        int at = start;
        if (method) {
            at = line.space(line.wire(entry.method(), at));
        }
        if (uriStem) {
            at = line.space(line.stem(entry.rawUri(), at));
        }
        if (uriQuery) {
            at = line.space(line.wire(entry.rawQuery(), at));
        }
        if (serverPort) {
            at = line.space(line.port(entry.serverPort(), at));
        }
        if (userName) {
            at = line.space(line.text(entry.userName(), at));
        }
        if (clientIp) {
            at = line.space(line.address(entry.clientAddress(), at));
        }
        if (protocolVersion) {
            at = line.space(line.wire(entry.extras().protocol(), at));
        }
        if (userAgent) {
            at = line.space(line.wire(entry.userAgent(), at));
        }
        if (cookie) {
            at = line.space(line.wire(entry.extras().cookie(), at));
        }
        if (referer) {
            at = line.space(line.wire(entry.referer(), at));
        }
        if (host) {
            at = line.space(line.wire(entry.extras().host(), at));
        }
        return at;
    }

    private int writeAnswer(AccessRecord entry, Line line, int start) {
        int at = start;
        if (httpStatus) {
            at = line.space(line.number(entry.status(), at));
        }
        if (httpSubStatus) {
            at = line.space(line.number(subStatus(entry), at));
        }
        if (win32Status) {
            at = line.space(line.number(entry.win32Status() & 0xFFFF_FFFFL, at));
        }
        if (bytesSent) {
            at = line.space(line.number(entry.extras().bytesSent(), at));
        }
        if (bytesRecv) {
            at = line.space(line.number(entry.extras().bytesReceived(), at));
        }
        if (timeTaken) {
            at = line.space(line.number(entry.timeTakenMillis(), at));
        }
        return at;
    }

    private int subStatus(AccessRecord entry) {
        return entry.status() == UNAUTHORIZED && !site.log401SubStatus() ? 0 : entry.subStatus();
    }
}
