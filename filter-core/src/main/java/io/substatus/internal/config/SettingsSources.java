package io.substatus.internal.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Where settings may stand; a later one overrides an earlier, so that operations can override what was packed. Immutable.
 *
 * @param initParameters the filter's init parameters; all of them are ours
 * @param contextParameters the application's context parameters; ours begin with {@code substatus.}
 * @param systemProperties the JVM's system properties, as for the context parameters
 * @param environment the process's environment; ours begin with {@code SUBSTATUS_}
 */
public record SettingsSources(
        Map<String, String> initParameters,
        Map<String, String> contextParameters,
        Map<String, String> systemProperties,
        Map<String, String> environment) {

    /** Takes copies. */
    public SettingsSources {
        initParameters = Map.copyOf(initParameters);
        contextParameters = Map.copyOf(contextParameters);
        systemProperties = Map.copyOf(systemProperties);
        environment = Map.copyOf(environment);
    }

    /** What the properties hold of texts. */
    public static Map<String, String> texts(Properties properties) {
        Map<String, String> texts = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            texts.put(name, properties.getProperty(name, ""));
        }
        return texts;
    }
}
