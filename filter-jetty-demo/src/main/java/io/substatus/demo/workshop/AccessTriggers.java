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
            found(
                    "401.4",
                    "Enter the press room without a pass",
                    "A filter of the shop looks for a pass and sends 401 before any servlet is reached.",
                    link("/press/")),
            found(
                    "401.5",
                    "Ask for somebody else's order",
                    "The token is good; the servlet for single orders looks at the order and turns its owner away.",
                    wire("GET", "/orders/4711", "Authorization: Bearer autumn-2026")),
            found(
                    "403.2",
                    "Read the ledger",
                    "The ledger is a file whose permissions let nobody read it, and the operating system keeps to them.",
                    link("/ledger")),
            found(
                    "403.3",
                    "Correct the printed catalogue",
                    "The servlet writes into an archive that is mounted read-only.",
                    wire("PUT", "/ledger", "Content-Length: 0")),
            declared(
                    "403.6",
                    "See wholesale prices (declared by attribute)",
                    "The servlet sets the request attributes substatus.code and substatus.reason, then sends 403.",
                    link("/wholesale")),
            found(
                    "403.11",
                    "Ask for orders with last autumn's token",
                    "The login module knows the token and throws CredentialExpiredException.",
                    wire("GET", "/api/orders", "Authorization: Bearer autumn-2025")),
            declared(
                    "403.15",
                    "Book a seat at a full table (declared by annotation)",
                    "The servlet throws an exception whose class carries @SubStatus(status = 403, value = 15).",
                    link("/tasting")),
            found(
                    "403.19",
                    "Cut the labels",
                    "The servlet starts the cutter's program, which lies there without the right to be executed.",
                    link("/labels/cut")),
            found(
                    "403.20",
                    "Come back from the sign-in that was refused",
                    "The identity provider sends the browser back with error=access_denied, and the servlet answers 403.",
                    link("/welcome-back?error=access_denied&state=t3a")),
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
