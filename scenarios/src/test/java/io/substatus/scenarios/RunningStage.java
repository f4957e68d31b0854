package io.substatus.scenarios;

import io.substatus.testkit.Deployment;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.w3c.W3cEntry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A stage's application that runs. Confined to one thread. */
final class RunningStage {
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    private final RunningServer server;
    private final Webapp app;
    private final Lines lines;

    private RunningStage(RunningServer server, Webapp app) {
        this.server = server;
        this.app = app;
        this.lines = new Lines(app.logDirectory());
    }

    static RunningStage open(Stage stage, RunningServer server) {
        Deployment usual = Deployment.defaults();
        Deployment deployment = stage.keepsFailed() ? usual.keepingFailed() : usual;
        return new RunningStage(server, server.container().deploy("/" + stage.name(), stage.build(), deployment));
    }

    /** Makes a scene of this stage. */
    Scene scene(Scenario scenario, Visitor visitor) {
        String text = scenario.text()
                .replace("{app}", app.contextPath())
                .replace("{port}", "" + server.container().port())
                .replace("{agent}", agent(scenario, visitor))
                .replace("{accept}", visitor.accept())
                .replace("{visitor}", visitor.trace());
        return new Scene(server.container(), app, visitor, text);
    }

    /** By what the log line of a scene is known. */
    static String agent(Scenario scenario, Visitor visitor) {
        return scenario.name() + '/' + visitor;
    }

    /** The only line that came since the last call, which is waited for. */
    W3cEntry line() {
        long end = System.nanoTime() + PATIENCE;
        List<W3cEntry> fresh = fresh();
        while (fresh.isEmpty() && System.nanoTime() < end) {
            pause();
            fresh = fresh();
        }
        if (fresh.size() != 1) {
            throw new AssertionError("lines in the log: " + fresh.size() + " (expected: 1) " + fresh);
        }
        return fresh.get(0);
    }

    /** The lines that came since the last call. */
    List<W3cEntry> fresh() {
        return Stream.concat(lines.fresh().stream(), server.lines().fresh().stream())
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", givenUp);
        }
    }
}
