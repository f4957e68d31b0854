package io.substatus.testkit.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchOptionsTest {
    @Test
    void readsFlagsAndValues() {
        LaunchOptions options = LaunchOptions.parse("--h2c", "--threads=4", "--threads=8", "--connector=a=b");
        assertThat(options.has("h2c")).isTrue();
        assertThat(options.has("forwarded")).isFalse();
        assertThat(options.all("threads")).containsExactly("4", "8");
        assertThat(options.last("threads")).contains("8");
        assertThat(options.last("connector")).contains("a=b");
        assertThat(options.last("none")).isEmpty();
    }

    @Test
    void readsUsers() {
        assertThat(LaunchOptions.parse("--user=a:b:c,d", "--user=e:f").users())
                .containsExactly(new User("a", "b", List.of("c", "d")), new User("e", "f", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> User.parse("alone"))
                .withMessage("--user: alone (expected: name:password:role,role)");
    }

    @Test
    void refusesWordThatIsNoOption() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LaunchOptions.parse("h2c"))
                .withMessage("argument: h2c (expected: --name=value)");
    }

    @Test
    void readsDeployment() {
        assertThat(DeployCommand.parse(List.of("/a b", "/tmp/x", "keep", "p=1=2", "q=")))
                .isEqualTo(new DeployCommand("/a b", Path.of("/tmp/x"), true, Map.of("p", "1=2", "q", "")));
        assertThat(DeployCommand.parse(List.of("", "/tmp/x", "drop")).keep()).isFalse();
    }

    @Test
    void namesClassThatCannotBeMade() {
        assertThat(Classes.create("java.lang.Object", Object.class)).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Classes.create("no.such.Type", List.class))
                .withMessageContaining("class: no.such.Type (expected: a public java.util.List");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Classes.create("java.util.HashMap", List.class))
                .withMessageContaining("class: java.util.HashMap");
    }
}
