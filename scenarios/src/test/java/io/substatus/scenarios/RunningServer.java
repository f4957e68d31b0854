package io.substatus.scenarios;

import io.substatus.testkit.Container;

/**
 * A container and the log of the requests that belong to no application. Confined to one thread.
 *
 * @param container runs
 * @param lines where a container writes to that nobody told otherwise
 */
record RunningServer(Container container, Lines lines) implements AutoCloseable {

    static RunningServer start(Maker maker, Server server) {
        Container container = Container.start(maker.kind(), server.options(maker));
        return new RunningServer(container, new Lines(container.base().resolve("logs/LogFiles")));
    }

    @Override
    public void close() {
        container.close();
    }
}
