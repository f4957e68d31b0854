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
    private static final int TLS_ABOVE = 363;

    /** Checks the port and makes the folder absolute. */
    public DemoOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: " + port + " (expected: 0 to 65535)");
        }
        logDirectory = logDirectory.toAbsolutePath().normalize();
    }

    /** The port for TLS: 8443 beside 8080, and as far from any other; a free one where there is none or it is free itself. */
    int tlsPort() {
        return port == 0 || port + TLS_ABOVE > 65_535 ? 0 : port + TLS_ABOVE;
    }

    /** Where the clients' keys are written, beside the log folders. */
    Path keyDirectory() {
        return logDirectory.resolveSibling("keys");
    }

    /** Where the branches' folders are made, beside the log folders. */
    Path branchDirectory() {
        return logDirectory.resolveSibling("branches");
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
