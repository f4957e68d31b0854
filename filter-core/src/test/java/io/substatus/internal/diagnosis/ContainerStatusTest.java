package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.UnavailableException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ContainerStatusTest {

    private static final String INVALID_PARAMETER = "org.apache.tomcat.util.http.InvalidParameterException";

    @Test
    void ordinaryExceptionsHaveNone() {
        assertThat(ContainerStatus.of(new IOException("x"))).isEmpty();
        assertThat(ContainerStatus.of(new ServletException(new IllegalStateException("404"))))
                .isEmpty();
        assertThat(ContainerStatus.of(new CompletionException(null))).isEmpty();
    }

    @Test
    void tomcatsInvalidParameterTellsItsCode() {
        Throwable tooLarge = ForeignTypes.withMembers(
                INVALID_PARAMETER, "IllegalStateException", "public int getErrorCode() { return 413; }");

        assertThat(ContainerStatus.of(tooLarge)).hasValue(413);
        assertThat(ContainerStatus.of(new ServletException(new RuntimeException(tooLarge))))
                .hasValue(413);
    }

    @Test
    void tomcatsBadRequestIs400() {
        Throwable bad = ForeignTypes.exception("org.apache.coyote.BadRequestException", IOException.class);

        assertThat(ContainerStatus.of(bad)).hasValue(400);
    }

    @Test
    void innermostOfJettysStatusesCounts() throws ReflectiveOperationException {
        Class<?> httpException = JettyHttpException.compiled();
        Throwable inner = JettyHttpException.withCode(httpException, 413);
        Throwable outer = JettyHttpException.withCode(httpException, 400);
        outer.initCause(inner);

        assertThat(ContainerStatus.of(outer)).hasValue(413);
        assertThat(ContainerStatus.of(new ServletException(outer))).hasValue(413);
    }

    @Test
    void getterThatIsNotThereOrFailsIsIgnored() {
        assertThat(ContainerStatus.of(ForeignTypes.withMembers(INVALID_PARAMETER, "IllegalStateException", "")))
                .isEmpty();
        assertThat(ContainerStatus.of(ForeignTypes.withMembers(
                        INVALID_PARAMETER,
                        "IllegalStateException",
                        "public int getErrorCode() { throw new IllegalStateException(); }")))
                .isEmpty();
        assertThat(ContainerStatus.of(ForeignTypes.withMembers(
                        INVALID_PARAMETER, "IllegalStateException", "public int getErrorCode() { return 200; }")))
                .isEmpty();
        assertThat(ContainerStatus.of(ForeignTypes.withMembers(
                        INVALID_PARAMETER,
                        "IllegalStateException",
                        "public String getErrorCode() { return \"413\"; }")))
                .isEmpty();
    }

    @Test
    void unavailabilityIs503ForNowAnd404ForGood() {
        assertThat(ContainerStatus.of(new UnavailableException("busy", 30))).hasValue(503);
        assertThat(ContainerStatus.of(new UnavailableException("gone"))).hasValue(404);
        assertThat(ContainerStatus.of(new ServletException(new UnavailableException("busy", 30))))
                .hasValue(503);
    }

    @Test
    void unavailabilityInsideOfAnotherFailureIsThatFailure() {
        assertThat(ContainerStatus.of(new IllegalStateException(new UnavailableException("gone"))))
                .isEmpty();
    }

    @Test
    void badMessageOfAnUpstreamServerIsNotTheClientsFault() throws ReflectiveOperationException {
        Throwable bad = ForeignTypes.thrownFrom(
                JettyHttpException.withCode(JettyHttpException.compiled(), 400),
                "org.eclipse.jetty.http.HttpParser.parseNext",
                "org.eclipse.jetty.client.transport.internal.HttpReceiverOverHTTP.parse");

        assertThat(ContainerStatus.of(bad)).isEmpty();
    }
}
