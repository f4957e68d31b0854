package io.substatus.container;

import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE10;
import static io.substatus.testkit.ContainerKind.TOMCAT_11;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Endings;
import io.substatus.container.behaviour.Waits;
import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerKind;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.Deployment;
import io.substatus.testkit.kill.Answered;
import io.substatus.testkit.kill.Findings;
import io.substatus.testkit.kill.KillRun;
import io.substatus.testkit.kill.LogAudit;
import io.substatus.testkit.kill.RequestId;
import io.substatus.testkit.w3c.W3cEntry;
import io.substatus.testkit.w3c.W3cLogFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed under load, again and again, on one folder: every request whose answer a client got in full has
 * exactly one line, and every line is whole. Jetty and Tomcat take turns, so that each finds what the other left.
 */
class KillIT {
    private static final int KILLS = Integer.getInteger("substatus.kills", 20);
    private static final int CLIENTS = 4;
    private static final long SEED = Long.getLong("substatus.seed", System.nanoTime());

    /** Every way in which an answer can be complete. */
    private static final List<String> ASKED = List.of(
            "/calls/ok",
            "/nowhere",
            "/calls/send404",
            "/tea.txt",
            "HEAD /tea.txt",
            "/large.bin",
            "/endings/length",
            "/endings/length-large",
            "/endings/length-text",
            "/endings/closed",
            "/endings/closed-writer",
            "/endings/flushed",
            "/endings/flushed-204",
            "HEAD /endings/flushed-head",
            "/endings/redirect",
            "/endings/forward",
            "/endings/async",
            "/endings/async-dispatch",
            "/endings/async-listener");

    @TempDir
    private Path logs;

    private static Path shop() {
        return Shop.app(Shop.servlets(Shop.webXml(), Calls.class, Endings.class), Endings.class, Waits.class)
                .file("tea.txt", "Earl Grey")
                .file("large.bin", new byte[50_000])
                .build();
    }

    @Test
    void everyAnsweredRequestHasExactlyOneLine() {
        Path shop = shop();
        Deployment logging = Deployment.defaults().parameter("substatus.logDirectory", logs.toString());
        KillRun run = new KillRun(round -> server(round).deploy("/shop", shop, logging), ASKED, KILLS, CLIENTS, SEED);
        Findings findings = findings(run.run());

        assertThat(findings.examples()).as("seed %d, of %s", SEED, findings).isEmpty();
        assertThat(findings.answered()).isGreaterThan((long) KILLS * CLIENTS);
    }

    private static Container server(int round) {
        ContainerKind kind = round % 2 == 0 ? JETTY_12_1_EE10 : TOMCAT_11;
        return Container.start(kind, ContainerOptions.defaults());
    }

    private Findings findings(List<Answered> answered) {
        LogAudit audit = new LogAudit(answered);
        for (W3cEntry entry : W3cLogFolder.below(logs).entries()) {
            audit.line(RequestId.find(entry.get("cs-uri-query")).orElseThrow());
        }
        return audit.findings();
    }
}
