package io.substatus.demo;

import java.nio.file.Path;

/**
 * What can be chosen about the demo. Immutable.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 picks a free one
 * @param logDirectory where the log folders are made; absolute
 */
public record DemoOptions(String host, int port, Path logDirectory) {

    static final String LOG_DIRECTORY = "substatus.logDirectory";

    /** Checks the port and makes the folder absolute. */
    public DemoOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: " + port + " (expected: 0 to 65535)");
        }
        logDirectory = logDirectory.toAbsolutePath().normalize();
    }

    static DemoOptions fromSystemProperties() {
        return new DemoOptions(
                System.getProperty("host", "127.0.0.1"),
                port(System.getProperty("port", "8080")),
                Path.of(System.getProperty(LOG_DIRECTORY, "target/logs")));
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("port: " + text + " (expected: a number, 0 to 65535)", e);
        }
    }
}
