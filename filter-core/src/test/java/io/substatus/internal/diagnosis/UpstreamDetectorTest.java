package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.substatus.exchange.Diagnosis;
import io.substatus.status.Win32Status;
import io.substatus.testkit.http.LoopbackServers;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpstreamDetectorTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\n";

    private final LoopbackServers servers = new LoopbackServers();
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void closeServers() throws IOException {
        Locale.setDefault(locale);
        servers.close();
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    void refusedConnectionIs5023(Client client) throws IOException {
        Diagnosis diagnosis = diagnosis(client, servers.refusing());

        assertThat(diagnosis.code()).hasToString("502.3");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(12_029));
        assertThat(diagnosis.evidence())
                .anyMatch(e -> e.contains("refused") && e.contains("java.net.ConnectException"))
                .anyMatch(e -> e.contains(getClass().getName()));
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    void nameThatDoesNotResolveIs5024(Client client) {
        Diagnosis diagnosis = diagnosis(client, URI.create("http://nowhere.invalid/"));

        assertThat(diagnosis.code()).hasToString("502.4");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(12_007));
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    void noAnswerInTimeIs5021(Client client) throws IOException {
        Diagnosis diagnosis = diagnosis(client, servers.silent());

        assertThat(diagnosis.code()).hasToString("502.1");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(1_460));
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    void closedBeforeAnyAnswerIs5022(Client client) throws IOException {
        assertThat(diagnosis(client, servers.closingAfter("")).code()).hasToString("502.2");
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    void resetBeforeAnyAnswerIs5023(Client client) throws IOException {
        Diagnosis diagnosis = diagnosis(client, servers.resettingAfter(""));

        assertThat(diagnosis.code()).hasToString("502.3");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(12_030));
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    void resetInTheMiddleIs5026(Client client) throws IOException {
        URI uri = servers.resettingAfter(HEAD + "Content-Length: 100\r\n\r\nabc");

        assertThat(diagnosis(client, uri).code()).hasToString("502.6");
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    void closedInTheMiddleIs5026(Client client) throws IOException {
        URI uri = servers.closingAfter(HEAD + "Transfer-Encoding: chunked\r\n\r\n50\r\nabc");

        assertThat(diagnosis(client, uri).code()).hasToString("502.6");
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    void languageOfTheServerDoesNotMatter(Client client) throws IOException {
        Locale.setDefault(Locale.FRENCH);

        assertThat(diagnosis(client, servers.refusing()).code()).hasToString("502.3");
        assertThat(diagnosis(client, servers.closingAfter("")).code()).hasToString("502.2");
    }

    @Test
    void connectionThatIsNotTakenInTimeIs5023() {
        Throwable jdk = new HttpConnectTimeoutException("délai dépassé");
        jdk.initCause(ForeignTypes.thrownFrom(
                new ConnectException(), "jdk.internal.net.http.MultiExchange.toTimeoutException"));
        Throwable urlConnection = ForeignTypes.thrownFrom(
                new SocketTimeoutException(),
                "sun.nio.ch.NioSocketImpl.timedFinishConnect",
                "sun.nio.ch.NioSocketImpl.connect",
                "java.net.Socket.connect",
                "sun.net.NetworkClient.doConnect",
                "sun.net.www.http.HttpClient.openServer");
        Throwable apache = ForeignTypes.exception(
                "org.apache.hc.client5.http.ConnectTimeoutException", SocketTimeoutException.class);

        for (Throwable timeout : new Throwable[] {jdk, urlConnection, apache}) {
            Diagnosis diagnosis = Situation.threw(timeout).diagnosis();

            assertThat(diagnosis.code()).as("%s", timeout).hasToString("502.3");
            assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(12_002));
        }
    }

    @Test
    void clientsOwnExceptionsNeedNoFrames() {
        assertThat(code(ForeignTypes.exception(
                        "org.apache.hc.client5.http.HttpHostConnectException", ConnectException.class)))
                .isEqualTo("502.3");
        assertThat(code(ForeignTypes.exception("org.apache.hc.core5.http.NoHttpResponseException", IOException.class)))
                .isEqualTo("502.2");
    }

    @Test
    void clientsAroundTheExceptionCountAsWellAsFrames() {
        Throwable access = ForeignTypes.exception(
                "org.springframework.web.client.ResourceAccessException", RuntimeException.class);
        access.initCause(ForeignTypes.thrownFrom(new ConnectException(), "io.netty.channel.Channel.finishConnect"));

        assertThat(code(access)).isEqualTo("502.3");
    }

    @Test
    void otherClientsAreKnownByTheirFrames() {
        assertThat(code(ForeignTypes.thrownFrom(
                        new EOFException(),
                        "okio.RealBufferedSource.readUtf8LineStrict",
                        "okhttp3.internal.http1.HeadersReader.readLine")))
                .isEqualTo("502.2");
        assertThat(code(ForeignTypes.thrownFrom(
                        new SocketTimeoutException(),
                        "okio.SocketAsyncTimeout.newTimeoutException",
                        "okhttp3.internal.http1.HeadersReader.readLine")))
                .isEqualTo("502.1");
        assertThat(code(ForeignTypes.thrownFrom(
                        new TimeoutException(), "org.eclipse.jetty.client.InputStreamResponseListener.get")))
                .isEqualTo("502.1");
        assertThat(code(ForeignTypes.thrownFrom(
                        new UnknownHostException("db"),
                        "java.net.InetAddress.getAllByName",
                        "org.apache.hc.client5.http.SystemDefaultDnsResolver.resolve")))
                .isEqualTo("502.4");
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new NoRouteToHostException(),
                                "sun.nio.ch.Net.pollConnect",
                                "sun.net.www.http.HttpClient.openServer"))
                        .diagnosis())
                .satisfies(d -> assertThat(d.code()).hasToString("502.4"))
                .satisfies(d -> assertThat(d.win32Status()).isEqualTo(Win32Status.of(1_232)));
    }

    @Test
    void jettysClientThatLosesItsServerIsNotAClientOfOursThatLeft() {
        assertThat(code(ForeignTypes.exception(
                        "org.eclipse.jetty.io.EofException",
                        EOFException.class,
                        "org.eclipse.jetty.io.SocketChannelEndPoint.fill",
                        "org.eclipse.jetty.client.transport.internal.HttpReceiverOverHTTP.process")))
                .isEqualTo("502.2");
    }

    @Test
    void wrappedFailuresAreFound() throws IOException {
        Throwable refused = failure(Client.URL_CONNECTION, servers.refusing());

        assertThat(code(new ServletException(new IllegalStateException("checkout failed", refused))))
                .isEqualTo("502.3");
        assertThat(code(new UncheckedIOException((IOException) refused))).isEqualTo("502.3");
    }

    @Test
    void databaseThatRefusesIsNoUpstreamServer() throws IOException {
        URI uri = servers.refusing();
        Throwable refused = catchThrowable(() -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort()), 1_000);
            }
        });
        Throwable driver = ForeignTypes.thrownFrom(
                new ConnectException(),
                "sun.nio.ch.Net.pollConnect",
                "java.net.Socket.connect",
                "org.postgresql.core.PGStream.createSocket",
                "com.example.Shop.find",
                "sun.net.www.http.HttpClient.openServer");

        assertThat(refused).isInstanceOf(ConnectException.class);
        assertThat(code(refused)).isEqualTo("500.0");
        assertThat(code(driver)).isEqualTo("500.0");
    }

    @Test
    void timeoutOfAnotherSocketIsNoUpstreamTimeout() throws IOException {
        Throwable timeout = catchThrowable(() -> {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                server.setSoTimeout(20);
                server.accept().close();
            }
        });

        assertThat(timeout).isInstanceOf(SocketTimeoutException.class);
        assertThat(code(timeout)).isEqualTo("500.0");
        assertThat(code(new TimeoutException("a lock"))).isEqualTo("500.0");
    }

    @Test
    void socketThatCannotBeMadeIsNoReset() {
        assertThat(code(ForeignTypes.thrownFrom(
                        new SocketException("Too many open files"),
                        "sun.nio.ch.Net.socket0",
                        "java.net.Socket.createImpl",
                        "sun.net.www.http.HttpClient.openServer")))
                .isEqualTo("500.0");
    }

    @Test
    void applicationsOwnAnswerIsItsOwnAffair() throws IOException {
        Throwable refused = failure(Client.URL_CONNECTION, servers.refusing());

        assertThat(Situation.threw(refused).status(503).byApplication().code()).isEqualTo("503.0");
        assertThat(Situation.threw(refused).status(500).byApplication().code()).isEqualTo("500.0");
        assertThat(Situation.threw(refused).status(502).byApplication().code()).isEqualTo("502.3");
        assertThat(Situation.get("/shop/cart").status(502).byApplication().code())
                .isEqualTo("502.0");
    }

    private static String code(Throwable exception) {
        return Situation.threw(exception).code();
    }

    private static Diagnosis diagnosis(Client client, URI uri) {
        return Situation.threw(failure(client, uri)).diagnosis();
    }

    private static Throwable failure(Client client, URI uri) {
        Throwable failure = catchThrowable(() -> client.get(uri));
        assertThat(failure).as("failure of %s", uri).isInstanceOf(IOException.class);
        return failure;
    }

    private enum Client {
        HTTP_CLIENT {
            @Override
            void get(URI uri) throws IOException, InterruptedException {
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                client.send(
                        HttpRequest.newBuilder(uri)
                                .timeout(Duration.ofMillis(1_500))
                                .build(),
                        BodyHandlers.ofString());
            }
        },
        URL_CONNECTION {
            @Override
            void get(URI uri) throws IOException {
                HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
                connection.setConnectTimeout(2_000);
                connection.setReadTimeout(1_000);
                connection.getInputStream().readAllBytes();
            }
        };

        abstract void get(URI uri) throws IOException, InterruptedException;
    }
}
