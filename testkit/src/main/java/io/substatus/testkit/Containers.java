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
import org.junit.platform.commons.support.ReflectionSupport;

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
        List<Object> cases = cases(context);
        return kinds(context)
                .filter(selected::contains)
                .flatMap(kind -> cases.stream().map(each -> new Invocation(kind, each)));
    }

    /** A run may be narrowed to kinds that this test is not for. */
    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    private static Stream<ContainerKind> kinds(ExtensionContext context) {
        ContainerKind[] named = annotation(context).value();
        return Arrays.stream(named.length == 0 ? ContainerKind.values() : named);
    }

    private static OnContainers annotation(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getTestMethod(), OnContainers.class)
                .orElseThrow();
    }

    private static List<Object> cases(ExtensionContext context) {
        String name = annotation(context).cases();
        return name.isEmpty() ? List.of(NoCase.NONE) : cases(context.getRequiredTestClass(), name);
    }

    private static List<Object> cases(Class<?> type, String name) {
        Object cases = ReflectionSupport.findMethod(type, name)
                .map(method -> ReflectionSupport.invokeMethod(method, null))
                .orElse(List.of());
        if (cases instanceof List<?> list && !list.isEmpty()) {
            return List.copyOf(list);
        }
        throw new IllegalArgumentException(
                "cases: " + name + " (expected: a static method of " + type.getName() + " that gives a list)");
    }

    /** Stands for the case of a test that has none. */
    private enum NoCase {
        NONE
    }

    private record Invocation(ContainerKind kind, Object each) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return each == NoCase.NONE ? kind.name() : kind.name() + ' ' + each;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new ContainerTest(kind, each));
        }
    }
}
