package io.substatus.demo;

import io.substatus.demo.workshop.Call;
import io.substatus.demo.workshop.Trigger;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import io.substatus.testkit.w3c.W3cLogFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a test the demo; one runs for all tests of the process and is stopped after the last. Thread-safe. */
final class RunningDemo implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Shopper.class;
    }

    @Override
    public Shopper resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RunningDemo.class))
                .getOrComputeIfAbsent(Shopper.class, key -> Shopper.start(), Shopper.class);
    }

    /** One that visits the demo, directly and as a stranger, and reads its log. */
    record Shopper(DemoServer server, Path logDirectory) implements AutoCloseable {

        static Shopper start() {
            try {
                // kept after the run, for other readers of such logs to try
                Path target = Files.createDirectories(Path.of("target", "access-logs"));
                Path logs = Files.createTempDirectory(target.toAbsolutePath(), "run");
                return new Shopper(DemoServer.start(new DemoOptions("127.0.0.1", 0, logs)), logs);
            } catch (Exception e) {
                throw new IllegalStateException("the demo does not start", e);
            }
        }

        Response get(String target, String... headers) {
            return request(server.port(), "GET", target, headers);
        }

        Response post(String target, String... headers) {
            return request(server.port(), "POST", target, headers);
        }

        Response asStranger(String method, String target, String... headers) {
            return request(server.strangerPort(), method, target, headers);
        }

        private static Response request(int port, String method, String target, String... headers) {
            try (HttpWire wire = HttpWire.connect(port)) {
                return wire.request(method, target, "", headers);
            }
        }

        Response make(Trigger trigger, boolean stranger) {
            Call call = trigger.call();
            if (call.way() == Call.Way.TLS) {
                return makeOverTls(call, stranger);
            }
            int port = stranger ? server.strangerPort() : server.port();
            try (HttpWire wire = HttpWire.connect(port)) {
                return wire.send(call.text(port)).read();
            }
        }

        /** No proxy speaks TLS for strangers; they are known by the name under which they call. */
        private Response makeOverTls(Call call, boolean stranger) {
            int port = server.tlsPort();
            try (HttpWire wire = HttpWire.wire(port)
                    .tls(server.keys().context(call.client()))
                    .connect()) {
                return wire.send(stranger ? call.text("fernhill.example") : call.text(port))
                        .read();
            }
        }

        void hangUp(Trigger trigger, boolean stranger) throws InterruptedException {
            int port = stranger ? server.strangerPort() : server.port();
            try (HttpWire wire = HttpWire.connect(port)) {
                wire.send(trigger.call().text(port));
                Thread.sleep(150);
                wire.reset();
            }
        }

        boolean answers(Trigger trigger) {
            return trigger.call().way() != Call.Way.HANG_UP;
        }

        int lines() {
            return log().entries().size();
        }

        /** The lines after the first so many; waits until there is one and fails if another follows. */
        W3cEntry onlyLineAfter(int count) {
            List<W3cEntry> entries = log().awaitExactly(count + 1);
            return entries.get(count);
        }

        private W3cLogFolder log() {
            return W3cLogFolder.of(logDirectory.resolve("W3SVC1"));
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
