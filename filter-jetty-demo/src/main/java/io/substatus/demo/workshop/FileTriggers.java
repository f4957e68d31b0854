package io.substatus.demo.workshop;

import static io.substatus.demo.workshop.Call.body;
import static io.substatus.demo.workshop.Call.link;
import static io.substatus.demo.workshop.Call.wire;
import static io.substatus.demo.workshop.Trigger.declaredAs;
import static io.substatus.demo.workshop.Trigger.found;
import static io.substatus.demo.workshop.Trigger.foundAs;

import java.util.List;

/** Files that are missing, hidden or too large, and handlers that are not there. Stateless. */
final class FileTriggers {

    private static final List<Trigger> ALL = List.of(
            found(
                    "403.14",
                    "Open a folder without an index",
                    "The downloads lie in a folder that has no welcome file, and listings are off.",
                    link("/downloads/")),
            found(
                    "404.0",
                    "Ask for a tea that is not on the shelf",
                    "The servlet looks the name up, finds nothing, and sends 404.",
                    link("/teas/unicorn-dust")),
            foundAs(
                            "404.0-archive",
                            "404.0",
                            "Ask the archive for a tea of 1897",
                            "Nothing is there. Strangers get a page of the shop's own for it, in German or English, as the"
                                    + " browser asks; it is a file named by web.config.",
                            link("/archive/1897"))
                    .by("<error statusCode=\"404\" prefixLanguageFilePath=\"WEB-INF\\custerr\" path=\"404.htm\" />"),
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
                    "404.9",
                    "Peek at next week's prices",
                    "The price list in the making is a dot file; a filter of the shop denies that there are any.",
                    link("/downloads/.next-week.txt")),
            found(
                    "404.13",
                    "Write a very long note to the shop",
                    "Forms may hold 2,000 bytes here; the note has 2,600, and the container stops reading.",
                    body("POST", "/cart/add", "x".repeat(2_600), "Content-Type: application/x-www-form-urlencoded")),
            found(
                    "404.16",
                    "Open the downloads as a network drive",
                    "PROPFIND, a WebDAV method, arrives at the container's file servlet, which does not know it.",
                    wire("PROPFIND", "/downloads/", "Depth: 1")),
            found(
                    "404.17",
                    "Send the old shop's order form",
                    "order.php lies there still, and only the servlet for static files is mapped to it.",
                    body(
                            "POST",
                            "/old-shop/order.php",
                            "tea=assam",
                            "Content-Type: application/x-www-form-urlencoded")));

    private FileTriggers() {}

    static TriggerFamily family() {
        return new TriggerFamily("Files and handlers", ALL);
    }
}
