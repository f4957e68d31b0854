package io.substatus.testkit.kill;

import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.http.WireException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request after the other until the server dies. A request counts as answered when the last byte of its answer was
 * read. Runs on a thread of its own; what it counts may be read by any.
 */
final class Client implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<Integer> EXPECTED = Set.of(200, 204, 302, 304, 404);

    private final int port;
    private final List<String> paths;
    private final int round;
    private final int connection;
    private volatile int answered;
    private volatile @Nullable RuntimeException end;

    Client(int port, List<String> paths, int round, int connection) {
        this.port = port;
        this.paths = paths;
        this.round = round;
        this.connection = connection;
    }

    @Override
    public void run() {
        try {
            while (true) {
                useConnection();
            }
        } catch (UncheckedIOException | WireException | IllegalStateException gone) {
            end = gone;
        }
    }

    /** Asks until the server says that it closes the connection, as Tomcat does after 100 requests. */
    private void useConnection() {
        try (HttpWire wire = HttpWire.wire(port).timeout(PATIENCE).connect()) {
            Response answer = ask(wire);
            while (!answer.headers("Connection").contains("close")) {
                answer = ask(wire);
            }
        }
    }

    private Response ask(HttpWire wire) {
        int number = answered + 1;
        String[] target = paths.get(number % paths.size()).split(" ", 2);
        Response answer =
                wire.request(target[0], target[1] + '?' + new RequestId(round, connection, number).query(), "");
        if (!answer.complete()) {
            throw new IllegalStateException("answer: broken off");
        }
        if (!EXPECTED.contains(answer.status())) {
            throw new IllegalStateException("status: " + answer.status() + " (expected: one of " + EXPECTED + ")");
        }
        answered = number;
        return answer;
    }

    /** Why it asks no more; null while it asks. */
    @Nullable
    RuntimeException end() {
        return end;
    }

    Answered answered() {
        return new Answered(round, connection, answered);
    }
}
