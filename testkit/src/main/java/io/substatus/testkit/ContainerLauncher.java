package io.substatus.testkit;

import java.util.ArrayList;
import java.util.List;

/** Starts containers that belong to one test; they are checked and closed after it. Confined to the test's thread. */
public final class ContainerLauncher {
    private final ContainerKind kind;
    private final List<Container> started = new ArrayList<>();

    ContainerLauncher(ContainerKind kind) {
        this.kind = kind;
    }

    /** The kind of container that this one starts. */
    public ContainerKind kind() {
        return kind;
    }

    /** Starts a container; see {@link Container#start}. */
    public Container start(ContainerOptions options) {
        Container container = Container.start(kind, options);
        started.add(container);
        return container;
    }

    /** Ends all of them; tells what was wrong with their logs. */
    List<String> finish() {
        List<String> problems = new ArrayList<>();
        for (Container container : started) {
            problems.addAll(container.logProblems(0));
            container.close();
        }
        return problems;
    }
}
