package io.substatus.scenarios;

import io.substatus.scenarios.app.SlowListener;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Plays a request to an application that is starting or stopping just then. Stateless. */
final class Transition {
    /** What stands in the request's text for the application. */
    static final String ANNEX = "/annex";

    private Transition() {}

    static Optional<Response> whileStarting(Scene scene) {
        Path file = marker(scene);
        Path app = annex(SlowListener.STARTING, file);
        CompletableFuture<Webapp> deployed =
                CompletableFuture.supplyAsync(() -> scene.container().deploy(path(scene), app));
        Response response = sendWhen(file, scene);
        deployed.join().undeploy();
        return Optional.of(response);
    }

    static Optional<Response> whileStopping(Scene scene) {
        Path file = marker(scene);
        Webapp app = scene.container().deploy(path(scene), annex(SlowListener.STOPPING, file));
        CompletableFuture<Void> undeployed = CompletableFuture.runAsync(app::undeploy);
        Response response = sendWhen(file, scene);
        undeployed.join();
        return Optional.of(response);
    }

    private static String path(Scene scene) {
        return ANNEX + "-" + scene.visitor().name();
    }

    private static Path marker(Scene scene) {
        return scene.container().base().resolve("marker-" + System.nanoTime());
    }

    private static Path annex(String parameter, Path file) {
        return WebappBuilder.create()
                .webXml(WebXml.create()
                        .contextParameter(parameter, file.toString())
                        .listener(SlowListener.class))
                .classes(SlowListener.class)
                .build();
    }

    private static Response sendWhen(Path file, Scene scene) {
        try (HttpWire wire = scene.container().connect()) {
            await(file);
            return wire.send(scene.text().replace(ANNEX, path(scene))).read();
        } finally {
            delete(file);
        }
    }

    private static void await(Path file) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!Files.exists(file)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("file: " + file + " (expected: made by the listener)");
            }
            Thread.onSpinWait();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
