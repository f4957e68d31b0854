package io.substatus.testkit.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to deploy. Immutable.
 *
 * @param contextPath empty for the root context, else with a leading slash
 * @param directory the exploded application
 * @param keep whether an application that fails to start stays deployed
 * @param parameters context parameters beside those of web.xml
 */
record DeployCommand(String contextPath, Path directory, boolean keep, Map<String, String> parameters) {
    DeployCommand {
        parameters = Map.copyOf(parameters);
    }

    /** Reads the words after {@code deploy}: path, folder, {@code keep} or {@code drop}, then {@code name=value}s. */
    static DeployCommand parse(List<String> words) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String word : words.subList(3, words.size())) {
            String[] pair = word.split("=", 2);
            parameters.put(pair[0], pair[1]);
        }
        return new DeployCommand(
                words.get(0), Path.of(words.get(1)), words.get(2).equals("keep"), parameters);
    }
}
