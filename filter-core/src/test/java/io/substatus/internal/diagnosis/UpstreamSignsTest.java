package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import io.substatus.status.Win32Status;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** 502.1 to 502.7 where the library is not at hand, or its state cannot be had. */
class UpstreamSignsTest {

    private static final String BALANCER =
            "org.springframework.cloud.loadbalancer.blocking.client.BlockingLoadBalancerClient.execute";
    private static final String JETTY = "org.eclipse.jetty.client.transport.HttpRequest.send";

    @Test
    void balancerWithoutInstanceIs5024() {
        Diagnosis diagnosis = Situation.threw(
                        ForeignTypes.thrownFrom(new IllegalStateException(), BALANCER, "com.example.Shop.find"))
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("502.4");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("No instance"));
    }

    @Test
    void lookAlikeFailureThatOnlyPassesThroughTheBalancerIs5000() {
        assertThat(code(ForeignTypes.thrownFrom(new IllegalStateException(), "com.example.Shop.find", BALANCER)))
                .isEqualTo("500.0");
    }

    @Test
    void handshakeThatFailsIs5026WithItsOwnWindowsError() {
        Diagnosis diagnosis = Situation.threw(ForeignTypes.thrownFrom(
                        new SSLHandshakeException("x"),
                        "sun.security.ssl.Alert.createSSLException",
                        "javax.net.ssl.SSLSocket.startHandshake",
                        "okhttp3.internal.connection.RealConnection.connectTls"))
                .diagnosis();

        assertThat(diagnosis.code()).hasToString("502.6");
        assertThat(diagnosis.win32Status()).isEqualTo(Win32Status.of(12_175));
    }

    @Test
    void lookAlikeHandshakeOfAnotherProtocolIs5000() {
        assertThat(code(ForeignTypes.thrownFrom(
                        new SSLHandshakeException("x"),
                        "sun.security.ssl.Alert.createSSLException",
                        "org.postgresql.ssl.MakeSSL.convert")))
                .isEqualTo("500.0");
    }

    @Test
    void tomcatsWebSocketClientThatIsTurnedAwayIs5025() {
        assertThat(code(deployment("org.apache.tomcat.websocket.WsWebSocketContainer.connectToServerRecursive")))
                .isEqualTo("502.5");
    }

    @Test
    void lookAlikeEndpointThatThisServerCannotSetUpIs5000() {
        assertThat(code(deployment("org.apache.tomcat.websocket.server.WsServerContainer.addEndpoint")))
                .isEqualTo("500.0");
    }

    private static Throwable deployment(String frame) {
        return ForeignTypes.exception("jakarta.websocket.DeploymentException", Exception.class, frame);
    }

    @Test
    void clientWhosePoolTakesNoMoreIs5027() {
        assertThat(code(ForeignTypes.thrownFrom(
                        new RejectedExecutionException(),
                        "java.util.concurrent.ThreadPoolExecutor$AbortPolicy.rejectedExecution",
                        "jdk.internal.net.http.HttpClientImpl.sendAsync")))
                .isEqualTo("502.7");
    }

    @Test
    void programThatRunsTooLongIs5021() {
        assertThat(code(ForeignTypes.thrownFrom(new TimeoutException(), "org.zeroturnaround.exec.WaitForProcess.call")))
                .isEqualTo("502.1");
    }

    @Test
    void lookAlikeTimeoutOfTheApplicationsOwnTaskIs5000() {
        assertThat(code(ForeignTypes.thrownFrom(
                        new TimeoutException(),
                        "java.util.concurrent.FutureTask.get",
                        "com.example.Shop.find",
                        "org.zeroturnaround.exec.WaitForProcess.call")))
                .isEqualTo("500.0");
    }

    @Test
    void clientsWrapperTellsWhoseTheFailureIs() {
        Throwable elsewhere = ForeignTypes.thrownFrom(
                new java.net.ConnectException(),
                "sun.nio.ch.Net.pollConnect",
                "org.eclipse.jetty.io.SelectorManager.go");
        ExecutionException wrapper = ForeignTypes.thrownFrom(
                new ExecutionException(elsewhere),
                "java.util.concurrent.FutureTask.get",
                JETTY,
                "com.example.Shop.find");

        Diagnosis diagnosis = Situation.threw(wrapper).diagnosis();

        assertThat(diagnosis.code()).hasToString("502.3");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("com.example.Shop.find"));
    }

    @Test
    void lookAlikeWrapperOfTheApplicationsOwnTaskTellsNothing() {
        Throwable elsewhere = ForeignTypes.thrownFrom(
                new java.net.ConnectException(),
                "sun.nio.ch.Net.pollConnect",
                "org.eclipse.jetty.io.SelectorManager.go");
        ExecutionException wrapper = ForeignTypes.thrownFrom(
                new ExecutionException(elsewhere),
                "java.util.concurrent.FutureTask.get",
                "com.example.Shop.find",
                JETTY);

        assertThat(code(wrapper)).isEqualTo("500.0");
    }

    @Test
    void lookAlikeMethodThatTheJdkDoesNotKnowIs5000() {
        assertThat(code(ForeignTypes.thrownFrom(
                        new ProtocolException(),
                        "java.net.HttpURLConnection.setRequestMethod",
                        "sun.net.www.protocol.http.HttpURLConnection.setRequestMethod")))
                .isEqualTo("500.0");
    }

    @Test
    void lookAlikeNettyOfADatabasesDriverIs5000() {
        for (String type :
                List.of("io.netty.channel.ConnectTimeoutException", "io.netty.handler.timeout.TimeoutException")) {
            assertThat(code(ForeignTypes.exception(type, IOException.class, "io.lettuce.core.RedisClient.connect")))
                    .as(type)
                    .isEqualTo("500.0");
        }
    }

    private static String code(Throwable exception) {
        return Situation.threw(exception).code();
    }
}
