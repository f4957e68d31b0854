package io.substatus.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.scenarios.SubStatusMap.Row;
import io.substatus.status.SubStatusCatalog;
import io.substatus.status.SubStatusCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** There is a scenario for every code of the list, and none for anything else. */
class TableTest {
    private static final List<Row> ROWS = SubStatusMap.rows();
    private static final List<Scenario> SCENARIOS = Scenarios.all();

    private static Set<SubStatusCode> played() {
        return SCENARIOS.stream().map(Scenario::code).collect(Collectors.toSet());
    }

    @Test
    void listHasAllRows() {
        assertThat(ROWS).hasSize(106).extracting(Row::code).doesNotHaveDuplicates();
        assertThat(ROWS).filteredOn(Row::isDiagnosed).hasSize(70);
    }

    @Test
    void catalogueKnowsEveryCodeOfTheList() {
        SubStatusCatalog catalog = SubStatusCatalog.shipped();
        assertThat(ROWS)
                .allSatisfy(row -> assertThat(catalog.allows(row.code())).isTrue());
    }

    @Test
    void scenariosAreAboutAllCodesOfTheListAndNoOthers() {
        assertThat(played()).containsExactlyInAnyOrderElementsOf(codes());
    }

    private static List<SubStatusCode> codes() {
        return ROWS.stream().map(Row::code).toList();
    }

    @Test
    void everyCodeIsProducedSomewhere() {
        assertThat(SCENARIOS)
                .filteredOn(scenario -> scenario.absences().size() == Maker.values().length)
                .isEmpty();
    }

    @Test
    void namesTellScenariosAndStagesApart() {
        assertThat(SCENARIOS).extracting(Scenario::name).doesNotHaveDuplicates();
        Function<Scenario, Stage> stage = Scenario::stage;
        Set<Stage> stages = SCENARIOS.stream().map(stage).collect(Collectors.toSet());
        assertThat(stages).extracting(Stage::name).doesNotHaveDuplicates();
    }

    @Test
    void narrowedRunsPlayOnlyWhatPlaysThere() {
        assertThat(Arrays.asList(Maker.values()))
                .allSatisfy(maker -> assertThat(Scenarios.on(maker))
                        .allSatisfy(
                                scenario -> assertThat(scenario.playsOn(maker)).isTrue()));
    }
}
