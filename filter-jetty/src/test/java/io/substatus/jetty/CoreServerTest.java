package io.substatus.jetty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.server.handler.DefaultHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class CoreServerTest {

    private static final String HOOK = "io.substatus.hook";
    private static final long TEN_SECONDS = 10_000_000_000L;

    @TempDir
    Path logs;

    @Test
    void connectorsThatComeLaterMarkTheirRequestsToo() throws Exception {
        List<Object> marks = new CopyOnWriteArrayList<>();
        try (CoreServer core = new CoreServer(logs)) {
            core.serving(CoreServer.handler(request -> marks.add(String.valueOf(request.getAttribute(HOOK)))));
            ServerConnector later = core.connect();
            later.start();

            core.get("/early");
            try (HttpWire wire = HttpWire.connect(later.getLocalPort())) {
                wire.get("/late");
            }

            assertThat(marks).hasSize(2).doesNotContain("null");
            assertThat(core.lines(2))
                    .extracting(line -> line.get("cs-uri-stem"))
                    .contains("/early", "/late");
        }
    }

    @Test
    void anotherLogIsWrittenToo() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (CoreServer core = new CoreServer(logs)) {
            core.server.setRequestLog((request, response) -> seen.add(request.getMethod() + response.getStatus()));
            core.log.addTo(core.server);
            core.serving(CoreServer.handler(request -> {}));

            core.get("/");

            assertThat(core.lines(1)).hasSize(1);
            assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo("GET200");
        }
    }

    /** A log that is no component of the server learns of it from the first request, which a filter may have logged. */
    @Test
    void aRequestThatAFilterHasLoggedIsNotLoggedAgain() throws Exception {
        List<Object> marks = new CopyOnWriteArrayList<>();
        try (CoreServer core = new CoreServer(logs)) {
            core.errors.setLogDirectory(logs.toString());
            core.errors.setSetting("siteId", "1");
            core.server.setRequestLog(new RequestLog.Collection(core.log));
            core.serving(CoreServer.handler(request -> {
                marks.add(String.valueOf(request.getAttribute(HOOK)));
                request.setAttribute("io.substatus.exchange", new Object());
            }));

            core.get("/logged-by-the-filter");
            for (int i = 0; i < 100 && marks.get(marks.size() - 1).equals("null"); i++) {
                core.get("/logged-by-the-server");
            }

            assertThat(core.lines(1))
                    .extracting(line -> line.get("cs-uri-stem"))
                    .containsExactly("/logged-by-the-server");
        }
    }

    @Test
    void wrongSettingKeepsTheServerFromStarting() throws Exception {
        try (CoreServer core = new CoreServer(logs)) {
            core.errors.setSetting("developmnet", "true");

            assertThatThrownBy(() -> core.serving(CoreServer.handler(request -> {})))
                    .hasMessageContaining("developmnet")
                    .hasMessageContaining("development");
        }
    }

    @Test
    void settingsThatContradictEachOtherKeepTheServerFromStarting() throws Exception {
        try (CoreServer core = new CoreServer(logs)) {
            core.errors.setLogDirectory("elsewhere");

            assertThatThrownBy(() -> core.serving(CoreServer.handler(request -> {})))
                    .hasMessageContaining("logDirectory: ")
                    .hasMessageContaining("elsewhere");
        }
    }

    @Test
    void strangersDoNotLearnWhichContextsThereAre() throws Exception {
        try (CoreServer core = new CoreServer(logs)) {
            core.server.setDefaultHandler(new DefaultHandler());
            core.serving(new ContextHandlerCollection(
                    new ContextHandler(CoreServer.handler(request -> {}), "/hidden"),
                    new ContextHandler(CoreServer.handler(request -> {}), "/secret")));

            assertThat(core.get("/").text()).contains("404").doesNotContain("hidden", "secret", "Jetty");
        }
    }

    @Test
    void developerSeesTheReasonOfABadPath() throws Exception {
        try (CoreServer core = new CoreServer(logs)) {
            core.errors.setDevelopment(true);
            core.serving(CoreServer.handler(request -> {}));

            Response detailed = core.get("/a%2fb");

            assertThat(detailed.header("X-Substatus")).contains("400.0");
            assertThat(detailed.text()).contains("/a%2fb");
        }
    }

    /** What Jetty could not read, nobody knows to be from this machine: Host and the headers of proxies are lost. */
    @Test
    void nobodySeesDetailsOfARequestWhoseHeadersAreLost() throws Exception {
        try (CoreServer core = new CoreServer(logs)) {
            core.errors.setDevelopment(true);
            core.serving(CoreServer.handler(request -> {}));

            Response page;
            try (HttpWire wire = HttpWire.connect(core.port())) {
                page = wire.get("/%zz");
                assertThat(wire.readUntilClosed()).isEmpty();
            }

            assertThat(page.header("X-Substatus")).isEmpty();
            assertThat(page.header("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        }
    }

    @Test
    void fullHandlerIsToBlameForWhatItRefuses() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        QoSHandler qos = new QoSHandler(CoreServer.handler(request -> {
            arrived.countDown();
            leave.await();
        }));
        qos.setMaxRequestCount(1);
        qos.setMaxSuspendedRequestCount(0);
        try (CoreServer core = new CoreServer(logs).serving(qos)) {
            CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> core.get("/first"));
            arrived.await();

            assertThat(core.get("/second").status()).isEqualTo(503);

            leave.countDown();
            assertThat(first.join().status()).isEqualTo(200);
            assertThat(core.lines(2)).extracting(line -> line.code()).containsExactlyInAnyOrder("503.3", "200.0");
        }
    }

    @Test
    void requestDuringAGracefulStopIsToldSo() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        GracefulHandler graceful = new GracefulHandler(CoreServer.handler(request -> {
            if (Request.getPathInContext(request).equals("/slow")) {
                arrived.countDown();
                leave.await();
            }
        }));
        try (CoreServer core = new CoreServer(logs);
                HttpWire kept = wireTo(core, graceful)) {
            kept.get("/before");
            CompletableFuture<Response> slow = CompletableFuture.supplyAsync(() -> core.get("/slow"));
            arrived.await();
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(core::close);
            for (long end = System.nanoTime() + TEN_SECONDS; !graceful.isShutdown() && System.nanoTime() < end; ) {
                Thread.onSpinWait();
            }

            assertThat(kept.get("/during").status()).isEqualTo(500);

            leave.countDown();
            assertThat(slow.join().status()).isEqualTo(200);
            stopped.join();
            assertThat(core.lines(3))
                    .extracting(line -> line.code())
                    .containsExactlyInAnyOrder("200.0", "500.11", "200.0");
        }
    }

    private static HttpWire wireTo(CoreServer core, Handler handler) throws Exception {
        core.server.setStopTimeout(10_000);
        return HttpWire.connect(core.serving(handler).port());
    }

    @Test
    void contextTellsWhyItDoesNotServe() throws Exception {
        CountDownLatch starting = new CountDownLatch(1);
        CountDownLatch start = new CountDownLatch(1);
        ContextHandler context = new ContextHandler(CoreServer.handler(request -> {}), "/app") {
            @Override
            protected void doStart() throws Exception {
                if (getServer().isStarted()) {
                    starting.countDown();
                    start.await();
                }
                super.doStart();
            }
        };
        ContextHandler other = new ContextHandler(CoreServer.handler(request -> {}), "/other");
        try (CoreServer core = new CoreServer(logs).serving(new ContextHandlerCollection(context, other))) {
            assertThat(core.code("/app/x")).isEqualTo("200.0");
            context.stop();
            assertThat(core.code("/app/x")).isEqualTo("503.0");
            CompletableFuture<Void> started = CompletableFuture.runAsync(() -> LifeCycle.start(context));
            starting.await();
            try {
                assertThat(core.code("/app/x")).isEqualTo("500.12");
            } finally {
                start.countDown(); // a server that waits for a context does not stop
            }
            started.join();
            assertThat(core.code("/app/x")).isEqualTo("200.0");
            context.setAvailable(false);
            assertThat(core.code("/app/x")).isEqualTo("503.0");
            assertThat(core.code("/unknown/x")).isEqualTo("404.0");
        }
    }

    @RepeatedTest(10) // Jetty reports a request twice now and then when its server stops at once
    void serverThatStartsAgainLogsAgain() throws Exception {
        try (CoreServer core = new CoreServer(logs).serving(CoreServer.handler(request -> {}))) {
            core.get("/first");
            core.server.stop();
            core.server.start();
            core.get("/second");

            assertThat(core.lines(2))
                    .extracting(line -> line.get("cs-uri-stem"))
                    .containsExactly("/first", "/second");
        }
    }
}
