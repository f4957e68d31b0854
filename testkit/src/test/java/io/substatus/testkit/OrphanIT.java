package io.substatus.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** A container must not outlive the test run, however that ends. */
class OrphanIT {
    @OnContainers({ContainerKind.JETTY_12_1_EE10, ContainerKind.TOMCAT_11})
    void containerDiesWithItsParentThoughItHangs(ContainerKind kind) throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtestkit.containers=" + System.getProperty("testkit.containers"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        kind.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle container = ProcessHandle.of(readPid(parent)).orElseThrow();
        try {
            parent.destroyForcibly();
            assertThat(container.onExit()).succeedsWithin(Duration.ofSeconds(10));
        } finally {
            container.destroyForcibly();
        }
    }

    private static long readPid(Process parent) throws IOException {
        try (BufferedReader out = parent.inputReader(UTF_8)) {
            return Long.parseLong(out.readLine());
        }
    }

    /** A test run that is stuck in a deployment. */
    public static final class Parent {
        private Parent() {}

        /** Tells the container's process id as soon as the deployment hangs. */
        public static void main(String[] args) throws InterruptedException {
            Container container = Container.start(ContainerKind.valueOf(args[0]), ContainerOptions.defaults());
            Thread telling = new Thread(() -> tellPid(container));
            telling.start();
            container.deploy("/hangs", hangs());
            telling.join();
        }

        private static void tellPid(Container container) {
            while (!container.log().tail(0).contains("hanging")) {
                LockSupport.parkNanos(10_000_000);
            }
            System.out.println(container.pid());
        }

        private static Path hangs() {
            return WebappBuilder.create().classes(Hangs.class).build();
        }
    }

    /** Found by its annotation, never starts. */
    @WebServlet(urlPatterns = "/hangs", loadOnStartup = 1)
    public static final class Hangs extends HttpServlet {
        @Override
        public void init() {
            System.out.println("hanging");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
