package io.substatus.internal.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedForTest {

    private final ForwardedFor header = new ForwardedFor();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "192.0.2.7; 192.0.2.7",
                "192.0.2.7, 10.0.0.1,10.0.0.2 ; 192.0.2.7",
                "' \t192.0.2.7\t ,\t10.0.0.1'; 192.0.2.7",
                "192.0.2.7:0; 192.0.2.7",
                "192.0.2.7:65535; 192.0.2.7",
                "192.0.2.7:00080; 192.0.2.7",
                "\"192.0.2.7\"; 192.0.2.7",
                "\"192.0.2.7:80\", \"[::1]:80\"; 192.0.2.7",
                "2001:db8::7; 2001:db8::7",
                "[2001:db8::7]; 2001:db8::7",
                "[2001:db8::7]:443; 2001:db8::7",
                "\"[2001:db8::7]:443\"; 2001:db8::7",
                "::ffff:192.0.2.7; 192.0.2.7",
                "[::ffff:192.0.2.7]:1; 192.0.2.7",
                "::; ::",
                "1:2:3:4:5:6:7:80; 1:2:3:4:5:6:7:80",
            })
    void firstAddressIsTheClient(String value, String client) throws UnknownHostException {
        assertThat(header.read(value)).isTrue();

        InetAddress expected = InetAddress.getByName(client);
        byte[] bits = ByteBuffer.allocate(16)
                .putLong(header.high())
                .putLong(header.low())
                .array();
        assertThat(InetAddress.getByAddress(bits)).isEqualTo(expected);
        assertThat(header.isIpv6()).isEqualTo(expected.getAddress().length == 16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "192.0.2.7,",
                ",192.0.2.7",
                "192.0.2.7,,10.0.0.1",
                "192.0.2.7 10.0.0.1",
                "192.0.2.7;10.0.0.1",
                "unknown",
                "_hidden",
                "localhost",
                "client.example",
                "192.0.2.7, unknown",
                "192.0.2.7, client.example",
                "192.0.2",
                "192.0.2.256",
                "192.0.2.07",
                "0300.0.2.7",
                "3221225991",
                "0xC0000207",
                "192.0.2.7:",
                "192.0.2.7:65536",
                "192.0.2.7:000080",
                "192.0.2.7:+80",
                "192.0.2.7:http",
                "192.0.2.7/32",
                "[192.0.2.7]",
                "[192.0.2.7]:80",
                "[2001:db8::7",
                "2001:db8::7]",
                "[2001:db8::7]80",
                "[2001:db8::7]:",
                "[2001:db8::7] :80",
                "[]",
                "[",
                "[:]",
                "fe80::1%eth0",
                "[fe80::1%25eth0]",
                "12345::",
                "::1::",
                "\"",
                "\"\"",
                "\"192.0.2.7",
                "192.0.2.7\"",
                "\" 192.0.2.7\"",
                "\"192.0.2.7, 10.0.0.1\"",
                "192.0.2.7\u0000",
                "192.0.2.7\u00A0",
                "192.0.2.\u0667",
                "192.0.2.7\r\nX: y",
            })
    void anythingElseIsNoAddress(String value) {
        assertThat(header.read(value)).isFalse();
    }
}
