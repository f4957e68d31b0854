package io.substatus.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.substatus.exchange.Diagnosis;
import io.substatus.testkit.http.LoopbackServers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocketListener;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 502.1 to 502.5 of calls that are not plain HTTP requests: gRPC, WebSockets, programs. */
class RemoteCallsTest {

    private static final MethodDescriptor<String, String> PRICE = MethodDescriptor.<String, String>newBuilder()
            .setType(MethodType.UNARY)
            .setFullMethodName("Shop/Price")
            .setRequestMarshaller(new Nothing())
            .setResponseMarshaller(new Nothing())
            .build();

    private final LoopbackServers servers = new LoopbackServers();

    @AfterEach
    void closeServers() throws IOException {
        servers.close();
    }

    @Test
    void grpcServerThatRefusesIs5023() throws IOException {
        assertThat(call(servers.refusing().getPort(), 5_000).code()).hasToString("502.3");
    }

    @Test
    void grpcServerThatIsSilentIs5021() throws IOException {
        assertThat(call(servers.silent().getPort(), 400).code()).hasToString("502.1");
    }

    @Test
    void lookAlikeStatusesThatAGrpcServerAnswersAre5000() throws IOException {
        for (Status status : new Status[] {Status.NOT_FOUND, Status.UNAVAILABLE, Status.INVALID_ARGUMENT}) {
            Server server = NettyServerBuilder.forPort(0, InsecureServerCredentials.create())
                    .addService(ServerServiceDefinition.builder("Shop")
                            .addMethod(
                                    PRICE,
                                    ServerCalls.asyncUnaryCall(
                                            (request, answer) -> answer.onError(status.asRuntimeException())))
                            .build())
                    .build()
                    .start();
            try {
                assertThat(call(server.getPort(), 10_000).code())
                        .as("%s", status)
                        .hasToString("500.0");
            } finally {
                server.shutdownNow();
            }
        }
    }

    private static Diagnosis call(int port, long patience) {
        ManagedChannel channel = Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create())
                .build();
        try {
            CallOptions options = CallOptions.DEFAULT.withDeadlineAfter(patience, TimeUnit.MILLISECONDS);
            return Verdict.of(() -> ClientCalls.blockingUnaryCall(channel, PRICE, options, "tea"));
        } finally {
            channel.shutdownNow();
        }
    }

    @Test
    void webSocketThatTheServerDoesNotOpenIs5025() throws IOException {
        URI server = servers.closingAfter("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

        assertThat(Verdict.of(() -> open(server)).code()).hasToString("502.5");
        assertThat(Verdict.of(failureOfOkHttp(server)).code()).hasToString("502.5");
    }

    @Test
    void lookAlikeWebSocketToAServerThatRefusesIs5023() throws IOException {
        URI server = servers.refusing();

        assertThat(Verdict.of(() -> open(server)).code()).hasToString("502.3");
        assertThat(Verdict.of(failureOfOkHttp(server)).code()).hasToString("502.3");
    }

    private static void open(URI server) {
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws" + server.toString().substring("http".length())), new WebSocket.Listener() {})
                .join();
    }

    private static Throwable failureOfOkHttp(URI server) {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Request request = new Request.Builder().url(server.toString()).build();
        new OkHttpClient().newWebSocket(request, new WebSocketListener() {
            @Override
            public void onFailure(okhttp3.WebSocket socket, Throwable thrown, @Nullable Response response) {
                failure.complete(thrown);
            }
        });
        return failure.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Test
    void programThatEndsWithAFailureIs5022AndToldWithItsExitCode() {
        Diagnosis diagnosis = Verdict.of(() -> {
            CommandLine command = new CommandLine("/bin/sh").addArgument("-c").addArgument("exit 3", false);
            DefaultExecutor.builder().get().execute(command);
        });

        assertThat(diagnosis.code()).hasToString("502.2");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains("exit code 3"));
    }

    @Test
    void lookAlikeProgramThatIsNotThereIsNoUpstreamServer() {
        assertThat(Verdict.of(() -> DefaultExecutor.builder().get().execute(new CommandLine("/nowhere/at-all")))
                        .code())
                .hasToString("500.0");
        assertThat(Verdict.of(() -> new ProcessBuilder("/nowhere/at-all").start())
                        .code())
                .hasToString("500.0");
    }

    private static final class Nothing implements Marshaller<String> {
        @Override
        public InputStream stream(String value) {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public String parse(InputStream stream) {
            return "";
        }
    }
}
