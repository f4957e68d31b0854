package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.exchange.ServletMapping;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WindowsErrorsTest {

    static Stream<Arguments> exceptions() {
        return Stream.of(
                arguments(new NoSuchFileException("x"), 2),
                arguments(new AccessDeniedException("x"), 5),
                arguments(new SecurityException("x"), 5),
                arguments(new UnsupportedOperationException(), 50),
                arguments(new FileAlreadyExistsException("x"), 80),
                arguments(new DirectoryNotEmptyException("x"), 145),
                arguments(new NotDirectoryException("x"), 267),
                arguments(new CancellationException(), 995),
                arguments(new ClosedByInterruptException(), 995),
                arguments(new StackOverflowError(), 1001),
                arguments(new TimeoutException(), 1460),
                arguments(new BindException(), 10048),
                arguments(new SocketTimeoutException(), 10060),
                arguments(new ConnectException(), 10061),
                arguments(new NoRouteToHostException(), 10065),
                arguments(new UnknownHostException(), 11001));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void exceptionThatNobodyCaughtHasItsError(Throwable thrown, long win32) {
        assertThat(Situation.threw(thrown).diagnosis().win32Status().value()).isEqualTo(win32);
        assertThat(Situation.threw(new IllegalStateException("outer", thrown))
                        .diagnosis()
                        .win32Status()
                        .value())
                .isEqualTo(win32);
    }

    /** A missing file, a folder, and one that may not be read: the class is the same. */
    @Test
    void exceptionsThatSayNoMoreHaveNoError() {
        for (Throwable thrown : List.of(
                new FileNotFoundException("x (Permission denied)"),
                new IOException("x"),
                new UncheckedIOException(new IOException("x")),
                new IllegalArgumentException("access denied"),
                new NullPointerException())) {
            assertThat(Situation.threw(thrown).diagnosis().win32Status().value())
                    .as(thrown.toString())
                    .isZero();
        }
    }

    @Test
    void asynchronousRequestOutOfTimeIsATimeout() {
        assertThat(Situation.get("/shop")
                        .ending(Ending.TIMED_OUT)
                        .diagnosis()
                        .win32Status()
                        .value())
                .isEqualTo(121);
    }

    @Test
    void clientThatIsTooSlowIsATimeoutAndOneThatLeftIsNot() {
        IOException left = ForeignTypes.thrownFrom(new IOException("x"), "sun.nio.ch.SocketDispatcher.write0");
        Throwable slow =
                ForeignTypes.exception("org.apache.catalina.connector.ClientAbortException", IOException.class);
        slow.initCause(new SocketTimeoutException());
        Throwable gone =
                ForeignTypes.exception("org.apache.catalina.connector.ClientAbortException", IOException.class);
        gone.initCause(left);

        Throwable ended =
                ForeignTypes.exception("org.apache.catalina.connector.ClientAbortException", IOException.class);
        ended.initCause(new EOFException("x"));

        assertThat(win32Of(slow)).isEqualTo(121);
        assertThat(win32Of(ended)).isEqualTo(1229);
        assertThat(win32Of(gone)).isEqualTo(64);
    }

    private static long win32Of(Throwable thrown) {
        Diagnosis diagnosis = Situation.threw(thrown).diagnosis();
        assertThat(diagnosis.code()).hasToString("400.604");
        return diagnosis.win32Status().value();
    }

    @Test
    void answerThatWasBrokenOffKeepsItsStatusAndTellsWhy() {
        Diagnosis diagnosis = Situation.threw(new IllegalStateException("boom"))
                .status(200)
                .committed()
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("200.0");
        assertThat(diagnosis.win32Status().value()).isEqualTo(1236);
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("boom") && e.contains("broken off"));
    }

    @Test
    void answersThatWereNotBrokenOffHaveNoError() {
        assertThat(Situation.threw(ForeignTypes.exception(
                                "org.apache.catalina.connector.ClientAbortException", IOException.class))
                        .status(200)
                        .committed()
                        .diagnosis()
                        .win32Status()
                        .value())
                .as("the client did it")
                .isEqualTo(64);
        assertThat(Situation.get("/shop")
                        .status(200)
                        .committed()
                        .diagnosis()
                        .win32Status()
                        .value())
                .as("nothing was thrown")
                .isZero();
    }

    @Test
    void applicationThatFindsNothingHasNoErrorAndAMissingPageHas() {
        assertThat(Situation.get("/shop/item/7")
                        .status(404)
                        .byApplication()
                        .diagnosis()
                        .win32Status()
                        .value())
                .isZero();
        assertThat(Situation.get("/shop/item.jsp")
                        .servlet(new ServletMapping("jsp", null, "*.jsp", "EXTENSION", false))
                        .status(404)
                        .diagnosis()
                        .win32Status()
                        .value())
                .isEqualTo(2);
    }
}
