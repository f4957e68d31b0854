package io.substatus.benchmarks.server;

import io.substatus.testkit.Webapp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Asks each server as fast as it can answer, in turns, so that a slow minute of the machine is slow for all, and prints the
 * medians. Needs {@code wrk}. System properties: {@code bench.rounds} (5), {@code bench.seconds} (4),
 * {@code bench.servers}. Stateless.
 */
public final class ServerTable {

    private static final String[] JVM = {"-XX:TieredStopAtLevel=4", "-Xms512m", "-Xmx512m"};

    private ServerTable() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Integer.getInteger("bench.rounds", 5);
        int seconds = Integer.getInteger("bench.seconds", 4);
        List<Running> all = new ArrayList<>();
        try {
            for (LoggedServer server : servers()) {
                all.add(new Running(server));
                all.get(all.size() - 1).warmUp(2 * seconds);
            }
            for (int round = 0; round < rounds; round++) {
                for (Running running : all) {
                    running.measure(seconds);
                }
            }
        } finally {
            all.forEach(Running::stop);
        }
        System.out.println("\n| server and log | requests/s | CPU of the server a request, us |");
        System.out.println("|---|---|---|");
        all.forEach(running -> System.out.println(running.row()));
    }

    private static List<LoggedServer> servers() {
        String names = System.getProperty("bench.servers", "");
        return names.isEmpty()
                ? List.of(LoggedServer.values())
                : Arrays.stream(names.split(",", -1)).map(LoggedServer::valueOf).toList();
    }

    /** One server and what was measured of it. Confined to one thread. */
    private static final class Running {

        private final LoggedServer server;
        private final Webapp app;
        private final List<Double> perSecond = new ArrayList<>();
        private final List<Double> microseconds = new ArrayList<>();

        Running(LoggedServer server) throws IOException {
            this.server = server;
            Path folder = Files.createTempDirectory("server-table-");
            this.app = server.start(server.application(), folder, JVM);
        }

        void warmUp(int seconds) throws IOException, InterruptedException {
            Wrk.run(url(), seconds);
        }

        void measure(int seconds) throws IOException, InterruptedException {
            long before = cpuNanos();
            Wrk wrk = Wrk.run(url(), seconds);
            perSecond.add(wrk.perSecond());
            microseconds.add((cpuNanos() - before) / 1000.0 / wrk.requests());
        }

        private String url() {
            return "http://127.0.0.1:" + app.container().port() + app.contextPath() + LoggedServer.PAGE
                    + "?page=2&sort=price";
        }

        private long cpuNanos() {
            return ProcessHandle.of(app.container().pid())
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElseThrow()
                    .toNanos();
        }

        void stop() {
            app.container().close();
        }

        String row() {
            Object[] values = {server.title(), median(perSecond), median(microseconds)};
            return String.format(Locale.ROOT, "| %s | %.0f | %.1f |", values);
        }

        private static double median(List<Double> values) {
            return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
        }
    }
}
