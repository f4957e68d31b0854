package io.substatus.testkit.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The command loop of a container's process. Commands are obeyed on the thread that calls {@link #run}; a thread of its
 * own waits for the end of standard input, so that even a process that hangs in a command dies with its parent.
 */
final class Child {
    private static final int ORPHANED = 3;

    private final WebServer server;
    private final PrintStream answers;
    private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();

    private Child(WebServer server, PrintStream answers) {
        this.server = server;
        this.answers = answers;
    }

    static void run(WebServer server) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, UTF_8);
        System.setOut(System.err);
        ChildLog.install();
        Child child = new Child(server, answers);
        Thread reader = new Thread(child::readCommands, "testkit-commands");
        reader.setDaemon(true);
        reader.start();
        answers.println("PORT " + server.start());
        child.obey();
    }

    private void readCommands() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
            }
        } catch (IOException broken) {
            System.err.println("standard input: " + broken);
        }
        Runtime.getRuntime().halt(ORPHANED);
    }

    private void obey() throws InterruptedException {
        boolean running = true;
        while (running) {
            Deque<String> words = words(commands.take());
            String verb = words.removeFirst();
            answers.println(answer(verb, List.copyOf(words)));
            running = !verb.equals("stop");
        }
        Runtime.getRuntime().halt(0);
    }

    private static Deque<String> words(String line) {
        return new ArrayDeque<>(Arrays.stream(line.split(" ", -1))
                .map(word -> URLDecoder.decode(word, UTF_8))
                .toList());
    }

    // Whatever a command throws, Errors of a broken application included, is an answer to the parent.
    @SuppressWarnings("CatchingUnchecked")
    private String answer(String verb, List<String> words) {
        try {
            return execute(verb, words).map(Child::failed).orElse("OK");
        } catch (Exception | LinkageError failure) {
            failure.printStackTrace();
            return failed(failure.toString());
        }
    }

    private Optional<String> execute(String verb, List<String> words) throws Exception {
        return switch (verb) {
            case "deploy" -> server.deploy(DeployCommand.parse(words));
            case "undeploy" -> done(() -> server.undeploy(words.get(0)));
            case "mark" -> done(() -> System.err.println(words.get(0)));
            case "stop" -> done(server::stop);
            default -> Optional.of("command: " + verb + " (expected: deploy, undeploy, mark or stop)");
        };
    }

    private static Optional<String> done(Action action) throws Exception {
        action.run();
        return Optional.empty();
    }

    private static String failed(@Nullable String reason) {
        return "FAILED " + String.valueOf(reason).replaceAll("\\s+", " ");
    }

    private interface Action {
        void run() throws Exception;
    }
}
