package io.substatus.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.SubstatusFilter;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnCodeTest {

    private final Predicate<String> ownCode = new OwnCode(OwnCodeTest.class.getClassLoader());

    @Test
    void isWhatLiesInAFolderOfClasses() {
        assertThat(ownCode).accepts(OwnCodeTest.class.getName());
    }

    @Test
    void isNeitherALibraryNorTheJdk() {
        assertThat(ownCode).rejects(Assertions.class.getName(), String.class.getName());
    }

    @Test
    void isNeverThisLibraryThoughItLiesInAFolderToo() {
        assertThat(ownCode)
                .rejects(
                        SubstatusFilter.class.getName(),
                        "io.substatus.internal.diagnosis.DiagnosisEngine",
                        "io.substatus.status.SubStatusCode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../etc/passwd", "com..example", "com.example.Not There", "com.example.Missing"})
    void isNothingThatIsNoClass(String name) {
        assertThat(ownCode).rejects(name);
    }
}
