package io.substatus.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.substatus.exchange.Diagnosis;
import io.substatus.testkit.http.LoopbackServers;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.web.client.RestClient;

/** 502.1 to 502.7, from the exceptions of the HTTP clients themselves. */
class HttpClientsTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\n";

    private final LoopbackServers servers = new LoopbackServers();

    @AfterEach
    void closeServers() throws IOException {
        servers.close();
    }

    @ParameterizedTest
    @EnumSource
    void refusedConnectionIs5023(HttpClientLibrary library) throws IOException {
        Diagnosis diagnosis = diagnosis(library, servers.refusing());

        assertThat(diagnosis.code()).hasToString("502.3");
        assertThat(diagnosis.evidence())
                .anyMatch(e -> e.contains("refused"))
                .anyMatch(e -> e.contains(HttpClientLibrary.class.getName()));
    }

    @ParameterizedTest
    @EnumSource
    void nameThatDoesNotResolveIs5024(HttpClientLibrary library) {
        Diagnosis diagnosis = diagnosis(library, URI.create("http://nowhere.invalid:81/"));

        assertThat(diagnosis.code()).hasToString("502.4");
        if (library == HttpClientLibrary.SPRING_WEB_CLIENT) {
            assertThat(diagnosis.evidence()).contains("The call went to \"nowhere.invalid:81\".");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noAnswerInTimeIs5021(HttpClientLibrary library) throws IOException {
        assertThat(code(library, servers.silent())).isEqualTo("502.1");
    }

    /** The JDK's HttpClient waits for the head in time, and for the body for ever. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "JDK_HTTP_CLIENT")
    void restOfTheAnswerThatDoesNotComeInTimeIs5021(HttpClientLibrary library) throws IOException {
        assertThat(code(library, servers.answering(HEAD + "Content-Length: 100\r\n\r\nabc")))
                .isEqualTo("502.1");
    }

    @ParameterizedTest
    @EnumSource
    void closedBeforeAnyAnswerIs5022(HttpClientLibrary library) throws IOException {
        assertThat(code(library, servers.closingAfter(""))).isEqualTo("502.2");
    }

    @ParameterizedTest
    @EnumSource
    void resetBeforeAnyAnswerIs5023(HttpClientLibrary library) throws IOException {
        String expected = library == HttpClientLibrary.JETTY ? "502.2" : "502.3"; // it sees an end of file

        assertThat(code(library, servers.resettingAfter(""))).isEqualTo(expected);
    }

    /** Jetty tells only in words whether the head had come, and Reactor Netty whether it was closed in the middle. */
    @ParameterizedTest
    @EnumSource
    void resetInTheMiddleIs5026(HttpClientLibrary library) throws IOException {
        String expected = library == HttpClientLibrary.JETTY ? "502.2" : "502.6";

        assertThat(code(library, servers.resettingAfter(HEAD + "Content-Length: 100\r\n\r\nabc")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void closedInTheMiddleIs5026(HttpClientLibrary library) throws IOException {
        Set<HttpClientLibrary> vague = Set.of(HttpClientLibrary.JETTY);
        String expected = vague.contains(library) ? "502.2" : "502.6";

        assertThat(code(library, servers.closingAfter(HEAD + "Transfer-Encoding: chunked\r\n\r\n50\r\nabc")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void serverThatSpeaksNoTlsIs5026(HttpClientLibrary library) throws IOException {
        URI plain = servers.closingAfter("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");

        assertThat(code(library, URI.create("https" + plain.toString().substring("http".length()))))
                .isEqualTo("502.6");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"JDK_HTTP_CLIENT", "OKHTTP", "JETTY", "SPRING_WEB_CLIENT"})
    void answerThatIsNotHttpIs5026(HttpClientLibrary library) throws IOException {
        assertThat(code(library, servers.closingAfter("garbage\r\n\r\n"))).isEqualTo("502.6");
    }

    /** The application itself makes the address of a URLConnection. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "URL_CONNECTION")
    void schemeThatNoClientSpeaksIs5027(HttpClientLibrary library) {
        assertThat(code(library, URI.create("gopher://127.0.0.1/"))).isEqualTo("502.7");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"URL_CONNECTION", "SPRING_REST_CLIENT", "SPRING_WEB_CLIENT", "AWS"})
    void lookAlikeErrorOfAServerThatAnsweredIs5000(HttpClientLibrary library) throws IOException {
        URI failing = servers.closingAfter("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
        URI absent = servers.closingAfter("HTTP/1.1 404 Gone\r\nContent-Length: 0\r\n\r\n");

        assertThat(code(library, failing)).isEqualTo("500.0");
        assertThat(code(library, absent)).isEqualTo("500.0");
    }

    @Test
    void lookAlikeAnswerThatAUrlConnectionDoesNotUnderstandHasTheClassOfAnError() throws IOException {
        assertThat(code(HttpClientLibrary.URL_CONNECTION, servers.closingAfter("garbage\r\n\r\n")))
                .isEqualTo("500.0");
    }

    @Test
    void lookAlikeBareFailureOfNettyMayBeADatabasesDriver() throws IOException {
        URI refusing = servers.refusing();
        Throwable thrown = Verdict.thrownBy(() -> reactor.netty.tcp.TcpClient.create()
                .host("127.0.0.1")
                .port(refusing.getPort())
                .connectNow());

        assertThat(Verdict.of(thrown).code()).hasToString("500.0");
        assertThat(thrown).hasRootCauseInstanceOf(ConnectException.class);
    }

    @Test
    void lookAlikeSocketOfTheApplicationIsNoHttpCall() throws IOException {
        URI refusing = servers.refusing();

        assertThat(Verdict.of(() -> new Socket(InetAddress.getLoopbackAddress(), refusing.getPort()).close())
                        .code())
                .hasToString("500.0");
        assertThat(Verdict.of(() -> {
                            try (ServerSocket server = new ServerSocket(0)) {
                                server.setSoTimeout(20);
                                server.accept().close();
                            }
                        })
                        .code())
                .hasToString("500.0");
    }

    @Test
    void lookAlikeWrongArgumentsThatAreNoAddressAre5000() {
        assertThat(Verdict.of(() -> HttpRequest.newBuilder().header("two words", "x"))
                        .code())
                .hasToString("500.0");
        assertThat(Verdict.of(() ->
                                ((HttpURLConnection) new URL("http://127.0.0.1/").openConnection()).setReadTimeout(-1))
                        .code())
                .hasToString("500.0");
        assertThat(Verdict.of(() -> ((HttpURLConnection) new URL("http://127.0.0.1/").openConnection())
                                .setRequestMethod("FETCH"))
                        .code())
                .hasToString("500.0");
        assertThat(Verdict.of(() -> URI.create("http://two words/")).code()).hasToString("500.0");
        assertThat(Verdict.of(() -> new URL("nowhere")).code()).hasToString("500.0");
    }

    @Test
    void lookAlikeAnswerThatCannotBeConvertedIs5000() throws IOException {
        URI words = servers.closingAfter(HEAD + "Content-Type: text/plain\r\nContent-Length: 3\r\n\r\nabc");
        Throwable thrown = catchThrowable(
                () -> RestClient.create().get().uri(words).retrieve().body(Integer.class));

        assertThat(thrown).isNotNull();
        assertThat(Verdict.of(thrown).code()).hasToString("500.0");
    }

    @ParameterizedTest
    @EnumSource
    void lookAlikeFailureThatTheApplicationAnsweredKeepsItsStatus(HttpClientLibrary library) throws IOException {
        URI refusing = servers.refusing();
        Throwable refused = Verdict.thrownBy(() -> library.get(refusing));

        assertThat(Verdict.codeWhenAnswered(503, refused)).isEqualTo("503.0");
        assertThat(Verdict.codeWhenAnswered(404, refused)).isEqualTo("404.0");
    }

    private static String code(HttpClientLibrary library, URI uri) {
        return diagnosis(library, uri).code().toString();
    }

    private static Diagnosis diagnosis(HttpClientLibrary library, URI uri) {
        return Verdict.of(() -> library.get(uri));
    }
}
