package io.substatus.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.substatus.scenarios.SubStatusMap.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run has shown of each code of the list, on each container. Confined to one thread. */
final class ScenarioTable {
    private final Set<Maker> makers = EnumSet.noneOf(Maker.class);
    private final Map<Maker, Set<String>> produced = new EnumMap<>(Maker.class);
    private final Map<Maker, Set<String>> declared = new EnumMap<>(Maker.class);

    ScenarioTable() {
        for (Maker maker : Maker.values()) {
            produced.put(maker, new HashSet<>());
            declared.put(maker, new HashSet<>());
        }
    }

    /** A scenario came out as it has to. */
    void produced(Maker maker, Scenario scenario) {
        makers.add(maker);
        if (scenario.absence(maker).isEmpty()) {
            requireNonNull(produced.get(maker)).add(scenario.name());
        }
    }

    /** A declared code was seen. */
    void declared(Maker maker, Row row) {
        makers.add(maker);
        requireNonNull(declared.get(maker)).add(row.code().toString());
    }

    void write(Path file) throws IOException {
        Files.createDirectories(requireNonNull(file.toAbsolutePath().getParent()));
        String rows = SubStatusMap.rows().stream().map(this::line).collect(Collectors.joining("\n"));
        Files.writeString(
                file,
                "| code | name | " + Maker.JETTY.title() + " | " + Maker.TOMCAT.title() + " | scenarios |\n"
                        + "|---|---|---|---|---|\n" + rows + "\n",
                UTF_8);
    }

    private String line(Row row) {
        List<Scenario> scenarios = Scenarios.all().stream()
                .filter(scenario -> scenario.code().equals(row.code()))
                .toList();
        String names = scenarios.stream().map(Scenario::name).collect(Collectors.joining(", "));
        return "| " + row.code() + " | " + row.name() + " | " + cell(Maker.JETTY, row, scenarios) + " | "
                + cell(Maker.TOMCAT, row, scenarios) + " | " + names + " |";
    }

    private String cell(Maker maker, Row row, List<Scenario> scenarios) {
        if (!makers.contains(maker)) {
            return "not run";
        }
        if (scenarios.stream().anyMatch(scenario -> isProduced(maker, scenario))) {
            return "produced";
        }
        Optional<Absence> absence = scenarios.stream()
                .flatMap(scenario -> scenario.absence(maker).stream())
                .findFirst();
        String rest = isDeclared(maker, row) ? "declared" : "not run";
        if (scenarios.stream().allMatch(scenario -> scenario.absence(maker).isPresent()) && absence.isPresent()) {
            return rest + "; not here: " + absence.get().reason();
        }
        return "FAILED or not run; " + rest;
    }

    private boolean isProduced(Maker maker, Scenario scenario) {
        return requireNonNull(produced.get(maker)).contains(scenario.name());
    }

    private boolean isDeclared(Maker maker, Row row) {
        return requireNonNull(declared.get(maker)).contains(row.code().toString());
    }
}
