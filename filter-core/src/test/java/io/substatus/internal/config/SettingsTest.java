package io.substatus.internal.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.substatus.internal.accesslog.LogLayout;
import io.substatus.internal.accesslog.W3cField;
import io.substatus.internal.logfile.LogFiles;
import io.substatus.internal.logfile.RingOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void refusesASiteIdThatTheReaderNeverMakes() {
        assertThatThrownBy(() -> new Settings(
                        false,
                        true,
                        Path.of("logs").toAbsolutePath(),
                        0,
                        LogLayout.of(W3cField.defaults()),
                        LogFiles.DAILY,
                        RingOptions.DEFAULTS,
                        false,
                        false,
                        false,
                        WebConfigName.USUAL,
                        10,
                        0,
                        64,
                        64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("siteId: 0 (expected: 1 to 2147483647)");
    }
}
