package io.substatus.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoOptionsTest {

    @Test
    void makesTheLogFolderAbsolute() {
        DemoOptions options = new DemoOptions("127.0.0.1", 0, Path.of("some/../logs"));

        assertThat(options.logDirectory())
                .isAbsolute()
                .isEqualTo(Path.of("logs").toAbsolutePath());
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThatThrownBy(() -> new DemoOptions("127.0.0.1", 65_536, Path.of("logs")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("port: 65536 (expected: 0 to 65535)");
    }
}
