package io.substatus.testkit;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The containers that all tests of a virtual machine share, one of each kind, started when first asked for and stopped
 * when the run ends. Confined to one thread.
 */
final class SharedContainers implements AutoCloseable {
    private final Map<ContainerKind, Container> running = new EnumMap<>(ContainerKind.class);

    private SharedContainers() {}

    static SharedContainers of(ExtensionContext context, Namespace namespace) {
        return context.getRoot()
                .getStore(namespace)
                .getOrComputeIfAbsent("shared", key -> new SharedContainers(), SharedContainers.class);
    }

    /** A running container; what the test's class deploys once is undeployed when the class is done. */
    Container get(ContainerKind kind, ExtensionContext context) {
        Container container = running.get(kind);
        if (container == null || !container.isAlive()) {
            container = Container.start(kind, ContainerOptions.defaults());
            running.put(kind, container);
        }
        undeployAfterClass(container, context);
        return container;
    }

    private static void undeployAfterClass(Container container, ExtensionContext context) {
        AutoCloseable undeploy = () -> {
            if (container.isAlive()) {
                container.undeployAll();
            }
        };
        classOf(context).getStore(Namespace.create(SharedContainers.class)).put(container.pid(), undeploy);
    }

    /** A run of a template lies below its method, and that below its class. */
    private static ExtensionContext classOf(ExtensionContext context) {
        return context.getParent().flatMap(ExtensionContext::getParent).orElseThrow();
    }

    @Override
    public void close() {
        running.values().forEach(Container::close);
    }
}
