package io.substatus.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.accesslog.LogLayout;
import io.substatus.internal.accesslog.W3cField;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.LogPeriod;
import io.substatus.internal.logfile.Overflow;
import io.substatus.internal.logfile.Retention;
import io.substatus.internal.logfile.RingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    private static final String FLAGS = "development, log, logDirectory, siteId, logExtFileFlags, logCustomFields,"
            + " logMaxCustomFieldLength, logPeriod, logTruncateSize, logLocalTimeRollover, logKeepFiles,"
            + " logKeepDays, logCompress, logBufferSize, logOverflow, logOverflowWait, log401SubStatus,"
            + " httpErrLog, keepStatus, modernLimits, webConfig, iisVersion, reverseDnsTimeout, reverseDnsCacheSize,"
            + " dynamicIpTableSize";

    @TempDir
    Path directory;

    private final Map<String, String> init = new HashMap<>();
    private final Map<String, String> context = new HashMap<>();
    private final Map<String, String> system = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();

    private Settings read() {
        return read("");
    }

    private Settings read(String contextPath) {
        system.putIfAbsent("user.dir", directory.toString());
        return SettingsReader.read(new SettingsSources(init, context, system, environment), contextPath, warnings::add);
    }

    private List<String> problems() {
        try {
            read();
        } catch (SettingsException e) {
            assertThat(e).hasMessage(String.join("; ", e.problems()));
            return e.problems();
        }
        return List.of();
    }

    @Test
    void defaultsNeedNothing() {
        assertThat(read())
                .isEqualTo(new Settings(
                        false,
                        true,
                        directory.resolve("logs").resolve("LogFiles"),
                        1,
                        LogLayout.of(W3cField.defaults()),
                        LogFiles.DAILY,
                        RingOptions.DEFAULTS,
                        false,
                        false,
                        false,
                        WebConfigName.USUAL,
                        10,
                        2_000,
                        10_000,
                        160_000));
        assertThat(warnings).isEmpty();
    }

    @Test
    void everySettingIsRead() {
        init.putAll(Map.of("development", "true", "log", "false", "logDirectory", "x", "siteId", "7"));
        init.putAll(
                Map.of("log401SubStatus", "false", "keepStatus", "true", "httpErrLog", "true", "modernLimits", "TRUE"));
        init.putAll(Map.of("logPeriod", "maxsize", "logTruncateSize", "2000000", "logLocalTimeRollover", "true"));
        init.putAll(Map.of("logKeepFiles", "10", "logKeepDays", "30", "logCompress", "true"));
        init.put("logMaxCustomFieldLength", "100");
        init.putAll(Map.of("logBufferSize", "2000000", "logOverflow", "drop", "logOverflowWait", "20"));
        init.putAll(Map.of("logExtFileFlags", "Method", "webConfig", "/conf/iis/web.config", "iisVersion", "7"));
        init.putAll(Map.of("reverseDnsTimeout", "0", "reverseDnsCacheSize", "64", "dynamicIpTableSize", "10000000"));

        assertThat(read())
                .isEqualTo(new Settings(
                        true,
                        false,
                        directory.resolve("x"),
                        7,
                        new LogLayout(List.of(W3cField.METHOD), List.of(), 100, false),
                        new LogFiles(LogPeriod.MAX_SIZE, 2_000_000, true, new Retention(10, 30, true)),
                        new RingOptions(2_000_000, Overflow.DROP, 20),
                        true,
                        true,
                        true,
                        new WebConfigName("/conf/iis/web.config", true),
                        7,
                        0,
                        64,
                        10_000_000));
    }

    @ParameterizedTest
    @CsvSource({
        "1, , , , 1",
        " , 2, , , 2",
        " , , 3, , 3",
        " , , , 4, 4",
        "1, 2, , , 2",
        "1, , 3, , 3",
        "1, , , 4, 4",
        " , 2, 3, , 3",
        " , 2, , 4, 4",
        " , , 3, 4, 4",
        "1, 2, 3, , 3",
        "1, 2, 3, 4, 4",
    })
    void laterPlaceWins(String inInit, String inContext, String inSystem, String inEnvironment, int expected) {
        putIfGiven(init, "siteId", inInit);
        putIfGiven(context, "substatus.siteId", inContext);
        putIfGiven(system, "substatus.siteId", inSystem);
        putIfGiven(environment, "SUBSTATUS_SITEID", inEnvironment);

        assertThat(read().siteId()).isEqualTo(expected);
    }

    private static void putIfGiven(Map<String, String> place, String name, String value) {
        if (value != null) {
            place.put(name, value);
        }
    }

    @Test
    void operationsRepairABadValueThatWasPacked() {
        init.put("siteId", "one");
        environment.put("SUBSTATUS_SITE_ID", "2");

        assertThat(read().siteId()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBSTATUS_LOG401SUBSTATUS, false",
        "SUBSTATUS_LOG401_SUB_STATUS, false",
    })
    void environmentHasTwoFormsOfAName(String name, String value) {
        environment.put(name, value);

        assertThat(read().logLayout().log401SubStatus()).isFalse();
        assertThat(warnings).isEmpty();
    }

    @Test
    void twoFormsOfANameMayNotDiffer() {
        environment.put("SUBSTATUS_SITEID", "2");
        environment.put("SUBSTATUS_SITE_ID", "3");

        assertThat(problems())
                .containsExactly("siteId: 2 (expected: the same value as in environment variable SUBSTATUS_SITE_ID)"
                        + " in environment variable SUBSTATUS_SITEID");
    }

    @Test
    void twoFormsOfANameMaySayTheSame() {
        environment.put("SUBSTATUS_SITEID", "2");
        environment.put("SUBSTATUS_SITE_ID", "2");

        assertThat(read().siteId()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "True", " true\n"})
    void flagIsReadInAnyCaseAndInTurkishToo(String value) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            init.put("development", value);
            assertThat(read().development()).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "1", "on", "truee"})
    void flagIsNothingElse(String value) {
        init.put("log", value);

        assertThat(problems())
                .containsExactly("log: " + value + " (expected: true or false) in filter init parameter log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "+1", "1.0", "2147483648", "99999999999999999999", "one", "٣", "1 2"})
    void siteIdIsAWholeNumberFromOne(String value) {
        context.put("substatus.siteId", value);

        assertThat(problems())
                .containsExactly("siteId: " + value
                        + " (expected: a whole number from 1 to 2147483647) in context parameter substatus.siteId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2147483647", " 5 "})
    void siteIdMayBeAnyPositiveInt(String value) {
        init.put("siteId", value);

        assertThat(read().siteId()).isEqualTo(Integer.parseInt(value.strip()));
    }

    @Test
    void logDirectoryMayNotBeEmpty() {
        init.put("logDirectory", "  ");

        assertThat(problems())
                .containsExactly(
                        "logDirectory:  (expected: the path of a folder) in filter init parameter logDirectory");
    }

    @Test
    void logDirectoryMustBeAPath() {
        system.put("substatus.logDirectory", "a\0b");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("logDirectory: a\0b (expected: the path of a folder: ")
                .endsWith(" in system property substatus.logDirectory");
    }

    @Test
    void absoluteLogDirectoryStaysWhereItIs() {
        Path elsewhere = directory.resolve("elsewhere");
        system.put("jetty.base", directory.resolve("jetty").toString());
        init.put("logDirectory", elsewhere.toString());

        assertThat(read().logDirectory()).isEqualTo(elsewhere);
    }

    @Test
    void tomcatsBaseCountsIfItHoldsAConfFolder() throws IOException {
        Path tomcat = Files.createDirectories(directory.resolve("tomcat"));
        system.put("catalina.base", tomcat.toString());
        system.put("jetty.base", directory.resolve("jetty").toString());
        init.put("logDirectory", "x/../y");

        assertThat(read().logDirectory()).isEqualTo(directory.resolve("jetty").resolve("y"));
        Files.createDirectories(tomcat.resolve("conf"));
        assertThat(read().logDirectory()).isEqualTo(tomcat.resolve("y"));
    }

    @Test
    void baseIsTheWorkingDirectoryWhenNoServerSaysAnother() throws IOException {
        system.put(
                "catalina.base",
                Files.createDirectories(directory.resolve("throw-away")).toString());

        assertThat(read().logDirectory()).isEqualTo(directory.resolve("logs").resolve("LogFiles"));
    }

    @Test
    void logDirectoryIsAlwaysAbsolute() {
        system.put("jetty.base", "relative");

        assertThat(read().logDirectory()).isAbsolute();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "/, 1",
        // FNV-1a of /shop is 0xD858DAA2; the highest bit is cleared.
        "/shop, 1482218146",
        // A published test vector of FNV-1a: foobar is 0xBF9CF968.
        "foobar, 1067252072",
    })
    void siteIdComesFromTheContextPath(String contextPath, int expected) {
        assertThat(read(contextPath).siteId()).isEqualTo(expected);
    }

    @Test
    void contextPathsThatShareAStringHashDoNotShareASiteId() {
        assertThat("/Aa".hashCode()).isEqualTo("/BB".hashCode());
        assertThat(SiteId.of("/Aa")).isNotEqualTo(SiteId.of("/BB")).isGreaterThan(1);
    }

    @Test
    void siteIdIsNeverOneOfTheRootContext() {
        for (int i = 0; i < 100_000; i++) {
            assertThat(SiteId.of("/" + i)).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "develpoment, development",
        "devlopment, development",
        "Development, development",
        "logdirectory, logDirectory",
        "log-directory, logDirectory",
        "logDir, ''",
        "siteID, siteId",
        "sietId, siteId",
        "log401Substatus, log401SubStatus",
        "keepstatus, keepStatus",
        "modernLimit, modernLimits",
        "lgo, log",
        "loging, ''",
        "substatus.log, ''",
        "zzz, ''",
        "'', ''",
    })
    void unknownParameterIsAnErrorWithTheNearestName(String name, String nearest) {
        init.put(name, "v");
        context.put("substatus." + name, "w");
        String hint = nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";

        assertThat(problems())
                .containsExactly(
                        name + ": v (expected: one of " + FLAGS + hint + ") in filter init parameter " + name,
                        name + ": w (expected: one of " + FLAGS + hint + ") in context parameter substatus." + name);
    }

    @Test
    void unknownPropertyOrVariableIsAWarningThatKeepsTheValueToItself() {
        system.put("substatus.developmnt", "secret");
        environment.put("SUBSTATUS_LOGDIRECTRY", "secret");

        assertThat(read()).isNotNull();
        assertThat(warnings)
                .containsExactly(
                        "system property substatus.developmnt is not a setting and does nothing (expected: one of "
                                + FLAGS + "; did you mean development?)",
                        "environment variable SUBSTATUS_LOGDIRECTRY is not a setting and does nothing"
                                + " (expected: one of " + FLAGS + "; did you mean logDirectory?)");
    }

    @Test
    void whatBelongsToOthersIsLeftAlone() {
        context.put("contextConfigLocation", "x");
        context.put("substatusx", "x");
        system.put("java.home", "x");
        environment.put("SUBSTATUSX", "x");
        environment.put("PATH", "x");

        assertThat(read()).isNotNull();
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = SettingName.class,
            names = {"SOURCE_ROOTS", "EDITOR", "PATH_MAPPING"})
    void settingOfALaterVersionIsRefusedWhereverItStands(SettingName name) {
        init.put(name.text(), "v");
        context.put("substatus." + name.text(), "v");
        system.put("substatus." + name.text(), "v");
        String variable = "SUBSTATUS_" + name.text().toUpperCase(Locale.ROOT);
        environment.put(variable, "v");
        String problem = name.text() + ": v (expected: not set: not supported by this version yet) in ";

        assertThat(problems())
                .containsExactly(
                        problem + "filter init parameter " + name.text(),
                        problem + "context parameter substatus." + name.text(),
                        problem + "system property substatus." + name.text(),
                        problem + "environment variable " + variable);
    }

    @Test
    void allProblemsAreReportedTogether() {
        init.putAll(Map.of("log", "maybe", "colour", "red"));
        context.put("substatus.editor", "x");
        system.put("substatus.siteId", "0");
        environment.put("SUBSTATUS_KEEP_STATUS", "no");

        assertThat(problems())
                .hasSize(5)
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactly("colour", "editor", "log", "siteId", "keepStatus");
    }
}
