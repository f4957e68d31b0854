package io.substatus.benchmarks;

import io.substatus.benchmarks.log.AccessLogBenchmark;
import io.substatus.benchmarks.log.LogTable;
import io.substatus.benchmarks.log.LogTurns;
import io.substatus.benchmarks.log.RecoveryRun;
import io.substatus.benchmarks.log.RollRun;
import io.substatus.benchmarks.server.KillTable;
import io.substatus.benchmarks.server.ServerTable;

/** What {@code mvn -Pbench} starts: everything of the request's way, or one of the tables of the log. Stateless. */
public final class Main {

    private Main() {}

    /** Takes one word: {@code way}, {@code log}, {@code turns}, {@code roll}, {@code recovery}, {@code kill} or {@code server}. */
    public static void main(String[] args) throws Exception {
        String what = args.length == 0 ? "way" : args[0];
        switch (what) {
            case "way" ->
                org.openjdk.jmh.Main.main(new String[] {"-prof", "gc", "-e", AccessLogBenchmark.class.getSimpleName()});
            case "log" -> LogTable.main(args);
            case "turns" -> LogTurns.main(args);
            case "roll" -> RollRun.main(args);
            case "recovery" -> RecoveryRun.main(args);
            case "kill" -> KillTable.main(args);
            case "server" -> ServerTable.main(args);
            default ->
                throw new IllegalArgumentException(
                        "bench: " + what + " (expected: way, log, turns, roll, recovery, kill or server)");
        }
    }
}
