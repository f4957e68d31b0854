package io.substatus.testkit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One run of a test on one kind of container: its parameters and the checks after it. Confined to one thread. */
final class ContainerTest implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(Containers.class);

    private final ContainerKind kind;
    private final ContainerLauncher launcher;
    private @Nullable Container shared;
    private int mark;

    ContainerTest(ContainerKind kind) {
        this.kind = kind;
        this.launcher = new ContainerLauncher(kind);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Container.class || type == ContainerKind.class || type == ContainerLauncher.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == ContainerKind.class) {
            return kind;
        }
        return type == ContainerLauncher.class ? launcher : shared(context);
    }

    private Container shared(ExtensionContext context) {
        Container container = shared;
        if (container == null) {
            container = SharedContainers.of(context, NAMESPACE).get(kind, context);
            container.startLogCheck();
            mark = container.log().mark();
            shared = container;
        }
        return container;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> problems = new ArrayList<>(launcher.finish());
        if (shared != null && shared.isAlive()) {
            shared.undeployOwn();
            problems.addAll(shared.logProblems(mark));
        }
        if (!problems.isEmpty()) {
            throw new AssertionError(kind + ": " + String.join("\n", problems));
        }
    }
}
