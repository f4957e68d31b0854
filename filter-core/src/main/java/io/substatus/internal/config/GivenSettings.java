package io.substatus.internal.config;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What was set, each setting by the place that wins. Immutable once collected. */
final class GivenSettings {

    private static final String PREFIX = "substatus.";
    private static final String ENVIRONMENT_PREFIX = "SUBSTATUS_";
    private static final String ENVIRONMENT_PLACE = "environment variable ";

    private final Map<SettingName, Given> winners = new EnumMap<>(SettingName.class);
    private final Problems problems;
    private final Consumer<String> warnings;

    private GivenSettings(Problems problems, Consumer<String> warnings) {
        this.problems = problems;
        this.warnings = warnings;
    }

    /** Goes through the places in the order in which they override each other. */
    static GivenSettings collect(SettingsSources sources, Problems problems, Consumer<String> warnings) {
        GivenSettings given = new GivenSettings(problems, warnings);
        sorted(sources.webConfig()).forEach(given::webConfig);
        sorted(sources.initParameters()).forEach(given::initParameter);
        sorted(sources.contextParameters()).forEach(given::contextParameter);
        sorted(sources.systemProperties()).forEach(given::systemProperty);
        sorted(sources.environment()).forEach(given::environmentVariable);
        return given;
    }

    Optional<Given> find(SettingName name) {
        return Optional.ofNullable(winners.get(name));
    }

    /** Problems come in the same order on every JVM. */
    private static Map<String, String> sorted(Map<String, String> values) {
        return new TreeMap<>(values);
    }

    private void webConfig(String name, String value) {
        takeOrWarn(SettingName.byText(name), new Given(name, value.strip(), "web.config"));
    }

    private void initParameter(String name, String value) {
        ownParameter(new Given(name, value.strip(), "filter init parameter " + name));
    }

    private void contextParameter(String name, String value) {
        if (name.startsWith(PREFIX)) {
            ownParameter(new Given(name.substring(PREFIX.length()), value.strip(), "context parameter " + name));
        }
    }

    private void ownParameter(Given given) {
        Optional<SettingName> name = SettingName.byText(given.name());
        if (name.isPresent()) {
            take(name.get(), given);
        } else {
            problems.add(given, "one of " + String.join(", ", SettingName.supported()) + meant(given.name()));
        }
    }

    private void systemProperty(String name, String value) {
        if (name.startsWith(PREFIX)) {
            String own = name.substring(PREFIX.length());
            takeOrWarn(SettingName.byText(own), new Given(own, value.strip(), "system property " + name));
        }
    }

    private void environmentVariable(String name, String value) {
        if (name.startsWith(ENVIRONMENT_PREFIX)) {
            String own = name.substring(ENVIRONMENT_PREFIX.length());
            Given given = new Given(own, value.strip(), ENVIRONMENT_PLACE + name);
            Optional<SettingName> setting = SettingName.byEnvironmentForm(own);
            setting.ifPresent(known -> refuseTwoForms(known, given));
            takeOrWarn(setting, given);
        }
    }

    /** No form of a name goes before the other, so two values in one environment are a mistake. */
    private void refuseTwoForms(SettingName name, Given second) {
        Given first = winners.get(name);
        if (first != null
                && first.place().startsWith(ENVIRONMENT_PLACE)
                && !first.value().equals(second.value())) {
            problems.add(first, "the same value as in " + second.place());
        }
    }

    private void takeOrWarn(Optional<SettingName> name, Given given) {
        if (name.isPresent()) {
            take(name.get(), new Given(name.get().text(), given.value(), given.place()));
        } else {
            warnings.accept(given.place() + " is not a setting and does nothing (expected: one of "
                    + String.join(", ", SettingName.supported()) + meant(given.name()) + ")");
        }
    }

    private void take(SettingName name, Given given) {
        if (name.isSupported()) {
            winners.put(name, given);
        } else {
            problems.add(given, "not set: not supported by this version yet");
        }
    }

    private static String meant(String written) {
        return NearestName.to(written, SettingName.supported())
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }
}
