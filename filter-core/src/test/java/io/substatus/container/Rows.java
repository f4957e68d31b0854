package io.substatus.container;

import io.substatus.testkit.Container;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.http.WireException;
import io.substatus.testkit.w3c.W3cEntry;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sends the requests of a table at the same time, each over a connection of its own, and tells everything that came out otherwise: the
 * answer, a connection that cannot be used again, lines of the access log that are missing or too many, stack traces.
 * Confined to one thread.
 */
final class Rows {
    private final Container container;
    private final Webapp app;
    private final List<String> problems = new ArrayList<>();
    private final int mark;
    private final int linesBefore;
    private int afterwards;

    private Rows(Webapp app) {
        this.app = app;
        this.container = app.container();
        container.allowLog(""); // what is in it is checked here, and more strictly
        this.mark = container.log().mark();
        this.linesBefore = app.log().entries().size();
    }

    /** Checks all rows, whose requests run at the same time, and fails with everything that is wrong. */
    static void check(Webapp app, Row... rows) {
        Rows checks = new Rows(app);
        List<HttpWire> wires = new ArrayList<>();
        try {
            for (int i = 0; i < rows.length; i++) {
                wires.add(app.connect());
                checks.send(rows[i], "row-" + i, wires.get(i));
            }
            for (int i = 0; i < rows.length; i++) {
                checks.receive(rows[i], wires.get(i));
            }
        } finally {
            wires.forEach(HttpWire::close);
        }
        checks.logs(rows);
    }

    /** Checks rows of which each depends on the one before. */
    static void checkInTurn(Webapp app, Row... rows) {
        Rows checks = new Rows(app);
        for (int i = 0; i < rows.length; i++) {
            try (HttpWire wire = app.connect()) {
                checks.send(rows[i], "row-" + i, wire);
                checks.receive(rows[i], wire);
            }
        }
        checks.logs(rows);
    }

    private void logs(Row... rows) {
        accessLog(rows);
        traces(rows);
        if (!problems.isEmpty()) {
            throw new AssertionError(container.kind() + ":\n" + String.join("\n", problems));
        }
    }

    private void send(Row row, String agent, HttpWire wire) {
        List<String> lines = new ArrayList<>();
        lines.add(row.method() + ' ' + app.contextPath() + row.target() + " HTTP/1.1");
        lines.add("Host: localhost");
        lines.add("Accept: text/plain");
        lines.add("User-Agent: " + agent);
        lines.addAll(row.headers());
        wire.send(String.join("\r\n", lines) + "\r\n\r\n");
    }

    private void receive(Row row, HttpWire wire) {
        try {
            Response response = row.method().equals("HEAD") ? wire.readHead() : wire.read();
            answer(row, response);
            boolean announced = "close".equals(response.header("Connection").orElse(""));
            if (response.complete() && !announced && row.reusable()) {
                reuse(row, wire);
            }
        } catch (WireException e) {
            boolean expected = row.answer() == Row.Answer.NOTHING && e.bytesSoFar().length == 0;
            expect(row, "answer", expected ? "" : e.toString(), "");
        }
    }

    private void answer(Row row, Response response) {
        expect(row, "status", response.status(), row.status());
        boolean whole = row.answer() != Row.Answer.BROKEN;
        expect(row, "complete", response.complete(), whole);
        switch (row.answer()) {
            case PAGE -> page(row, response);
            case OWN -> expect(row, "body", response.text(), row.text());
            case BROKEN -> expect(row, "body", response.text(), row.text());
            case CONTAINER -> expect(row, "reference", response.headers("X-Request-Reference"), List.of());
            case NOTHING -> expect(row, "answer", response, "nothing");
        }
    }

    /** The page of an error: complete, of known length, not cached, once. */
    private void page(Row row, Response response) {
        boolean head = row.method().equals("HEAD");
        String reference = response.header("X-Request-Reference").orElse("no reference");
        expect(row, "Content-Type", response.headers("Content-Type"), List.of("text/plain;charset=utf-8"));
        expect(row, "Cache-Control", response.headers("Cache-Control"), List.of("no-store"));
        expect(row, "Transfer-Encoding", response.headers("Transfer-Encoding"), List.of());
        expect(row, "references in the body", count(response.text(), reference), head ? 0 : 1);
        expect(row, "Content-Length", response.headers("Content-Length").size(), 1);
        if (!head) {
            expect(row, "length", response.headers("Content-Length"), List.of("" + response.body().length));
        }
    }

    private void reuse(Row row, HttpWire wire) {
        try {
            Response next = wire.get(app.contextPath() + "/calls/ok", "User-Agent: afterwards");
            afterwards++;
            expect(row, "next answer", next.status() + " " + next.text(), "200 fine");
        } catch (WireException | UncheckedIOException e) {
            expect(row, "next answer", e.toString(), "200 fine");
        }
    }

    private void accessLog(Row... rows) {
        int count = linesBefore + rows.length + afterwards;
        List<W3cEntry> all = entries(count);
        List<W3cEntry> entries = all.subList(linesBefore, all.size());
        for (int i = 0; i < rows.length; i++) {
            String agent = "row-" + i;
            List<W3cEntry> lines = entries.stream()
                    .filter(entry -> entry.get("cs(User-Agent)").equals(agent))
                    .toList();
            expect(rows[i], "lines", lines.size(), 1);
            lines.forEach(line -> line(rows[Integer.parseInt(agent.substring(4))], line));
        }
    }

    private List<W3cEntry> entries(int count) {
        try {
            return app.log().awaitExactly(count);
        } catch (AssertionError wrongNumber) {
            problems.add(wrongNumber.getMessage());
            return app.log().entries();
        }
    }

    private void line(Row row, W3cEntry line) {
        expect(row, "logged code", line.code(), row.code());
        expect(row, "cs-method", line.get("cs-method"), row.method());
        String path = row.target().split("\\?", 2)[0];
        expect(row, "cs-uri-stem", line.get("cs-uri-stem"), app.contextPath() + path);
        if (row.win32() >= 0) {
            expect(row, "sc-win32-status", line.get("sc-win32-status"), "" + row.win32());
        }
    }

    private void traces(Row... rows) {
        List<String> traces = stackTraces(container.log().since(mark));
        for (Row row : rows) {
            if (row.traces() > 0) {
                List<String> own =
                        traces.stream().filter(text -> told(row, text)).toList();
                expect(
                        row,
                        "stack traces",
                        own.size() + (own.size() == row.traces() ? "" : own.toString()),
                        "" + row.traces());
            }
        }
        for (String trace : traces) {
            if (Arrays.stream(rows).noneMatch(row -> row.traces() > 0 && told(row, trace))) {
                problems.add("stack trace: " + trace + " (expected: none)");
            }
        }
    }

    private static boolean told(Row row, String trace) {
        return Arrays.stream(row.trace().split("\\|")).anyMatch(trace::contains);
    }

    /** The records of a log that hold a stack trace. */
    static List<String> stackTraces(String log) {
        return Arrays.stream(log.split("(?m)^(?=\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d)"))
                .filter(entry -> entry.contains("\n\tat "))
                .toList();
    }

    static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private void expect(Row row, String what, Object actual, Object expected) {
        if (!actual.equals(expected)) {
            problems.add(row + ": " + what + ": " + actual + " (expected: " + expected + ")");
        }
    }
}
