package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExceptionsPageTest {

    private static final Path PAGE = Path.of("../docs/exceptions.md");

    /** Run with {@code -Dexceptions.page=write} after a change of the tables. */
    @Test
    void pageSaysWhatTheTablesSay() throws IOException {
        if ("write".equals(System.getProperty("exceptions.page"))) {
            Files.writeString(PAGE, ExceptionsPage.text());
        }

        assertThat(PAGE).content().isEqualTo(ExceptionsPage.text());
    }
}
