package io.substatus.internal.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.accesslog.CustomField;
import io.substatus.internal.accesslog.CustomField.Source;
import io.substatus.internal.accesslog.LogLayout;
import io.substatus.internal.accesslog.W3cField;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.LogPeriod;
import io.substatus.internal.logfile.Overflow;
import io.substatus.internal.logfile.Retention;
import io.substatus.internal.logfile.RingOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedSettingsTest {

    @Test
    void whatIsPublishedIsReadAsItWas() {
        Settings settings = new Settings(
                true,
                false,
                Path.of("logs").toAbsolutePath(),
                7,
                new LogLayout(
                        List.of(W3cField.DATE, W3cField.BYTES_SENT),
                        List.of(
                                new CustomField("a,b=c%2C:d", Source.SERVER_VARIABLE, " my app, its=100%:x "),
                                new CustomField("é", Source.RESPONSE_HEADER, "ETag")),
                        65_536,
                        false),
                new LogFiles(LogPeriod.HOURLY, LogFiles.UNLIMITED, true, new Retention(7, 8, true)),
                new RingOptions(1 << 21, Overflow.DROP, 7),
                true,
                true,
                true,
                WebConfigName.USUAL,
                10,
                2_000,
                10_000,
                160_000);
        Map<String, String> published = requireNonNull(PublishedSettings.read(PublishedSettings.of(settings)));

        assertThat(SettingsReader.read(
                        new SettingsSources(published, Map.of(), Map.of(), Map.of()), "/app", warning -> {}))
                .isEqualTo(settings);
    }
}
