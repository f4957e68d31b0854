package io.substatus.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test method that runs once on each kind of container. It may take these parameters: the shared
 * {@link Container}, the {@link ContainerKind} alone, and a {@link ContainerLauncher} for containers of its own.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(Containers.class)
public @interface OnContainers {
    /** The kinds to run on, narrowed by the system property {@code testkit.kinds}; all if none is named. */
    ContainerKind[] value() default {};

    /**
     * The name of a static method of the test's class, without parameters, that gives a list of cases, at
     * least one. The test then runs once for each kind and case, and takes the case as the parameter
     * whose type fits; the case's {@code toString} is in the name of the run. Without it the test runs once a kind.
     */
    String cases() default "";
}
