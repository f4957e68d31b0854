package io.substatus.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

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
                        "siteId", "7"));
        assertThat(settings.notices()).isEmpty();
    }

    @Test
    void saysWhatLogCannotDo() {
        LogFile file = new LogFile(
                true,
                LogFormat.W3C,
                List.of(),
                null,
                Period.MAX_SIZE,
                2_000_000L,
                true,
                4096,
                List.of(new CustomField("x-forwarded", "X-Forwarded-For", SourceType.REQUEST_HEADER)));
        LogFileSettings settings = LogFileSettings.of(site(4_294_967_295L, file), false);

        assertThat(settings.settings()).containsExactlyEntriesOf(Map.of("log", "true"));
        assertThat(settings.notices())
                .containsExactly(
                        "logFile logExtFileFlags: none (expected: at least one flag; the default holds)",
                        "site id: 4294967295 (expected: 1 to 2147483647; the default holds)",
                        "logFile period: MaxSize (expected: Daily; a new file begins each day)",
                        "logFile truncateSize: 2000000 (expected: none; files end with the day and not by their size)",
                        "logFile localTimeRollover: true (expected: false; a new file begins at midnight UTC)",
                        "logFile customFields: x-forwarded (expected: none; lines have the fields of logExtFileFlags alone)");
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
