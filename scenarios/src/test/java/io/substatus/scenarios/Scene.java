package io.substatus.scenarios;

import io.substatus.testkit.Container;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;

/**
 * What a {@link Play} has at hand. Confined to one thread.
 *
 * @param container where it plays
 * @param app the application of the stage
 * @param visitor who asks
 * @param text the scenario's request, ready to be sent
 */
record Scene(Container container, Webapp app, Visitor visitor, String text) {

    /** Sends the request over a connection of its own and reads the answer. */
    Response send() {
        try (HttpWire wire = container.connect()) {
            return wire.send(text).read();
        }
    }
}
