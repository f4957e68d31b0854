package io.substatus.demo;

import java.io.PrintStream;

/**
 * Starts the demo and runs until the process is interrupted.
 *
 * <p>System properties: {@code port} (default 8080; 0 picks a free one), {@code host} (default 127.0.0.1) and
 * {@code substatus.logDirectory} (default {@code target/logs} below the working directory).
 */
public final class Demo {

    private Demo() {}

    /** Starts the demo, says where it is, and waits. */
    public static void main(String[] arguments) throws Exception {
        DemoOptions options = DemoOptions.fromSystemProperties();
        try (DemoServer server = DemoServer.start(options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "demo-stop"));
            announce(System.out, server, options);
            server.join();
        }
    }

    private static void announce(PrintStream out, DemoServer server, DemoOptions options) {
        out.println();
        out.println("Substatus demo: http://localhost:" + server.port() + "/");
        out.println("  as a stranger: http://localhost:" + server.strangerPort() + "/teas (through a proxy)");
        out.println("  buyers (TLS):  https://localhost:" + server.tlsPort() + "/buyers/prices (keys in "
                + options.keyDirectory() + ")");
        out.println("  branches:      " + options.branchDirectory());
        out.println("                 (the web.config of whitby is wrong on purpose; change one while the demo runs)");
        out.println("  log files:     " + options.logDirectory());
        out.println("  stop:          Ctrl-C");
        out.println();
        out.flush();
    }
}
