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
    private final Object each;
    private final ContainerLauncher launcher;
    private @Nullable Container shared;
    private int mark;

    /** @param each the case that is tested; of a type of its own if there is none */
    ContainerTest(ContainerKind kind, Object each) {
        this.kind = kind;
        this.each = each;
        this.launcher = new ContainerLauncher(kind);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Container.class
                || type == ContainerKind.class
                || type == ContainerLauncher.class
                || type.isInstance(each);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == ContainerKind.class) {
            return kind;
        }
        if (type == ContainerLauncher.class) {
            return launcher;
        }
        return type == Container.class ? shared(context) : each;
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
