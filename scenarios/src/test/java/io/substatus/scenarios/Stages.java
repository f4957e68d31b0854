package io.substatus.scenarios;

import io.substatus.testkit.w3c.W3cEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The servers and applications that run: started when first needed, shared from then on. Confined to one thread. */
final class Stages implements AutoCloseable {
    private final Map<String, RunningServer> servers = new HashMap<>();
    private final Map<String, RunningStage> stages = new HashMap<>();

    /** Does something on a stage. */
    void on(Maker maker, Stage stage, Consumer<RunningStage> work) {
        if (stage.alone()) {
            try (RunningServer server = RunningServer.start(maker, stage.server())) {
                work.accept(RunningStage.open(stage, server));
            }
            return;
        }
        work.accept(shared(maker, stage));
    }

    private RunningStage shared(Maker maker, Stage stage) {
        RunningServer server = servers.computeIfAbsent(
                maker + " " + stage.server().name(), key -> RunningServer.start(maker, stage.server()));
        return Objects.requireNonNull(
                stages.computeIfAbsent(maker + " " + stage.name(), key -> RunningStage.open(stage, server)));
    }

    /** Lines that nobody has asked for: some request had two. */
    List<W3cEntry> rest() {
        return stages.values().stream().flatMap(stage -> stage.fresh().stream()).toList();
    }

    @Override
    public void close() {
        servers.values().forEach(RunningServer::close);
    }
}
