package io.substatus.testkit.launch;

/** Runs Tomcat 10.1 or 11, whichever is on the class path. Stateless. */
public final class TomcatMain {
    private TomcatMain() {}

    /**
     * Starts the server and obeys standard input until it ends.
     *
     * @param args options as {@code --name=value}
     * @throws Exception if the server cannot start
     */
    public static void main(String[] args) throws Exception {
        Child.run(new TomcatServer(LaunchOptions.parse(args)));
    }
}
