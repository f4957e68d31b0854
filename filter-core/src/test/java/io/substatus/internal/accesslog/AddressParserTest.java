package io.substatus.internal.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressParserTest {

    private final LineEncoder line = new LineEncoder();

    private String written(String address) {
        line.clear();
        line.address(address);
        return line.asText();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5, 10.0.0.5",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "100.10.9.109, 100.10.9.109",
        "10.0.0.5:8080, 10.0.0.5",
        "[10.0.0.5], 10.0.0.5",
        "::ffff:1.2.3.4, 1.2.3.4",
        "::FFFF:102:304, 1.2.3.4",
        "[::ffff:1.2.3.4]:80, 1.2.3.4",
        "0:0:0:0:0:0:0:1, ::1",
        "::, ::",
        "[::1], ::1",
        "[::1]:8080, ::1",
        "1::, 1::",
        "2001:DB8:0:0:0:0:0:5, 2001:db8::5",
        "2001:0db8:0000:0000:0001:0000:0000:0001, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:1:1:1:1:0:0, 2001:db8:1:1:1:1::",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
        "::1.2.3.4, ::102:304",
        "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304",
        "fe80::1%4, fe80::1",
        "fe80:0:0:0:0:0:0:1%eth0, fe80::1",
        "[fe80::1%en1.2:3], fe80::1",
        "abcd:ef01:2345:6789:abcd:ef01:2345:6789, abcd:ef01:2345:6789:abcd:ef01:2345:6789",
    })
    void writesTheShortForm(String given, String expected) {
        assertThat(written(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "localhost",
                "example.org",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.",
                ".1.2.3",
                "1..2.3",
                "256.1.1.1",
                "01.2.3.4",
                "1.2.3.0004",
                "1.2.3.-4",
                "1.2.3.٤",
                "1.2.3.4 ",
                " 1.2.3.4",
                "1234",
                "0x7f.1.1.1",
                ":",
                ":::",
                ":1",
                "1:",
                "1::2::3",
                "1:::2",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7:1.2.3.4",
                "12345::",
                "::g",
                "::1.2.3",
                "::1.2.3.4:5",
                "[::1",
                "[",
                "[]",
                "]",
                "%1",
                "unix:/run/app.sock",
                "::1\r\n",
            })
    void whatIsNoAddressIsMissing(String given) {
        assertThat(written(given)).isEqualTo("-");
    }

    @Test
    void understandsWhatTheJdkPrintsAndMeansTheSame() throws UnknownHostException {
        Random random = new Random(20251120);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            int zeros = random.nextInt(0x10000);
            for (int group = 0; group < 16; group++) {
                if ((zeros >> group & 1) == 0) {
                    bytes[group] = 0;
                }
            }
            bytes[0] = 0x20;
            InetAddress address = Inet6Address.getByAddress(bytes);
            String text = written(address.getHostAddress());
            assertThat(InetAddress.getByName(text)).isEqualTo(address);
            assertThat(written(text)).isEqualTo(text);
            assertThat(text).matches("[0-9a-f:]+").doesNotContain(":::").doesNotContainPattern("(^|:)0[0-9a-f]");
        }
    }
}
