package io.substatus.demo.workshop;

import static io.substatus.demo.workshop.Call.link;
import static io.substatus.demo.workshop.Call.wire;
import static io.substatus.demo.workshop.Trigger.declared;
import static io.substatus.demo.workshop.Trigger.found;

import java.util.List;

/** Who may not, and why. Stateless. */
final class AccessTriggers {

    private static final List<Trigger> ALL = List.of(
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
            declared(
                    "403.15",
                    "Book a seat at a full table (declared by annotation)",
                    "The servlet throws an exception whose class carries @SubStatus(status = 403, value = 15).",
                    link("/tasting")),
            found(
                    "403.21",
                    "Ask for the source of the notes",
                    "Translate: f asks for a file's source instead of what it makes; the drive refuses with 403.",
                    wire("GET", "/drive/notes.txt", "Translate: f")),
            found(
                    "403.22",
                    "List the whole drive at once",
                    "PROPFIND with Depth: infinity would walk every folder; the drive refuses with 403.",
                    wire("PROPFIND", "/drive/", "Depth: infinity")));

    private AccessTriggers() {}

    static TriggerFamily family() {
        return new TriggerFamily("Who may, and who may not", ALL);
    }
}
