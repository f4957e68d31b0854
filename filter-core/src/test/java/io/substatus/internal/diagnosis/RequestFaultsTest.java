package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Ending;
import io.substatus.status.Win32Status;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 400.602, 400.603, 400.604. */
class RequestFaultsTest {

    private static final String[] TOMCAT_DATE = {
        "org.apache.catalina.connector.Request.getDateHeader",
        "org.apache.catalina.connector.RequestFacade.getDateHeader",
        "jakarta.servlet.http.HttpServletRequestWrapper.getDateHeader",
        "com.example.ShopServlet.doGet"
    };

    @ParameterizedTest
    @ValueSource(strings = {"If-Modified-Since", "If-Unmodified-Since", "If-Range", "Date"})
    void dateThatIsNoneIs400602(String name) {
        Diagnosis diagnosis =
                Situation.get("/shop").status(400).header(name, "yesterday").diagnosis();

        assertThat(diagnosis.code()).hasToString("400.602");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains(name) && e.contains("\"yesterday\""));
    }

    @Test
    void failureOutOfGetDateHeaderIs400602ThoughTheContainerSays500() {
        IllegalArgumentException failure = ForeignTypes.thrownFrom(new IllegalArgumentException("x"), TOMCAT_DATE);

        Diagnosis diagnosis = Situation.threw(failure)
                .header("If-Modified-Since", "yesterday")
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("400.602");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("yesterday"));
        assertThat(Situation.threw(new ServletException(failure)).code()).isEqualTo("400.602");
    }

    @Test
    void parseFailureOfADateHeadersValueIs400602() {
        DateTimeParseException failure = parseFailure("yesterday");

        assertThat(Situation.threw(failure)
                        .header("If-Modified-Since", "yesterday")
                        .code())
                .isEqualTo("400.602");
    }

    @Test
    void parseFailureOfAnotherValueIsABug() {
        assertThat(Situation.threw(parseFailure("31.12.")).code()).isEqualTo("500.0");
        assertThat(Situation.threw(parseFailure("31.12."))
                        .header("If-Modified-Since", "yesterday")
                        .code())
                .isEqualTo("500.0");
    }

    @Test
    void illegalArgumentOfTheApplicationIsABug() {
        IllegalArgumentException own =
                ForeignTypes.thrownFrom(new IllegalArgumentException("x"), "com.example.Shop.find", TOMCAT_DATE[0]);

        assertThat(Situation.threw(own).header("If-Modified-Since", "yesterday").code())
                .isEqualTo("500.0");
    }

    @Test
    void goodDatesAndEntityTagsAreNotToBlame() {
        assertThat(Situation.get("/shop")
                        .status(400)
                        .header("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
                        .header("If-Range", "W/\"tag\"")
                        .code())
                .isEqualTo("400.0");
        assertThat(Situation.get("/shop")
                        .status(400)
                        .header("If-Range", "\"tag")
                        .code())
                .isEqualTo("400.602");
    }

    @Test
    void statusThatTheApplicationChoseStays() {
        assertThat(Situation.get("/shop")
                        .status(416)
                        .byApplication()
                        .header("Range", "bytes=abc")
                        .code())
                .isEqualTo("416.0");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 416})
    void malformedRangeIs400603(int status) {
        Diagnosis diagnosis = Situation.get("/a.zip")
                .status(status)
                .header("Range", "bytes=5-2")
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("400.603");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("bytes=5-2"));
    }

    @Test
    void rangeGivenTwiceIs400603() {
        assertThat(Situation.get("/a.zip")
                        .status(400)
                        .header("Range", "bytes=0-1")
                        .header("Range", "bytes=2-3")
                        .code())
                .isEqualTo("400.603");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=900-", "lines=1-2", "bytes=900-1000,-1"})
    void unsatisfiableRangeStays416(String value) {
        assertThat(Situation.get("/a.zip").status(416).header("Range", value).code())
                .isEqualTo("416.0");
    }

    @Test
    void clientThatLeftIs400604() {
        Throwable jetty = ForeignTypes.exception(
                "org.eclipse.jetty.io.EofException",
                EOFException.class,
                "org.eclipse.jetty.io.SocketChannelEndPoint.flush",
                "org.eclipse.jetty.server.internal.HttpConnection.send");
        Throwable tomcat =
                ForeignTypes.exception("org.apache.catalina.connector.ClientAbortException", IOException.class);
        Throwable pipe = ForeignTypes.thrownFrom(
                new IOException("Relais brisé"),
                "sun.nio.ch.SocketDispatcher.write0",
                "sun.nio.ch.IOUtil.write",
                "org.apache.tomcat.util.net.NioChannel.write");

        for (Throwable gone : new Throwable[] {jetty, tomcat, pipe, new IllegalStateException(tomcat)}) {
            Diagnosis diagnosis = Situation.threw(gone).diagnosis();

            assertThat(diagnosis.code()).as("%s", gone).hasToString("400.604");
            assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(64));
        }
    }

    @Test
    void brokenPipeElsewhereIsNotTheClient() {
        String[] write = {"sun.nio.ch.SocketDispatcher.write0", "sun.nio.ch.IOUtil.write"};

        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new IOException("Broken pipe"), write[0], write[1], "com.example.Queue.publish"))
                        .code())
                .isEqualTo("500.0");
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new IOException("Invalid chunk header"),
                                "org.apache.coyote.http11.filters.ChunkedInputFilter.throwIOException"))
                        .code())
                .isEqualTo("500.0");
    }

    @Test
    void bodyThatEndsEarlyIsTheClientsUnlessItsChunksMayBeBad() {
        Throwable early = ForeignTypes.withMembers(
                "org.eclipse.jetty.server.internal.HttpConnection$HttpEofException", "java.io.EOFException", "");

        assertThat(Situation.threw(early)
                        .status(400)
                        .header("Content-Length", "20000")
                        .code())
                .isEqualTo("400.604");
        assertThat(Situation.threw(early)
                        .status(400)
                        .header("Transfer-Encoding", "chunked")
                        .code())
                .isEqualTo("400.0");
        assertThat(Situation.threw(early)
                        .status(400)
                        .header("Content-Length", "20000")
                        .header("Transfer-Encoding", "chunked")
                        .code())
                .isEqualTo("400.0");
        assertThat(Situation.threw(early).status(400).ending(Ending.CLIENT_GONE).code())
                .isEqualTo("400.604");
    }

    private static DateTimeParseException parseFailure(String text) {
        try {
            LocalDate.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            throw new AssertionError(text);
        } catch (DateTimeParseException e) {
            return e;
        }
    }
}
