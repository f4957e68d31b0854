package io.substatus.benchmarks.server;

import io.substatus.testkit.kill.Answered;
import io.substatus.testkit.kill.Findings;
import io.substatus.testkit.kill.KillRun;
import io.substatus.testkit.kill.LogAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Kills each server under load, again and again, and prints what its log has of the requests that were answered. System
 * properties: {@code bench.kills} (20), {@code bench.servers} (names of {@link LoggedServer}, separated by commas).
 * Stateless.
 */
public final class KillTable {

    private static final int CLIENTS = 4;
    private static final List<String> PATHS = List.of(LoggedServer.PAGE, "/nowhere");

    private KillTable() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException {
        int kills = Integer.getInteger("bench.kills", 20);
        List<String> rows = new ArrayList<>();
        for (LoggedServer server : servers()) {
            rows.add(row(server, kills));
            System.out.println(rows.get(rows.size() - 1));
        }
        System.out.println("\n" + kills + " kills each, " + CLIENTS + " clients\n");
        System.out.println("| log | answered | without a line | most in one kill | twice | torn lines |");
        System.out.println("|---|---|---|---|---|---|");
        rows.forEach(System.out::println);
    }

    private static List<LoggedServer> servers() {
        String names = System.getProperty("bench.servers", "");
        return names.isEmpty()
                ? Arrays.stream(LoggedServer.values())
                        .filter(LoggedServer::logs)
                        .toList()
                : Arrays.stream(names.split(",", -1)).map(LoggedServer::valueOf).toList();
    }

    private static String row(LoggedServer server, int kills) throws IOException {
        Path folder = Files.createTempDirectory("kill-table-");
        Path application = server.application();
        List<Answered> answered =
                new KillRun(round -> server.start(application, folder), PATHS, kills, CLIENTS, System.nanoTime()).run();
        LogAudit audit = new LogAudit(answered);
        long torn = LogLines.read(folder, audit);
        Findings findings = audit.findings();
        Object[] values = {
            server.title(), findings.answered(), findings.missing(), findings.mostMissing(), findings.duplicated(), torn
        };
        return String.format(Locale.ROOT, "| %s | %d | %d | %d | %d | %d |", values);
    }
}
