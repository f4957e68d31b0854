package io.substatus.demo.workshop;

import static io.substatus.demo.workshop.Call.hangUp;
import static io.substatus.demo.workshop.Call.link;
import static io.substatus.demo.workshop.Call.wire;

import io.substatus.status.SubStatusCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Every failure that can be caused from the workshop; the page and the tests go by the same list. */
public final class Triggers {

    private static final List<Trigger> ALL = List.of(
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
                    "401.1",
                    "Ask for orders with a stale token",
                    "The orders API hands the token to its login module, which throws FailedLoginException.",
                    wire("GET", "/api/orders", "Authorization: Bearer spring-2019")),
            found(
                    "401.2",
                    "Ask for orders without a token",
                    "The orders API finds no Authorization header and answers with a challenge.",
                    link("/api/orders")),
            declared(
                    "403.6",
                    "See wholesale prices (declared by attribute)",
                    "The servlet sets the request attributes substatus.code and substatus.reason, then sends 403.",
                    link("/wholesale")),
            found(
                    "403.14",
                    "Open a folder without an index",
                    "The downloads lie in a folder that has no welcome file, and listings are off.",
                    link("/downloads/")),
            declared(
                    "403.15",
                    "Book a seat at a full table (declared by annotation)",
                    "The servlet throws an exception whose class carries @SubStatus(status = 403, value = 15).",
                    link("/tasting")),
            found(
                    "404.0",
                    "Ask for a tea that is not on the shelf",
                    "The servlet looks the name up, finds nothing, and sends 404.",
                    link("/teas/unicorn-dust")),
            found(
                    "404.4",
                    "Follow a link of the old shop",
                    "The old shop had a handler for .do; in this one no servlet is mapped to it.",
                    link("/catalogue.do")),
            found(
                    "404.8",
                    "Read web.xml over the web",
                    "WEB-INF is never served; the container itself refuses it before any filter runs.",
                    link("/WEB-INF/web.xml")),
            declaredAs(
                    "404.8-declared",
                    "404.8",
                    "Look for the blends' recipes (declared by the static API)",
                    "The servlet calls SubStatusErrors.send(request, response, 404, 8, reason).",
                    link("/recipes/smoke")),
            found(
                    "404.16",
                    "Open the downloads as a network drive",
                    "PROPFIND, a WebDAV method, arrives at the container's file servlet, which does not know it.",
                    wire("PROPFIND", "/downloads/", "Depth: 1")),
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
                    wire("PUT", "/api/teas/assam", "If-Match: \"assam-9400\"", "Content-Length: 0")),
            found(
                    "500.0",
                    "Use a coupon nobody thought of",
                    "The cart reads the percentage from the coupon's last two letters; these are no digits.",
                    link("/cart?coupon=SPRING")),
            foundAs(
                    "500.0-timeout",
                    "500.0",
                    "Ask for the year's report",
                    "The servlet starts an asynchronous request and nobody completes it in 700 ms.",
                    link("/reports/year")),
            found(
                    "500.21",
                    "Have a gift wrapped",
                    "web.xml names a servlet class that nobody packed.",
                    link("/gift-wrap")),
            found(
                    "500.100",
                    "Print the label of a tin",
                    "The page's template asks the tea for its harvest, which a tea does not have.",
                    link("/teas/darjeeling/label")),
            found(
                    "502.1",
                    "Ask Kolkata for today's price",
                    "The house accepts the connection and never answers; the client's timeout is 1.5 s.",
                    link("/auctions/kolkata")),
            found(
                    "502.2",
                    "Ask Mombasa for today's price",
                    "The house takes the question and hangs up without a word.",
                    link("/auctions/mombasa")),
            found(
                    "502.3",
                    "Ask Guwahati for today's price",
                    "Nobody listens on the house's port: the connection is refused.",
                    link("/auctions/guwahati")),
            found(
                    "502.4",
                    "Ask Limbe for today's price",
                    "The house's name, nowhere.invalid, does not resolve.",
                    link("/auctions/limbe")),
            found(
                    "503.0",
                    "Order a gift card",
                    "The servlet throws UnavailableException: the engraver is away for a second.",
                    link("/gift-cards")),
            found(
                    "503.3",
                    "Print forty labels at once",
                    "The printer's queue holds four jobs; the pool rejects what comes after.",
                    link("/labels?copies=40")),
            found(
                    "503.4",
                    "Compare three years of orders",
                    "The report holds two connections, which is all the pool has, and waits for a third.",
                    link("/reports/orders?years=3")));

    private Triggers() {}

    /** All triggers, ascending by code. */
    public static List<Trigger> all() {
        return ALL;
    }

    static List<Trigger> of(SubStatusCode code) {
        return ALL.stream().filter(trigger -> trigger.code().equals(code)).toList();
    }

    static Optional<Trigger> find(String id) {
        return ALL.stream().filter(trigger -> trigger.id().equals(id)).findFirst();
    }

    private static Trigger found(String code, String label, String cause, Call call) {
        return foundAs(code, code, label, cause, call);
    }

    private static Trigger foundAs(String id, String code, String label, String cause, Call call) {
        return new Trigger(id, code(code), label, cause, false, call);
    }

    private static Trigger declared(String code, String label, String cause, Call call) {
        return declaredAs(code, code, label, cause, call);
    }

    private static Trigger declaredAs(String id, String code, String label, String cause, Call call) {
        return new Trigger(id, code(code), label, cause, true, call);
    }

    private static SubStatusCode code(String text) {
        return Objects.requireNonNull(SubStatusCode.parse(text), text);
    }
}
