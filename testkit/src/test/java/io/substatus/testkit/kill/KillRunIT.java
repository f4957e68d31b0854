package io.substatus.testkit.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerKind;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.Deployment;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.WebappBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** A log that keeps its promise passes, one that holds lines in memory is found out. */
class KillRunIT {
    private static final int CLIENTS = 4;

    @TempDir
    private Path logs;

    private Findings findings(ContainerKind kind, boolean buffered) throws IOException {
        Map<String, String> parameters = Map.of("buffered", Boolean.toString(buffered));
        Path app = WebappBuilder.create()
                .webXml(WebXml.create()
                        .filter("log", LogsLines.class.getName(), parameters)
                        .servlet("greeter", Greeter.class, "/page"))
                .classes(LogsLines.class, Greeter.class)
                .build();
        Deployment logging = Deployment.defaults().parameter("substatus.logDirectory", logs.toString());
        KillRun run = new KillRun(
                round -> Container.start(kind, ContainerOptions.defaults()).deploy("/app", app, logging),
                List.of("/page"),
                2,
                CLIENTS,
                System.nanoTime());
        LogAudit audit = new LogAudit(run.run());
        for (String line : Files.readAllLines(logs.resolve("access.log"))) {
            RequestId.find(line).ifPresent(audit::line);
        }
        return audit.findings();
    }

    @OnContainers({ContainerKind.JETTY_12_1_EE10, ContainerKind.TOMCAT_11})
    void findsNothingWrongWithLogThatWritesEachLine(ContainerKind kind) throws IOException {
        Findings findings = findings(kind, false);
        assertThat(findings.examples()).isEmpty();
        assertThat(findings.answered()).isGreaterThan(2 * CLIENTS);
    }

    @OnContainers({ContainerKind.JETTY_12_1_EE10, ContainerKind.TOMCAT_11})
    void findsLinesThatDiedInBuffer(ContainerKind kind) throws IOException {
        Findings findings = findings(kind, true);
        assertThat(findings.missing()).isPositive();
        assertThat(findings.duplicated() + findings.unasked()).isZero();
    }

    /** Answers before the log's line is due: what it writes stays in the container until the filter is done. */
    public static final class Greeter extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write("Welcome");
        }
    }
}
