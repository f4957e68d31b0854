package io.substatus.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.accesslog.CustomField.Source;
import io.substatus.internal.accesslog.LogLayout;
import io.substatus.internal.accesslog.W3cField;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.LogPeriod;
import io.substatus.internal.logfile.Retention;
import io.substatus.internal.webconfig.LogFile;
import io.substatus.internal.webconfig.LogFile.CustomField;
import io.substatus.internal.webconfig.LogFile.LogFormat;
import io.substatus.internal.webconfig.LogFile.Period;
import io.substatus.internal.webconfig.LogFile.SourceType;
import io.substatus.internal.webconfig.Site;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What web.config says of the log becomes settings, and what the log cannot do is said. */
class LogFileSettingsTest {

    @Test
    void hasNothingToSayWithoutLogFile() {
        LogFileSettings settings = LogFileSettings.of(Site.DEFAULT);

        assertThat(settings.settings()).isEmpty();
        assertThat(settings.notices()).isEmpty();
    }

    @Test
    void takesOverWhatLogCanDo() {
        LogFile file = new LogFile(
                false,
                LogFormat.W3C,
                List.of("Date", "HttpStatus"),
                "logs\\shop",
                Period.DAILY,
                null,
                false,
                4096,
                List.of());
        LogFileSettings settings = LogFileSettings.of(site(7L, file), false);

        assertThat(settings.settings())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "log", "false",
                        "logExtFileFlags", "Date,HttpStatus",
                        "logDirectory", "logs/shop",
                        "siteId", "7",
                        "logPeriod", "Daily",
                        "logLocalTimeRollover", "false"));
        assertThat(settings.notices()).isEmpty();
    }

    @Test
    void takesOverPeriodsAndFieldsOfTheOwnersOwn() {
        LogFile file = new LogFile(
                null,
                null,
                null,
                null,
                Period.MAX_SIZE,
                2_000_000L,
                true,
                8192,
                List.of(
                        new CustomField("x-forwarded", "X-Forwarded-For", SourceType.REQUEST_HEADER),
                        new CustomField("tls,protocol", "CRYPT_PROTOCOL", SourceType.SERVER_VARIABLE),
                        new CustomField("kind", "Content-Type", SourceType.RESPONSE_HEADER)));
        LogFileSettings settings = LogFileSettings.of(site(null, file), false);
        Settings read = read(new SettingsSources(settings.settings(), Map.of(), Map.of(), Map.of(), Map.of()));

        assertThat(read.logFiles()).isEqualTo(new LogFiles(LogPeriod.MAX_SIZE, 2_000_000, true, Retention.NONE));
        assertThat(read.logLayout())
                .isEqualTo(new LogLayout(
                        W3cField.defaults(),
                        List.of(
                                field("x-forwarded", Source.REQUEST_HEADER, "X-Forwarded-For"),
                                field("tls,protocol", Source.SERVER_VARIABLE, "CRYPT_PROTOCOL"),
                                field("kind", Source.RESPONSE_HEADER, "Content-Type")),
                        8192,
                        true));
        assertThat(settings.notices()).isEmpty();
    }

    private static io.substatus.internal.accesslog.CustomField field(String name, Source source, String sourceName) {
        return new io.substatus.internal.accesslog.CustomField(name, source, sourceName);
    }

    @Test
    void everyPeriodOfWebConfigIsOneOfTheLog() {
        for (Period period : Period.values()) {
            LogFile file = new LogFile(null, null, null, null, period, null, null, 4096, List.of());
            Map<String, String> said =
                    LogFileSettings.of(site(null, file), false).settings();

            assertThat(read(new SettingsSources(said, Map.of(), Map.of(), Map.of(), Map.of()))
                            .logFiles()
                            .period()
                            .name())
                    .isEqualTo(period.name());
        }
    }

    @Test
    void saysWhatLogCannotDo() {
        LogFile file = new LogFile(
                true,
                LogFormat.W3C,
                List.of(),
                null,
                null,
                null,
                null,
                4096,
                List.of(
                        new CustomField("cs-HOST", "X-Forwarded-Host", SourceType.REQUEST_HEADER),
                        new CustomField("a\u2028b", "X-Forwarded-For", SourceType.REQUEST_HEADER)));
        LogFileSettings settings = LogFileSettings.of(site(4_294_967_295L, file), false);

        assertThat(settings.settings()).containsExactlyEntriesOf(Map.of("log", "true"));
        assertThat(settings.notices())
                .containsExactly(
                        "logFile logExtFileFlags: none (expected: at least one flag; the default holds)",
                        "site id: 4294967295 (expected: 1 to 2147483647; the default holds)",
                        "logFile customFields logFieldName: cs-HOST (expected: a name that no other field has; it is left out)",
                        "logFile customFields logFieldName: a\u2028b (expected: a name that no other field has; it is left out)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"D:\\logs", "c:/inetpub/logs", "\\\\nas\\logs", "%SystemDrive%\\inetpub\\logs\\LogFiles"})
    void doesNotMakeFoldersOfNamesForAnotherSystem(String directory) {
        LogFileSettings settings = LogFileSettings.of(site(null, in(directory)), false);

        assertThat(settings.settings()).isEmpty();
        assertThat(settings.notices()).singleElement().asString().startsWith("logFile directory: " + directory + " (");
    }

    @Test
    void takesNamesOfWindowsOnWindows() {
        LogFileSettings settings = LogFileSettings.of(site(null, in("D:\\logs")), true);

        assertThat(settings.settings()).containsExactlyEntriesOf(Map.of("logDirectory", "D:\\logs"));
    }

    @Test
    void isOverriddenByEverythingElse() {
        SettingsSources none = new SettingsSources(Map.of(), Map.of(), Map.of(), Map.of());
        SettingsSources packed = new SettingsSources(Map.of("siteId", "9"), Map.of(), Map.of(), Map.of());
        Map<String, String> said = Map.of("siteId", "7", "log", "false");

        assertThat(read(none).siteId()).isEqualTo(1);
        assertThat(read(none.over(said)).siteId()).isEqualTo(7);
        assertThat(read(packed.over(said)).siteId()).isEqualTo(9);
        assertThat(read(packed.over(said)).log()).isFalse();
    }

    private static Settings read(SettingsSources sources) {
        return SettingsReader.read(sources, "", warning -> {});
    }

    private static LogFile in(String directory) {
        return new LogFile(null, null, null, directory, null, null, null, 4096, List.of());
    }

    private static Site site(@Nullable Long id, LogFile file) {
        return new Site("shop", id, List.of(), Site.Limits.DEFAULT, file);
    }
}
