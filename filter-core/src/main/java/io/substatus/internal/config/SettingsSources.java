package io.substatus.internal.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Where settings may stand; a later one overrides an earlier, so that operations can override what was packed. Immutable.
 *
 * @param webConfig what {@code web.config} says, by the names of settings
 * @param initParameters the filter's init parameters; all of them are ours
 * @param contextParameters the application's context parameters; ours begin with {@code substatus.}
 * @param systemProperties the JVM's system properties, as for the context parameters
 * @param environment the process's environment; ours begin with {@code SUBSTATUS_}
 */
public record SettingsSources(
        Map<String, String> webConfig,
        Map<String, String> initParameters,
        Map<String, String> contextParameters,
        Map<String, String> systemProperties,
        Map<String, String> environment) {

    /** Takes copies. */
    public SettingsSources {
        webConfig = Map.copyOf(webConfig);
        initParameters = Map.copyOf(initParameters);
        contextParameters = Map.copyOf(contextParameters);
        systemProperties = Map.copyOf(systemProperties);
        environment = Map.copyOf(environment);
    }

    /** Sources without a {@code web.config}. */
    public SettingsSources(
            Map<String, String> initParameters,
            Map<String, String> contextParameters,
            Map<String, String> systemProperties,
            Map<String, String> environment) {
        this(Map.of(), initParameters, contextParameters, systemProperties, environment);
    }

    /** The same over what {@code web.config} says. */
    public SettingsSources over(Map<String, String> said) {
        return new SettingsSources(said, initParameters, contextParameters, systemProperties, environment);
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
