package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import org.junit.jupiter.api.Test;

/** 405.0, 406.0, 412.0. */
class NegotiationTest {

    @Test
    void allowIsDerivedWhereTheContainerForgotIt() {
        Diagnosis diagnosis = Situation.method("DELETE", "/shop/cart")
                .status(405)
                .servletMethods("GET", "HEAD", "OPTIONS")
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("405.0");
        assertThat(diagnosis.headers()).containsEntry("Allow", "GET, HEAD, OPTIONS");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("DELETE") && e.contains("GET, HEAD, OPTIONS"));
    }

    @Test
    void refusedMethodIsNotAllowed() {
        assertThat(Situation.method("PUT", "/shop/cart")
                        .status(405)
                        .servletMethods("GET", "PUT")
                        .diagnosis()
                        .headers())
                .containsEntry("Allow", "GET");
    }

    @Test
    void allowThatIsThereIsLeftAlone() {
        Diagnosis diagnosis = Situation.method("DELETE", "/shop/cart")
                .status(405)
                .answerHeader("allow", "GET, POST")
                .servletMethods("GET")
                .diagnosis();

        assertThat(diagnosis.headers()).isEmpty();
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("GET, POST"));
    }

    @Test
    void allowIsNotInventedForAnApplicationThatRefusesItself() {
        assertThat(Situation.method("DELETE", "/shop/cart")
                        .status(405)
                        .byApplication()
                        .servletMethods("GET", "DELETE")
                        .diagnosis()
                        .headers())
                .isEmpty();
        assertThat(Situation.method("DELETE", "/shop/cart").status(405).diagnosis())
                .satisfies(d -> assertThat(d.headers()).isEmpty())
                .satisfies(d -> assertThat(d.evidence()).anyMatch(e -> e.contains("lacks the Allow header")));
    }

    @Test
    void unacceptableMediaTypesAreNamed() {
        Diagnosis diagnosis = Situation.get("/shop/cart")
                .status(406)
                .header("Accept", "image/webp\u0007")
                .byApplication()
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("406.0");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("\"image/webp \""));
        assertThat(Situation.get("/shop/cart").status(406).diagnosis().evidence())
                .isEmpty();
    }

    @Test
    void conditionsThatFailedAreNamed() {
        Diagnosis diagnosis = Situation.method("PUT", "/shop/cart")
                .status(412)
                .header("If-Match", "\"v1\"")
                .header("If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("412.0");
        assertThat(diagnosis.evidence())
                .hasSize(2)
                .anyMatch(e -> e.contains("If-Match: \"v1\""))
                .anyMatch(e -> e.contains("If-Unmodified-Since: Sun, 06"));
        assertThat(Situation.get("/shop").status(412).diagnosis().evidence()).isEmpty();
    }
}
