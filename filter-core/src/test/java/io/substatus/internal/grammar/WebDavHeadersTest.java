package io.substatus.internal.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Depth, Destination, Lock-Token and Timeout. */
class WebDavHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "infinity", "Infinity", "INFINITY", " 1 ", "\t0"})
    void depths(String value) {
        assertThat(DepthHeader.isDepth(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2",
                "-1",
                "00",
                "01",
                "infinite",
                "infinity,noroot",
                "1,noroot",
                "0, 1",
                "one",
                "\u0661"
            })
    void whatIsNoDepth(String value) {
        assertThat(DepthHeader.isDepth(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.example.com/users/f/fielding/index.html",
                "https://[::1]:8443/a%20b?c=d",
                "http://user@host",
                "HTTP://HOST/(a)",
                "/a/b.txt",
                "/",
                "/a?b=/c?d",
                "/a//b",
                "urn:x",
                " /a ",
            })
    void destinations(String value) {
        assertThat(DestinationHeader.isWellFormed(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a/b.txt",
                "../b.txt",
                "//host/b.txt",
                "/my file.txt",
                "/caf\u00e9",
                "/a#b",
                "/a%2",
                "/a%zz",
                "/a[1]",
                "/a\\b",
                "http//host/a",
                "http:// host/a",
                "://host/a",
                "1http://host/a",
                "<http://host/a>",
                "http://host/a, http://host/b|",
            })
    void whatIsNoDestination(String value) {
        assertThat(DestinationHeader.isWellFormed(value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://host/a, host",
        "http://host:8080, host:8080",
        "http://me:secret@host:8080/a@b, host:8080",
        "http://[::1]:80?a, [::1]:80",
        "/a://b, ",
        "urn:a://b, ",
        "mailto:a, ",
    })
    void destinationsAuthority(String value, String authority) {
        assertThat(DestinationHeader.authority(value)).isEqualTo(authority);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<opaquelocktoken:a>",
                "<urn:uuid:e71d4fae-5dec-22d6-fea5-00a0c91e6be4>",
                " <a:b> ",
                "<http://h/?a>"
            })
    void lockTokens(String value) {
        assertThat(CodedUrl.isCodedUrl(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "opaquelocktoken:a",
                "<>",
                "<opaquelocktoken>",
                "< urn:a>",
                "<urn:a >",
                "<urn:a",
                "urn:a>",
                "<urn:a><urn:b>",
                "<urn:a#b>",
                "</a>",
                "(<urn:a>)",
                "&lt;urn:a&gt;",
            })
    void whatIsNoLockToken(String value) {
        assertThat(CodedUrl.isCodedUrl(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Infinite",
                "Second-600",
                "Infinite, Second-4100000000",
                "second-0",
                ", ,Second-1,",
                "Second-4294967295",
                "Second-0004294967295",
            })
    void timeouts(String value) {
        assertThat(TimeoutHeader.isWellFormed(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " , ",
                "600",
                "Infinity",
                "Second",
                "Second-",
                "Second--1",
                "Second 600",
                "Second\r600",
                "Second-4294967296",
                "Second-99999999999999999999999",
                "Second-1.5",
                "Second-600 Infinite",
                "Minute-1",
                "Extend, Second-1",
            })
    void whatIsNoTimeout(String value) {
        assertThat(TimeoutHeader.isWellFormed(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dGhlIHNhbXBsZSBub25jZQ==", "AQIDBAUGBwgJCgsMDQ4PEA==", " ++++++++++//////////AA== "})
    void webSocketKeys(String value) {
        assertThat(WebSocketKey.isKey(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "test",
                "dGhlIHNhbXBsZSBub25jZQ",
                "dGhlIHNhbXBsZSBub25jZQ=",
                "dGhlIHNhbXBsZSBub25jZQ===",
                "dGhlIHNhbXBsZSBub25jZVE=",
                "dGhlIHNhbXBsZSBub25j",
                "dGhlIHNhbXBsZSBub25_ZQ==",
                "dGhlIHNhbXBs ZSBub25jZQ==",
            })
    void whatIsNoWebSocketKey(String value) {
        assertThat(WebSocketKey.isKey(value)).isFalse();
    }

    @Test
    void longValuesCostNoStack() {
        assertThat(TimeoutHeader.isWellFormed(",".repeat(1 << 20))).isFalse();
        assertThat(CodedUrl.isCodedUrl("<a:" + "%20".repeat(1 << 20) + ">")).isTrue();
        assertThat(DestinationHeader.isWellFormed("/".repeat(1 << 20))).isFalse();
    }
}
