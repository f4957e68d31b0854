package io.substatus.tomcat;

import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.http.WireException;
import io.substatus.testkit.w3c.W3cEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends one request after the other, each over a connection of its own, and tells everything that came out otherwise.
 * Confined to one thread.
 */
final class Rows {
    /** What a stranger must not see of Tomcat or the application. */
    private static final List<String> SECRETS = List.of(
            "Tomcat", "org.apache", "java.lang", "Exception", "boom", "tea", "WEB-INF", "io.substatus", "\tat ");

    private final Server server;
    private final List<String> problems = new ArrayList<>();

    private Rows(Server server) {
        this.server = server;
    }

    static void check(Server server, Row... rows) {
        Rows checks = new Rows(server);
        int before = server.lines();
        for (Row row : rows) {
            int lines = server.lines();
            checks.play(row);
            checks.line(row, server.await(lines, 1));
        }
        try {
            server.awaitExactly(before, rows.length);
        } catch (AssertionError wrongNumber) {
            checks.problems.add(String.valueOf(wrongNumber.getMessage()));
        }
        if (!checks.problems.isEmpty()) {
            throw new AssertionError(server.container().kind() + ":\n" + String.join("\n", checks.problems));
        }
    }

    private void play(Row row) {
        try (HttpWire wire = server.container().connect()) {
            wire.send(row.request().getBytes(StandardCharsets.ISO_8859_1));
            if (row.status() == 0) {
                expect(row, "bytes", wire.readUntilClosed().length, 0);
            } else {
                answer(row, row.isHead() ? wire.readHead() : wire.read());
            }
        } catch (WireException e) {
            expect(row, "answer", e.toString(), "one");
        }
    }

    private void answer(Row row, Response response) {
        expect(row, "status", response.status(), row.status());
        expect(row, "complete", response.complete(), true);
        boolean ours = row.answer() == Row.Answer.PAGE;
        expect(row, "references", response.headers("X-Request-Reference").size(), ours ? 1 : 0);
        if (ours) {
            page(row, response);
        } else if (row.answer() == Row.Answer.EMPTY) {
            expect(row, "body", response.text(), "");
        }
    }

    private void page(Row row, Response response) {
        String reference = response.header("X-Request-Reference").orElse("no reference");
        expect(row, "reference in body", response.text().contains(reference), !row.isHead());
        expect(row, "Cache-Control", response.headers("Cache-Control"), List.of("no-store"));
        expect(row, "X-Substatus", response.headers("X-Substatus"), List.of());
        expect(row, "Content-Length", response.headers("Content-Length").size(), 1);
        secrets(row, response.text());
    }

    private void secrets(Row row, String text) {
        for (String secret : SECRETS) {
            expect(row, "tells " + secret, text.contains(secret), false);
        }
    }

    private void line(Row row, List<W3cEntry> lines) {
        expect(row, "lines", lines.size(), 1);
        expect(row, "logged code", lines.get(0).code(), row.code());
    }

    private void expect(Row row, String what, Object actual, Object expected) {
        if (!actual.equals(expected)) {
            problems.add(row + ": " + what + ": " + actual + " (expected: " + expected + ")");
        }
    }
}
