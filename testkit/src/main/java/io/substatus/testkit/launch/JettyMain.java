package io.substatus.testkit.launch;

/** Runs Jetty 12.1 with whichever Jakarta EE environment is on the class path. Stateless. */
public final class JettyMain {
    private JettyMain() {}

    /**
     * Starts the server and obeys standard input until it ends.
     *
     * @param args options as {@code --name=value}
     * @throws Exception if the server cannot start
     */
    public static void main(String[] args) throws Exception {
        Child.run(new JettyServer(LaunchOptions.parse(args)));
    }
}
