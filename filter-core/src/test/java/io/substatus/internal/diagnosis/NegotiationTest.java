package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 405.0, 406.0, 412.0. */
class NegotiationTest {

    private static final String SPRING_MVC = "org.springframework.web.HttpRequestMethodNotSupportedException";
    private static final String SPRING_WEB = "org.springframework.web.server.MethodNotAllowedException";

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

    @Test
    void allowOfStaticFilesIsKnownWithoutTheirClass() {
        assertThat(Situation.method("PUT", "/tea.txt")
                        .defaultServlet()
                        .status(405)
                        .diagnosis()
                        .headers())
                .containsEntry("Allow", "GET, HEAD, OPTIONS");
        assertThat(Situation.method("PUT", "/tea.txt")
                        .defaultServlet()
                        .byApplication()
                        .status(405)
                        .diagnosis()
                        .headers())
                .as("a filter of the application refused")
                .isEmpty();
    }

    @Test
    void allowComesOutOfAFrameworksException() {
        String array =
                "public String[] getSupportedMethods() { return new String[] {\"POST\", \"GET\", \"a\\r\\nX: y\", null}; }";
        String set =
                "public java.util.Set<String> getSupportedMethods() { return java.util.Set.of(\"PUT\", \"DELETE\"); }";

        assertThat(allow(405, ForeignTypes.withMembers(SPRING_MVC, "jakarta.servlet.ServletException", array)))
                .isEqualTo("GET, POST, null");
        assertThat(allow(405, ForeignTypes.withMembers(SPRING_WEB, "RuntimeException", set)))
                .as("the refused one is left out")
                .isEqualTo("PUT");
    }

    @Test
    void frameworksRefusalThatNobodyResolvedIs405() {
        String array = "public String[] getSupportedMethods() { return new String[] {\"POST\"}; }";
        Throwable refusal = ForeignTypes.withMembers(SPRING_MVC, "jakarta.servlet.ServletException", array);

        assertThat(allow(500, refusal)).isEqualTo("POST");
        assertThat(Situation.threw(refusal).code()).isEqualTo("405.0");
    }

    @Test
    void refusalsOfOthersAreNot405() {
        assertThat(Situation.threw(ForeignTypes.withMembers(SPRING_WEB, "RuntimeException", ""))
                        .code())
                .as("may come from an HTTP client of the application")
                .isEqualTo("500.0");
        assertThat(Situation.threw(ForeignTypes.exception(
                                "jakarta.ws.rs.NotAllowedException",
                                RuntimeException.class,
                                "org.glassfish.jersey.client.JerseyInvocation.translate"))
                        .code())
                .as("comes from an HTTP client of the application")
                .isEqualTo("500.0");
    }

    @Test
    void allowThatAnUpstreamServerSentIsNotOurs() {
        String array = "public String[] getSupportedMethods() { return new String[] {\"POST\"}; }";
        Throwable refusal = ForeignTypes.thrownFrom(
                ForeignTypes.withMembers(SPRING_MVC, "jakarta.servlet.ServletException", array),
                "org.springframework.web.client.RestClient.exchange");

        assertThat(allow(405, refusal)).isNull();
    }

    @Test
    void windowsErrorTellsWhoRefusedTheMethod() {
        assertThat(Situation.method("PUT", "/tea.txt")
                        .defaultServlet()
                        .status(405)
                        .diagnosis()
                        .win32Status()
                        .value())
                .isEqualTo(1);
        assertThat(Situation.method("PUT", "/shop")
                        .status(405)
                        .byApplication()
                        .diagnosis()
                        .win32Status()
                        .value())
                .isZero();
    }

    private static @Nullable String allow(int status, Throwable refusal) {
        return Situation.method("DELETE", "/shop/cart")
                .status(status)
                .exception(refusal)
                .diagnosis()
                .headers()
                .get("Allow");
    }
}
