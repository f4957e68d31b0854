package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Throws;
import io.substatus.container.behaviour.Waits;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Many requests at once: as many lines as requests, each with the status that its client saw. */
class ConcurrencyIT {
    private static final int THREADS = 8;
    private static final int REQUESTS = 200;
    private static final List<String> PATHS = List.of(
            "/calls/ok",
            "/calls/send404",
            "/calls/set404-words",
            "/calls/forward-set",
            "/nowhere.txt",
            "/waits/ok",
            "/waits/task-send",
            "/waits/dispatch-set",
            "/waits/set-complete",
            "/WEB-INF/web.xml",
            "/throws/class");

    private static Path shop() {
        return Shop.app(Shop.servlets(Shop.webXml(), Calls.class, Waits.class, Throws.class), Waits.class, Throws.class)
                .build();
    }

    @OnContainers
    void eachOfManyRequestsHasItsLine(Container container) throws Exception {
        container.allowLog("boom/class");
        Webapp app = container.deployOnce("/shop", ConcurrencyIT::shop);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<List<String>>> seen = new ArrayList<>();
        try {
            for (int thread = 0; thread < THREADS; thread++) {
                seen.add(threads.submit(requests(app.container().port(), thread)));
            }
            List<String> answers = new ArrayList<>();
            for (Future<List<String>> some : seen) {
                answers.addAll(some.get());
            }
            agree(app.log().awaitExactly(THREADS * REQUESTS), answers);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void agree(List<W3cEntry> lines, List<String> answers) {
        Map<String, String> logged = lines.stream()
                .collect(Collectors.toMap(line -> line.get("cs(User-Agent)"), line -> line.get("sc-status")));
        Map<String, String> seen = answers.stream()
                .collect(Collectors.toMap(answer -> answer.split("=", 2)[0], answer -> answer.split("=", 2)[1]));
        assertThat(logged).isEqualTo(seen);
        assertThat(seen.values().stream().collect(Collectors.groupingBy(Function.identity())))
                .containsOnlyKeys("200", "404", "500", "502", "503");
    }

    private static Callable<List<String>> requests(int port, int thread) {
        return () -> {
            List<String> statuses = new ArrayList<>();
            HttpWire wire = HttpWire.connect(port);
            try {
                for (int i = 0; i < REQUESTS; i++) {
                    String agent = thread + "-" + i;
                    String path = PATHS.get((i * 7 + thread) % PATHS.size());
                    Response answer = wire.get("/shop" + path, "Accept: text/plain", "User-Agent: " + agent);
                    assertThat(answer.complete()).isTrue();
                    statuses.add(agent + "=" + answer.status());
                    if (answer.headers("Connection").contains("close")) {
                        wire.close();
                        wire = HttpWire.connect(port);
                    }
                }
                return statuses;
            } finally {
                wire.close();
            }
        };
    }
}
