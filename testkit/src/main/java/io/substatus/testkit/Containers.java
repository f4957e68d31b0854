package io.substatus.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The extension behind {@link OnContainers}: runs a test once on each kind, and afterwards undeploys what the test
 * deployed and fails it if a container logged an error that the test did not declare. Stateless.
 */
public final class Containers implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), OnContainers.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Set<ContainerKind> selected = ContainerKind.selected();
        return kinds(context).filter(selected::contains).map(Invocation::new);
    }

    /** A run may be narrowed to kinds that this test is not for. */
    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    private static Stream<ContainerKind> kinds(ExtensionContext context) {
        ContainerKind[] named = AnnotationSupport.findAnnotation(context.getTestMethod(), OnContainers.class)
                .orElseThrow()
                .value();
        return Arrays.stream(named.length == 0 ? ContainerKind.values() : named);
    }

    private record Invocation(ContainerKind kind) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return kind.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new ContainerTest(kind));
        }
    }
}
