package io.substatus.demo.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A branch of the shop. Immutable.
 *
 * @param name its context path without the slash
 * @param files what it holds, by paths below its folder
 * @param settings init parameters that only it has
 */
public record Branch(String name, List<String> files, Map<String, String> settings) {

    static final String WEB_CONFIG = "WEB-INF/web.config";

    private static final List<Branch> ALL = List.of(
            of("leeds"),
            of("whitby"),
            of("settle", "app_offline.htm"),
            of("filey"),
            new Branch("skipton", List.of(WEB_CONFIG, "till.txt", "door.txt"), Map.of("substatus.iisVersion", "7")));

    /** Copies list and map. */
    public Branch {
        files = List.copyOf(files);
        settings = Map.copyOf(settings);
    }

    private static Branch of(String name, String... besides) {
        List<String> files = new ArrayList<>(List.of(besides));
        files.add(WEB_CONFIG);
        return new Branch(name, files, Map.of());
    }

    /** All branches. */
    public static List<Branch> all() {
        return ALL;
    }

    /** The branch that a path of the server leads to. */
    public static Optional<Branch> at(String path) {
        return ALL.stream()
                .filter(branch -> path.equals("/" + branch.name) || path.startsWith("/" + branch.name + "/"))
                .findFirst();
    }
}
