package io.substatus.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.scenarios.SubStatusMap.Row;
import io.substatus.scenarios.app.DeclaredActs;
import io.substatus.testkit.ContainerKind;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.w3c.W3cEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** Plays every scenario on both containers, declares every code on both, and writes down what came out. */
class ScenariosIT {
    private static final Path TABLE = Path.of("target", "scenarios.md");
    private static final Stage DECLARED = Stage.of("declared").acts(DeclaredActs.class);
    private static final Stages STAGES = new Stages();
    private static final ScenarioTable RESULTS = new ScenarioTable();

    static List<Scenario> onJetty() {
        return Scenarios.on(Maker.JETTY);
    }

    static List<Scenario> onTomcat() {
        return Scenarios.on(Maker.TOMCAT);
    }

    static List<Row> rows() {
        return SubStatusMap.rows();
    }

    @OnContainers(value = ContainerKind.JETTY_12_1_EE10, cases = "onJetty")
    void comesOutOnJetty(Scenario scenario) {
        play(Maker.JETTY, scenario);
    }

    @OnContainers(value = ContainerKind.TOMCAT_11, cases = "onTomcat")
    void comesOutOnTomcat(Scenario scenario) {
        play(Maker.TOMCAT, scenario);
    }

    @OnContainers(value = ContainerKind.JETTY_12_1_EE10, cases = "rows")
    void canBeDeclaredOnJetty(Row row) {
        declare(Maker.JETTY, row);
    }

    @OnContainers(value = ContainerKind.TOMCAT_11, cases = "rows")
    void canBeDeclaredOnTomcat(Row row) {
        declare(Maker.TOMCAT, row);
    }

    private static void play(Maker maker, Scenario scenario) {
        for (Visitor visitor : scenario.seen().visitors()) {
            STAGES.on(maker, scenario.stage(), stage -> Check.play(scenario, maker, visitor, stage));
        }
        RESULTS.produced(maker, scenario);
    }

    private static void declare(Maker maker, Row row) {
        for (String way : List.of("call", "attribute")) {
            Scenario scenario = Scenario.of(row.code().toString(), way, DECLARED)
                    .get("/do/" + way + "?" + row.code())
                    .evidence("the shop said so");
            STAGES.on(maker, DECLARED, stage -> Check.play(scenario, maker, Visitor.DEVELOPER, stage));
        }
        RESULTS.declared(maker, row);
    }

    @AfterAll
    static void writesWhatCameOut() throws IOException {
        try (STAGES) {
            RESULTS.write(TABLE);
            List<W3cEntry> rest = STAGES.rest();
            assertThat(rest).as("lines that no request asked for").isEmpty();
        }
    }
}
