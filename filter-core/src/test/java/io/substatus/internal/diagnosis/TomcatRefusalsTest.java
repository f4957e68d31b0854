package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.ApplicationState;
import io.substatus.exchange.Ending;
import org.junit.jupiter.api.Test;

/** What Tomcat refuses before any filter, and requests that fail while their application stops. */
class TomcatRefusalsTest {
    private static final String PARSER = "org.apache.coyote.http11.Http11InputBuffer";

    @Test
    void namesUrlThatFillsTheBuffer() {
        assertThat(refused(thrown("fill", "parseRequestLine")).code()).isEqualTo("404.14");
    }

    @Test
    void namesHeadersThatFillTheBuffer() {
        assertThat(refused(thrown("fill", "parseHeader", "parseHeaders")).code())
                .isEqualTo("404.10");
    }

    @Test
    void isNotForARequestLineThatIsMalformed() {
        assertThat(refused(thrown("parseRequestLine")).code()).isEqualTo("400.0");
    }

    @Test
    void isNotForAHeaderThatIsMalformed() {
        assertThat(refused(thrown("skipLine", "parseHeader", "parseHeaders")).code())
                .isEqualTo("400.0");
    }

    @Test
    void isNotForAnExceptionOutOfTheApplication() {
        assertThat(Situation.threw(thrown("fill", "parseRequestLine"))
                        .status(400)
                        .code())
                .isEqualTo("400.0");
    }

    @Test
    void namesStopForARequestThatFailsMeanwhile() {
        assertThat(Situation.threw(new IllegalStateException("pool closed"))
                        .state(ApplicationState.STOPPING)
                        .code())
                .isEqualTo("500.11");
    }

    @Test
    void isNotStopForAnExceptionOfAnApplicationThatRuns() {
        assertThat(Situation.threw(new IllegalStateException("pool closed")).code())
                .isEqualTo("500.0");
    }

    @Test
    void isNotStopForAnErrorThatTheApplicationSends() {
        assertThat(Situation.get("/shop/cart")
                        .status(500)
                        .byApplication()
                        .state(ApplicationState.STOPPING)
                        .code())
                .isEqualTo("500.0");
    }

    private static Situation refused(Throwable thrown) {
        return Situation.get("/shop/cart").status(400).exception(thrown).ending(Ending.CONTAINER);
    }

    private static Throwable thrown(String... methods) {
        IllegalArgumentException thrown = new IllegalArgumentException("too large");
        StackTraceElement[] frames = new StackTraceElement[methods.length + 1];
        for (int i = 0; i < methods.length; i++) {
            frames[i] = new StackTraceElement(PARSER, methods[i], "Http11InputBuffer.java", 1);
        }
        frames[methods.length] = new StackTraceElement("org.apache.coyote.http11.Http11Processor", "service", null, 1);
        thrown.setStackTrace(frames);
        return thrown;
    }
}
