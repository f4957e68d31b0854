package io.substatus.container;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Streams;
import io.substatus.container.behaviour.Throws;
import io.substatus.container.behaviour.Waits;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.w3c.W3cEntry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is counted where one connection carries several requests at once: HTTP/2 without TLS. */
class MultiplexedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String ONE_CONNECTION = """
            <configuration>
              <system.applicationHost><sites><site name="one" id="1">
                <limits maxConnections="1"/>
              </site></sites></system.applicationHost>
            </configuration>
            """;

    private static final String TWO_REQUESTS = """
            <configuration>
              <system.webServer><security>
                <dynamicIpSecurity>
                  <denyByConcurrentRequests enabled="true" maxConcurrentRequests="2"/>
                </dynamicIpSecurity>
              </security></system.webServer>
              <location path="streams/release">
                <system.webServer><security>
                  <dynamicIpSecurity><denyByConcurrentRequests enabled="false"/></dynamicIpSecurity>
                </security></system.webServer>
              </location>
            </configuration>
            """;

    private static Webapp deploy(ContainerLauncher launcher, String webConfig) {
        Webapp app = launcher.start(ContainerOptions.defaults().h2c())
                .deploy(
                        "/shop",
                        Shop.app(
                                        Shop.servlets(
                                                Shop.webXml(), Calls.class, Streams.class, Throws.class, Waits.class),
                                        Streams.class,
                                        Throws.class,
                                        Waits.class)
                                .file("WEB-INF/web.config", webConfig)
                                .build());
        app.container().allowLog("");
        return app;
    }

    /** A client has one connection for all its requests, once the first one has made it. */
    private static HttpClient client(Webapp app) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .connectTimeout(PATIENCE)
                .build();
        HttpResponse<String> first = get(client, app, "/calls/ok").join();
        assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(first.statusCode()).isEqualTo(200);
        return client;
    }

    private static CompletableFuture<HttpResponse<String>> get(HttpClient client, Webapp app, String path) {
        return client.sendAsync(request(app, path), BodyHandlers.ofString());
    }

    private static HttpRequest request(Webapp app, String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + app.container().h2cPort() + "/shop" + path))
                .timeout(PATIENCE)
                .build();
    }

    private static int status(HttpClient client, Webapp app, String path) {
        return get(client, app, path).join().statusCode();
    }

    private static void await(HttpClient client, Webapp app, String path, int status) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (status(client, app, path) != status) {
            assertThat(System.nanoTime() - end)
                    .as("nanoseconds too late for " + path)
                    .isNegative();
        }
    }

    /**
     * Asks until the answer has begun, and leaves it open: the place of an earlier request comes back after its answer, so that
     * the first try may be refused.
     */
    private static HttpResponse<InputStream> open(HttpClient client, Webapp app, String path) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<InputStream> begun = client.sendAsync(request(app, path), BodyHandlers.ofInputStream())
                    .join();
            if (begun.statusCode() == 200) {
                return begun;
            }
            assertThat(System.nanoTime() - end)
                    .as("nanoseconds too late for " + path)
                    .isNegative();
        }
    }

    private static void awaitEnd(HttpResponse<InputStream> open) throws IOException {
        assertThat(new String(open.body().readAllBytes(), US_ASCII)).endsWith("data: second\n\n");
    }

    private static void release(HttpClient client, Webapp app, int... numbers) {
        for (int number : numbers) {
            assertThat(status(client, app, "/streams/release?" + number)).isEqualTo(200);
        }
    }

    /** Streams of one connection share its place; another connection has none until all of them have ended. */
    @OnContainers
    void connectionHasOnePlaceForAllItsStreams(ContainerLauncher launcher) throws IOException {
        Webapp app = deploy(launcher, ONE_CONNECTION);
        HttpClient one = client(app);
        HttpClient other = client(app);
        List<HttpResponse<InputStream>> running = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            running.add(open(one, app, (i == 2 ? "/streams/async-events?" : "/streams/events?") + i));
        }

        assertThat(status(other, app, "/calls/ok")).isEqualTo(403);
        assertThat(status(one, app, "/calls/ok")).isEqualTo(200);
        assertThat(app.get("/calls/ok").status())
                .as("another connection, HTTP/1.1")
                .isEqualTo(403);
        release(one, app, 1, 2);
        awaitEnd(running.get(0));
        awaitEnd(running.get(1));
        assertThat(status(other, app, "/calls/ok")).isEqualTo(403);
        release(one, app, 3);
        awaitEnd(running.get(2));
        await(other, app, "/calls/ok", 200);
        assertThat(app.log().entries()).extracting(W3cEntry::code).contains("403.9");
    }

    @OnContainers
    void placesComeBackHoweverStreamsEnd(ContainerLauncher launcher) throws IOException {
        Webapp app = deploy(launcher, ONE_CONNECTION);
        HttpClient one = client(app);
        HttpClient other = client(app);
        for (String path : List.of(
                "/calls/ok",
                "/calls/send404",
                "/throws/runtime",
                "/throws/io",
                "/waits/ok",
                "/waits/timeout",
                "/waits/task-throws",
                "/waits/throw",
                "/waits/dispatch-throws",
                "/nowhere.txt")) {
            get(one, app, path).exceptionally(broken -> null).join();
            await(other, app, "/calls/ok", 200);
        }
        for (int i = 1; i <= 3; i++) { // resets its stream, and the connection lives on
            HttpResponse<InputStream> left = open(one, app, "/streams/events?" + i);
            assertThat(status(other, app, "/calls/ok")).isEqualTo(403);
            left.body().close();
            release(one, app, i);
            await(other, app, "/calls/ok", 200);
        }
    }

    @OnContainers
    void requestsOfAnAddressAreCountedOverAllStreams(ContainerLauncher launcher) throws IOException {
        Webapp app = deploy(launcher, TWO_REQUESTS);
        HttpClient client = client(app);
        HttpResponse<InputStream> first = open(client, app, "/streams/events?1");
        HttpResponse<InputStream> second = open(client, app, "/streams/async-events?2");

        await(client, app, "/calls/ok", 403);
        assertThat(app.get("/calls/ok").status())
                .as("the same address, HTTP/1.1")
                .isEqualTo(403);
        release(client, app, 1, 2);
        awaitEnd(first);
        awaitEnd(second);
        await(client, app, "/calls/ok", 200);
        assertThat(app.log().entries()).extracting(W3cEntry::code).contains("403.501");
    }
}
