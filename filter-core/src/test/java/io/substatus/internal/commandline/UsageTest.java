package io.substatus.internal.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who mistypes is told what was expected. */
class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                        | command: none (expected: check or explain)
                    chek f                                    | command: chek (expected: check or explain)
                    check                                     | check: 0 arguments (expected: one file)
                    check a b                                 | check: 2 arguments (expected: one file)
                    check no/such                             | file: no/such (expected: a file, such as WEB-INF/web.config)
                    explain f GET                             | explain: 2 arguments (expected: a file, a method and a target)
                    explain f GET a/b                         | target: a/b (expected: a path as on the wire, from its slash on, a blank as %20)
                    explain f GET /shopping --context /shop   | target: /shopping (expected: a path that begins with /shop)
                    explain f GET / --context shop            | --context: shop (expected: such as /shop)
                    explain f GET / --port 70000              | --port: 70000 (expected: 1 to 65535)
                    explain f GET / --iis-version 9           | --iis-version: 9 (expected: 7, 8 or 10)
                    explain f GET / --client me               | --client: me (expected: an IPv4 or IPv6 address)
                    explain f GET / --root no/such            | --root: no/such (expected: the application's folder)
                    explain f GET / -H Host                   | -H: Host (expected: 'Name: value')
                    explain f GET / -H                        | -H: nothing (expected: a value behind it)
                    explain f GET / --htps                    | option: --htps (expected: one of those below)
                    """)
    void saysWhatWasExpected(String words, String message) {
        Said said = Said.run(
                Stream.of(words.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith(message + "\n\nUsage: java -jar ");
    }

    @Test
    void helpsWhenAsked() {
        Said said = Said.run("--help");

        assertThat(said.code()).isZero();
        assertThat(said.out()).startsWith("Usage: java -jar ");
    }
}
