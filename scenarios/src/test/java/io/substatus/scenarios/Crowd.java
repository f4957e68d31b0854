package io.substatus.scenarios;

import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import java.util.Optional;

/**
 * Plays a request that comes too many, after or beside another one that is served. That one leaves no line where a
 * web.config has only errors logged. Stateless.
 */
final class Crowd {
    private Crowd() {}

    /** Sends the request when the same one has been answered. */
    static Optional<Response> afterwards(Scene scene) {
        served(scene.send());
        return Optional.of(scene.send());
    }

    /** Sends the request while the same one is being answered, which {@code QueueActs} does as long as it has a body. */
    static Optional<Response> meanwhile(Scene scene) {
        try (HttpWire first = scene.container().connect()) {
            served(first.send(slowly(scene.text())).readHead());
            Response second = scene.send();
            first.send("!").readUntilClosed();
            return Optional.of(second);
        }
    }

    /** The same request with a body that is still to come. */
    private static String slowly(String request) {
        return request.substring(0, request.length() - 2) + "Connection: close\r\nContent-Length: 1\r\n\r\n";
    }

    private static void served(Response response) {
        if (response.status() != 200) {
            throw new AssertionError("request before: " + response + " (expected: 200)");
        }
    }
}
