package io.substatus.demo.workshop;

import static io.substatus.demo.workshop.Call.body;
import static io.substatus.demo.workshop.Call.hangUp;
import static io.substatus.demo.workshop.Call.link;
import static io.substatus.demo.workshop.Call.wire;
import static io.substatus.demo.workshop.Trigger.found;

import java.util.List;

/** Faults that the request itself carries. Stateless. */
final class RequestTriggers {

    private static final List<Trigger> ALL = List.of(
            found(
                    "400.1",
                    "Move the buyers' notes to another house's drive",
                    "The drive moves files within itself; the request's Destination names a server in Antwerp.",
                    wire("MOVE", "/drive/notes.txt", "Destination: http://antwerp.example/notes.txt")),
            found(
                    "400.2",
                    "List the drive two levels deep",
                    "WebDAV knows the depths 0, 1 and infinity; the request says 2, and the drive refuses.",
                    wire("PROPFIND", "/drive/", "Depth: 2")),
            found(
                    "400.3",
                    "Save the notes under a lock that nobody can read",
                    "The request's If header opens a parenthesis and never closes it.",
                    wire("PUT", "/drive/notes.txt", "If: (<opaquelocktoken:9f2c>", "Content-Length: 0")),
            found(
                    "400.4",
                    "Copy the notes, and maybe over others",
                    "Overwrite may be T or F; the request says maybe, and the drive refuses.",
                    wire("COPY", "/drive/notes.txt", "Destination: /drive/copy.txt", "Overwrite: maybe")),
            found(
                    "400.5",
                    "Read the notes, translated into Dutch",
                    "Translate may be t or f, and has nothing to do with languages; the request says nl.",
                    wire("GET", "/drive/notes.txt", "Translate: nl")),
            found(
                    "400.6",
                    "Send an order that ends in the middle",
                    "Wholesale orders come as XML; this one was cut off, and the parser says so.",
                    body("POST", "/imports", "<order><tea>assam</tea><kilos>40", "Content-Type: application/xml")),
            found(
                    "400.8",
                    "Lock the notes for a little while",
                    "A lock's Timeout is Infinite or a number of seconds such as Second-600; the request says soon.",
                    wire("LOCK", "/drive/notes.txt", "Timeout: soon")),
            found(
                    "400.9",
                    "Unlock the notes with a bare number",
                    "A lock token is a URI in angle brackets; the request sends 4711.",
                    wire("UNLOCK", "/drive/notes.txt", "Lock-Token: 4711")),
            found(
                    "400.11",
                    "Follow the prices with a short key",
                    "The ticker speaks WebSocket; the request's key is not 16 bytes long.",
                    wire(
                            "GET",
                            "/ticker",
                            "Connection: Upgrade, close",
                            "Upgrade: websocket",
                            "Sec-WebSocket-Version: 13",
                            "Sec-WebSocket-Key: dGVh")),
            found(
                    "400.601",
                    "Pass on a bid whose body breaks",
                    "The shop relays the bid to Colombo while it arrives; the second chunk has no length that can be read.",
                    body(
                            "POST",
                            "/auctions/colombo",
                            "4\r\nbid \r\nmany\r\n",
                            "Content-Type: text/plain",
                            "Transfer-Encoding: chunked")),
            found(
                    "400.602",
                    "Ask with a date nobody can read",
                    "The API reads If-Modified-Since with getDateHeader, and the header says last Tuesday.",
                    wire("GET", "/api/teas", "If-Modified-Since: last Tuesday")),
            found(
                    "400.603",
                    "Ask for a part that ends before it begins",
                    "The film comes in parts; this request asks for the bytes from ten to three, and the servlet refuses.",
                    wire("GET", "/harvest.mp4", "Range: bytes=10-3")),
            found(
                    "400.604",
                    "Hang up in the middle of an upload",
                    "The demo opens a socket, announces a photograph of 20,000 bytes, and resets the connection.",
                    hangUp("POST", "/photos", "Content-Type: image/jpeg", "Content-Length: 20000")),
            found(
                    "400.605",
                    "Ask the way in the cellar",
                    "Two pages of the cellar forward to each other until the stack is full.",
                    link("/cellar/left")),
            found(
                    "400.606",
                    "Ask for the quarter's report",
                    "The servlet completes its asynchronous request, and then dispatches it.",
                    link("/reports/quarter")),
            found(
                    "405.0",
                    "Buy by following a link",
                    "The cart takes POST only; HttpServlet refuses GET, and forgets to say what is allowed.",
                    link("/cart/add?tea=assam")),
            found(
                    "406.0",
                    "Ask the API for a picture",
                    "The request accepts image/png, and the API has nothing but JSON.",
                    wire("GET", "/api/teas", "Accept: image/png")),
            found(
                    "412.0",
                    "Save over somebody's change",
                    "If-Match names a state of the stock that is not the present one.",
                    wire("PUT", "/api/teas/assam", "If-Match: \"assam-9400\"", "Content-Length: 0")));

    private RequestTriggers() {}

    static TriggerFamily family() {
        return new TriggerFamily("The request itself", ALL);
    }
}
