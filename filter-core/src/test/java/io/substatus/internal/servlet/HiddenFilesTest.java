package io.substatus.internal.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenFilesTest {

    @ParameterizedTest
    @CsvSource({
        "/.env, true",
        "/.git/config, true",
        "/a/.hidden/, true",
        "/.well-known/.secret, true",
        "/.well-known/security.txt, false",
        "/a.b, false",
        "/, false",
    })
    void dotAtTheBeginningOfASegmentHides(String path, boolean hidden) {
        assertThat(HiddenFiles.hasHiddenName(path)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource({"/nowhere/at/all"})
    void fileThatIsNotThereIsNotHidden(String path) {
        assertThat(HiddenFiles.isHidden(Path.of(path))).isFalse();
    }
}
