package io.substatus.internal.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRangeTest {

    private static boolean covers(AddressRange range, String address) {
        AddressParser parser = new AddressParser();
        assertThat(parser.parse(address)).as(address).isTrue();
        return range.ipv6() == parser.isIpv6()
                && (range.ipv6() ? range.covers(parser.high(), parser.low()) : range.covers(parser.low() << 32, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 255.255.255.255, 192.0.2.7, 192.0.2.6, 32",
        "192.0.2.7, 32, 192.0.2.7, 192.0.2.6, 32",
        "192.0.2.7, 24, 192.0.2.255, 192.0.3.0, 24",
        "192.0.2.7, 255.255.255.0, 192.0.2.0, 192.0.1.255, 24",
        "192.0.2.7, 0, 0.0.0.0, ::1, 0",
        "192.0.2.7, 0.0.0.0, 255.255.255.255, ::, 0",
        "192.0.2.7, 31, 192.0.2.6, 192.0.2.8, 31",
        "128.0.0.0, 1, 255.0.0.1, 127.255.255.255, 1",
        "::ffff:192.0.2.7, 255.255.255.0, 192.0.2.9, 192.0.3.9, 24",
        "::ffff:192.0.2.7, 120, ::ffff:192.0.2.9, 192.0.3.9, 24",
        "::ffff:192.0.2.7, 96, 1.2.3.4, ::1, 0",
        "::ffff:192.0.2.7, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ff00, 192.0.2.9, 192.0.3.9, 24",
        "2001:db8::7, 255.255.255.255, 2001:db8::7, 2001:db8::8, 128",
        "2001:db8::7, 128, 2001:db8::7, 2001:db8::6, 128",
        "2001:db8::7, 32, 2001:db8:ffff::, 2001:db9::, 32",
        "2001:db8::7, 64, 2001:db8::ffff:0:0:0, 2001:db8:0:1::, 64",
        "2001:db8::7, 65, 2001:db8::7fff:0:0:0, 2001:db8::8000:0:0:0, 65",
        "2001:db8::7, ffff:ffff::, 2001:db8:1::, 2001:db9::, 32",
        "::, 0, 2001:db8::7, 192.0.2.7, 0",
    })
    void coversWhatTheMaskLeavesOpen(String address, String mask, String inside, String outside, int length) {
        AddressRange range = AddressRange.of(address, mask);

        assertThat(covers(range, inside)).isTrue();
        assertThat(covers(range, outside)).isFalse();
        assertThat(range.isContiguous()).isTrue();
        assertThat(range.prefixLength()).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 255.0.255.0, 192.9.2.9, 192.0.3.7",
        "192.0.2.7, 0.0.0.255, 10.1.1.7, 10.1.1.8",
        "192.0.2.7, 255.255.255.253, 192.0.2.5, 192.0.2.6",
        "2001:db8::7, ffff:0:ffff::, 2001:1:0:9::, 2001:db8:1::",
        "2001:db8::7, ffff::ffff, 2001:1:1:1:1:1:1:7, 2001:db8::8",
    })
    void masksMayHaveHoles(String address, String mask, String inside, String outside) {
        AddressRange range = AddressRange.of(address, mask);

        assertThat(range.isContiguous()).isFalse();
        assertThat(covers(range, inside)).isTrue();
        assertThat(covers(range, outside)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'192.0.2.7 ', 24, ipAddress: \"192.0.2.7 \"",
                "192.0.2, 24, ipAddress: \"192.0.2\"",
                "'', 24, ipAddress: \"\"",
                "localhost, 24, ipAddress: \"localhost\"",
                "[::1], 128, ipAddress: \"[::1]\"",
                "fe80::1%1, 128, ipAddress: \"fe80::1%1\"",
                "192.0.2.7:80, 24, ipAddress: \"192.0.2.7:80\"",
                "192.0.2.0/24, 24, ipAddress: \"192.0.2.0/24\"",
                "192.0.2.7, 33, subnetMask: \"33\"",
                "192.0.2.7, -1, subnetMask: \"-1\"",
                "192.0.2.7, /24, subnetMask: \"/24\"",
                "192.0.2.7, '', subnetMask: \"\"",
                "192.0.2.7, 255.255.255, subnetMask: \"255.255.255\"",
                "192.0.2.7, ffff::, subnetMask: \"ffff::\"",
                "192.0.2.7, \u0662\u0664, subnetMask: \"\u0662\u0664\"",
                "2001:db8::7, 129, subnetMask: \"129\"",
                "2001:db8::7, 255.255.0.0, subnetMask: \"255.255.0.0\"",
                "::ffff:192.0.2.7, 24, subnetMask: \"24\"",
                "::ffff:192.0.2.7, ffff::, subnetMask: \"ffff::\"",
            })
    void saysWhatIsWrong(String address, String mask, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRange.of(address, mask))
                .withMessageStartingWith(message)
                .withMessageContaining("(expected: ");
    }
}
