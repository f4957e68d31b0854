package io.substatus.testkit;

import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE10;
import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE11;
import static io.substatus.testkit.ContainerKind.TOMCAT_10_1;
import static io.substatus.testkit.ContainerKind.TOMCAT_11;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContainerKindTest {
    @Test
    void selectsAllKindsUnlessNarrowed() {
        assertThat(ContainerKind.select("")).containsExactly(ContainerKind.values());
        assertThat(ContainerKind.select(" , ")).containsExactly(ContainerKind.values());
        assertThat(ContainerKind.select("TOMCAT_11, JETTY_12_1_EE10")).containsExactly(JETTY_12_1_EE10, TOMCAT_11);
    }

    @Test
    void refusesKindThatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContainerKind.select("TOMCAT_9"))
                .withMessageContaining("testkit.kinds: TOMCAT_9 (expected: some of [JETTY_12_1_EE10,");
    }

    @Test
    void knowsFamilyAndServletVersion() {
        assertThat(JETTY_12_1_EE10.isJetty()).isTrue();
        assertThat(TOMCAT_10_1.isTomcat()).isTrue();
        assertThat(TOMCAT_10_1.isJetty()).isFalse();
        assertThat(JETTY_12_1_EE11.isServlet61()).isTrue();
        assertThat(TOMCAT_10_1.isServlet61()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void findsJarsOfKind(ContainerKind kind) {
        assertThat(kind.jars())
                .isNotEmpty()
                .isSorted()
                .allSatisfy(jar -> assertThat(jar).isRegularFile());
    }
}
