package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 400.601, 400.605, 400.606. */
class ForwardingDiagnosisTest {

    private static final String[] RELAYED = {
        "org.apache.coyote.http11.filters.ChunkedInputFilter.throwBadRequestException",
        "org.apache.catalina.connector.InputBuffer.realReadBytes",
        "org.apache.catalina.connector.CoyoteInputStream.read",
        "java.io.InputStream.readNBytes",
        "jdk.internal.net.http.RequestPublishers$StreamIterator.read",
        "com.example.Relay.doPost"
    };
    private static final String[] READ = {RELAYED[0], RELAYED[1], RELAYED[2], "com.example.Relay.doPost", RELAYED[4]};

    @Test
    void bodyThatBreaksWhileItIsPassedOnIs400601() {
        Diagnosis diagnosis =
                Situation.threw(new IOException(tomcat(RELAYED))).status(400).diagnosis();

        assertThat(diagnosis.code()).hasToString("400.601");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("HTTP client"));
        assertThat(Situation.threw(new IOException(tomcat(RELAYED))).code())
                .as("the container does not look into the client's exception")
                .isEqualTo("400.601");
    }

    @Test
    void upstreamsOwn400ThatBecomesTheAnswerIs400601() {
        Throwable refused = ForeignTypes.withMembers("org.example.RelayedBadRequest", "java.lang.RuntimeException", "");
        Throwable upstream = ForeignTypes.exception("feign.FeignException$BadRequest", RuntimeException.class);

        assertThat(Situation.threw(upstream).status(400).code()).isEqualTo("400.601");
        assertThat(Situation.threw(refused).status(400).code()).isEqualTo("400.0");
    }

    @Test
    void brokenBodyThatTheApplicationReadItselfIsNot400601() {
        assertThat(Situation.threw(tomcat(READ)).status(400).code()).isEqualTo("400.0");
    }

    @Test
    void callThatTheApplicationMadeOfItsOwnAccordIsNot400601() {
        assertThat(Situation.threw(ForeignTypes.exception("feign.FeignException$BadRequest", RuntimeException.class))
                        .code())
                .isEqualTo("500.0");
    }

    @ParameterizedTest
    @CsvSource({"TRACE, 405", "TRACE, 403", "OPTIONS, 400", "OPTIONS, 501"})
    void lastHopThatRefusesIs400605(String method, int status) {
        Diagnosis diagnosis = Situation.method(method, "/shop")
                .status(status)
                .header("Max-Forwards", "0")
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("400.605");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("Max-Forwards: 0"));
    }

    @ParameterizedTest
    @CsvSource({"TRACE, 1", "OPTIONS, 10", "GET, 0", "TRACE, x"})
    void requestThatMayStillBePassedOnIsNot400605(String method, String left) {
        assertThat(Situation.method(method, "/shop")
                        .status(400)
                        .header("Max-Forwards", left)
                        .code())
                .isEqualTo("400.0");
    }

    @Test
    void statusThatTheApplicationChoseForTheLastHopStays() {
        assertThat(Situation.method("OPTIONS", "/shop")
                        .status(403)
                        .byApplication()
                        .header("Max-Forwards", "0")
                        .code())
                .isEqualTo("403.0");
    }

    @Test
    void moreProxiesThanAnyChainHasIs400605() {
        String hops = String.join(", ", Collections.nCopies(11, "1.1 edge"));

        assertThat(Situation.get("/shop")
                        .status(400)
                        .header("Via", hops)
                        .header("Via", hops)
                        .code())
                .isEqualTo("400.605");
        assertThat(Situation.get("/shop").status(400).header("Via", hops).code())
                .as("an honest chain")
                .isEqualTo("400.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.catalina.core.ApplicationDispatcher.forward",
                "org.eclipse.jetty.ee10.servlet.Dispatcher.include"
            })
    void forwardsAndIncludesInACircleAre400605(String frame) {
        Diagnosis diagnosis =
                Situation.threw(new ServletException(overflow(frame, 9))).diagnosis();

        assertThat(diagnosis.code()).hasToString("400.605");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("9 forwards"));
    }

    @Test
    void otherRecursionIsNot400605() {
        assertThat(Situation.threw(overflow("org.apache.catalina.core.ApplicationDispatcher.forward", 2))
                        .code())
                .as("a page that was forwarded to, and recurses by itself")
                .isEqualTo("500.0");
        assertThat(Situation.threw(overflow("com.example.Tree.forward", 99)).code())
                .isEqualTo("500.0");
        assertThat(Situation.threw(overflow("org.apache.catalina.core.ApplicationDispatcher.doForward", 99))
                        .code())
                .as("other methods of the dispatcher")
                .isEqualTo("500.0");
    }

    @Test
    void cycleEndedTwiceIs400606() {
        IllegalStateException tomcat = ForeignTypes.thrownFrom(
                new IllegalStateException("x"),
                "org.apache.coyote.AsyncStateMachine.asyncComplete",
                "org.apache.coyote.AbstractProcessor.action",
                "org.apache.coyote.Request.action",
                "org.apache.catalina.core.AsyncContextImpl.complete",
                "io.substatus.internal.servlet.WatchedAsyncContext.complete",
                "com.example.Slow.doGet");
        IllegalStateException jetty = ForeignTypes.thrownFrom(
                new IllegalStateException("x"),
                "org.eclipse.jetty.ee10.servlet.AsyncContextState.state",
                "org.eclipse.jetty.ee10.servlet.AsyncContextState.dispatch",
                "com.example.Slow.doGet");

        for (Throwable thrown : List.of(tomcat, jetty)) {
            Diagnosis diagnosis = Situation.threw(thrown).diagnosis();
            assertThat(diagnosis.code()).as("%s", thrown).hasToString("400.606");
            assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("AsyncContext."));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.catalina.connector.Request.startAsync",
                "org.apache.catalina.core.AsyncContextImpl.getRequest",
                "org.apache.catalina.core.AsyncContextImpl.start",
                "org.eclipse.jetty.ee10.servlet.ServletChannelState.sendError",
                "com.example.AsyncContextImpl.complete"
            })
    void otherIllegalStatesAreNot400606(String frame) {
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new IllegalStateException("x"), frame, "com.example.Slow.complete"))
                        .code())
                .isEqualTo("500.0");
    }

    @Test
    void bodyThatAReadListenerCannotReadIs400606() {
        String[] frames = {RELAYED[0], RELAYED[2], "com.example.Upload.onDataAvailable"};

        assertThat(Situation.threw(tomcat(frames)).status(400).code()).isEqualTo("400.606");
        assertThat(Situation.threw(tomcat(READ)).status(400).code())
                .as("a body that is read without a listener")
                .isEqualTo("400.0");
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new EOFException(), "com.example.Queue.take", "com.example.Upload.onDataAvailable"))
                        .code())
                .as("a failure of the listener's own")
                .isEqualTo("500.0");
    }

    private static Throwable tomcat(String... frames) {
        return ForeignTypes.exception("org.apache.coyote.BadRequestException", IOException.class, frames);
    }

    private static StackOverflowError overflow(String frame, int dispatches) {
        String[] frames = new String[1_000];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = i % 100 == 50 && i / 100 < dispatches ? frame : "com.example.Page.render" + i;
        }
        return ForeignTypes.thrownFrom(new StackOverflowError(), frames);
    }
}
