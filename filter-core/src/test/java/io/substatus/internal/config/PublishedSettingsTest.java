package io.substatus.internal.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.accesslog.W3cField;
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
                List.of(W3cField.DATE, W3cField.BYTES_SENT),
                false,
                true,
                true,
                true,
                WebConfigName.USUAL,
                10);
        Map<String, String> published = requireNonNull(PublishedSettings.read(PublishedSettings.of(settings)));

        assertThat(SettingsReader.read(
                        new SettingsSources(published, Map.of(), Map.of(), Map.of()), "/app", warning -> {}))
                .isEqualTo(settings);
    }
}
