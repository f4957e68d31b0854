package io.substatus.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The process of a container, and the line protocol that it obeys. Thread-safe: one command at a time. */
final class ContainerProcess {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration DYING = Duration.ofSeconds(2);
    private static final int LOG_TAIL = 8_000;

    /** What catalina.sh says, so that Tomcat can look for leaks when an application stops. */
    private static final List<String> CATALINA_OPENS = List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED");

    /** Stands in the queue of answers for the end of the process' standard output. */
    private static final String GONE = "GONE";

    private final ContainerKind kind;
    private final Process process;
    private final Writer commands;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final ContainerLog log = new ContainerLog(this::mark);

    private ContainerProcess(ContainerKind kind, Process process) {
        this.kind = kind;
        this.process = process;
        this.commands = process.outputWriter(UTF_8);
        pump(process.getInputStream(), answers::add, () -> answers.add(GONE));
        pump(process.getErrorStream(), log::append, log::end);
    }

    static ContainerProcess spawn(ContainerKind kind, ContainerOptions options, Path directory) {
        ProcessBuilder builder = new ProcessBuilder(commandLine(kind, options, directory));
        builder.directory(directory.toFile());
        builder.environment().putAll(options.environment());
        try {
            return new ContainerProcess(kind, builder.start());
        } catch (IOException failure) {
            throw new ContainerException("start: " + builder.command(), failure);
        }
    }

    private static List<String> commandLine(ContainerKind kind, ContainerOptions options, Path directory) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        line.add("-Djava.awt.headless=true");
        line.add("-Dfile.encoding=UTF-8");
        line.add("-Djava.io.tmpdir=" + directory.resolve("temp"));
        line.add("-D" + (kind.isJetty() ? "jetty.base" : "catalina.base") + '=' + directory);
        if (kind.isTomcat()) {
            line.addAll(CATALINA_OPENS);
        }
        line.addAll(options.jvm());
        line.addAll(List.of("-cp", classPath(kind, options), kind.mainClass()));
        line.addAll(options.launch());
        return line;
    }

    private static String classPath(ContainerKind kind, ContainerOptions options) {
        List<Path> entries = new ArrayList<>(List.of(launchers()));
        entries.addAll(options.classPath());
        entries.addAll(kind.jars());
        if (options.hasJsp()) {
            entries.addAll(kind.jspJars());
        }
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path launchers() {
        try {
            return Path.of(ContainerProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new ContainerException("class path", impossible);
        }
    }

    private static void pump(InputStream from, Consumer<String> lines, Runnable end) {
        Thread thread = new Thread(
                () -> {
                    read(from, lines);
                    end.run();
                },
                "testkit-pump");
        thread.setDaemon(true);
        thread.start();
    }

    private static void read(InputStream from, Consumer<String> lines) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(from, UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.accept(line);
            }
        } catch (IOException closed) {
            lines.accept("(end of output: " + closed.getMessage() + ')');
        }
    }

    ContainerLog log() {
        return log;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the container says on which ports it listens; kills it and tells its log if it does not. */
    String awaitPorts() {
        try {
            String line = answer("start", START_TIMEOUT);
            if (!line.startsWith("PORT ")) {
                throw failure("start: " + line + " (expected: PORT ...)");
            }
            return line.substring("PORT ".length());
        } catch (ContainerException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    /**
     * Has a command executed.
     *
     * @return {@code OK} or {@code FAILED} and the reason
     * @throws ContainerException if the container does not answer
     */
    synchronized String command(String... words) {
        try {
            commands.write(
                    Stream.of(words).map(word -> URLEncoder.encode(word, UTF_8)).collect(Collectors.joining(" "))
                            + '\n');
            commands.flush();
        } catch (IOException dead) {
            throw failure(words[0] + ": " + dead.getMessage() + " (expected: a running container)");
        }
        return answer(words[0], COMMAND_TIMEOUT);
    }

    private String answer(String command, Duration timeout) {
        try {
            String line = answers.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null) {
                throw failure(command + ": no answer (expected: within " + timeout + ")");
            }
            if (line.equals(GONE)) {
                answers.add(GONE);
                process.waitFor(DYING.toSeconds(), TimeUnit.SECONDS);
                throw failure(command + ": process ended (expected: an answer)");
            }
            return line;
        } catch (InterruptedException givenUp) {
            throw Waits.interrupted(givenUp);
        }
    }

    private boolean mark(String line) {
        try {
            return isAlive() && command("mark", line).equals("OK");
        } catch (ContainerException died) {
            if (isAlive()) {
                throw died;
            }
            return false;
        }
    }

    /** The container answered that it could not; what it logged about that has come through the pipe. */
    ContainerException refusal(String what) {
        log.mark();
        return failure(what);
    }

    private ContainerException failure(String what) {
        log.awaitEnd(isAlive() ? Duration.ZERO : DYING);
        String text = log.tail(Math.max(0, log.length() - LOG_TAIL));
        return new ContainerException(kind + ": " + what + "\n--- log of the container ---\n" + text);
    }

    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    void awaitExit() {
        try {
            if (!process.waitFor(COMMAND_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failure("stop: still running (expected: to end within " + COMMAND_TIMEOUT + ")");
            }
        } catch (InterruptedException givenUp) {
            process.destroyForcibly();
            throw Waits.interrupted(givenUp);
        }
    }
}
