package io.substatus.internal.errorpage.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.RequestFacts;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRequestTest {

    @Test
    void developerAtThisMachineIsLocal() {
        assertThat(LocalRequest.isLocal(Asked.locally().facts())).isTrue();
    }

    @ParameterizedTest // S2
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.9",
                "::1",
                "[0:0:0:0:0:0:0:1]",
                "::1%lo",
                "::ffff:127.0.0.1",
                "::ffff:7f00:1"
            })
    void everySpellingOfLoopbackCounts(String address) {
        assertThat(LocalRequest.isLocal(
                        Asked.locally().client(address).server(address).facts()))
                .isTrue();
    }

    @ParameterizedTest // S2
    @ValueSource(
            strings = {
                "",
                "203.0.113.9",
                "128.0.0.1",
                "0.0.0.0",
                "::",
                "::2",
                "fe80::1",
                "localhost",
                "127.1",
                "127.0.0.256",
                "127.0.0.01",
                "127.0.0.1.",
                "127.0.0.1.evil.example",
                "1::1",
                "::ffff:10.0.0.1",
                "0127.0.0.1",
                "[::1",
                "::1]",
                "::127.0.0.1",
                "unknown",
                "::ffff:127.0.0.1.2",
                ":::1",
                "0:0:0:0:0:0:0:0:1",
                "[]",
                "%lo",
                "127.0.0.-1"
            })
    void anyOtherRemoteAddressIsRefused(String address) {
        refusedOnlyBy(LocalRequest.REMOTE_ADDRESS, Asked.locally().client(address));
    }

    @ParameterizedTest // S2
    @ValueSource(strings = {"192.0.2.2", "", "10.0.0.1", "2001:db8::1"})
    void localAddressOfAnotherInterfaceIsRefused(String address) {
        refusedOnlyBy(LocalRequest.LOCAL_ADDRESS, Asked.locally().server(address));
    }

    @ParameterizedTest // S2
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-For",
                "x-forwarded-proto",
                "X-Forwarded-Anything",
                "X-Real-IP",
                "X-Client-IP",
                "X-Cluster-Client-IP",
                "X-Original-For",
                "True-Client-IP",
                "CF-Ray",
                "cf-connecting-ip",
                "Fastly-Client-IP",
                "X-Azure-ClientIP",
                "X-Amzn-Trace-Id",
                "X-Varnish",
                "VIA",
                "X-Host",
                "Proxy-Connection",
                "X-Envoy-Internal",
                "Max-Forwards",
                "Client-Cert",
                "X-SSL-Client-Cert",
                "X-ARR-ClientCert",
                "X_Forwarded_For"
            })
    void everyHeaderOfAProxyIsRefused(String name) {
        refusedOnlyBy(LocalRequest.NO_PROXY_HEADER, Asked.locally().header(name, "127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Request-Id", "Viaduct", "CFG", "X-Hostess", "Accept", "X-Originality"})
    void headersThatOnlyLookLikeAProxysAreFine(String name) {
        assertThat(LocalRequest.isLocal(Asked.locally().header(name, "x").facts()))
                .isTrue();
    }

    @Test // S2
    void requestThatTheContainerMarkedIsRefused() {
        refusedOnlyBy(LocalRequest.NOT_MARKED, Asked.locally().marked());
    }

    @ParameterizedTest // S2
    @ValueSource(strings = {"HTTP/1.0", "", "HTTP/0.9", "http/1.1", "HTTP/9"})
    void oldOrUnknownProtocolIsRefused(String protocol) {
        refusedOnlyBy(LocalRequest.PROTOCOL, Asked.locally().protocol(protocol));
    }

    @ParameterizedTest // S2
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:80",
                "shop.localhost:8080",
                "a.b.localhost",
                "127.0.0.1",
                "127.9.9.9:65535",
                "[::1]",
                "[::1]:8443"
            })
    void hostsOfThisMachineCount(String host) {
        assertThat(LocalRequest.isLocal(
                        Asked.locally().without("Host").header("Host", host).facts()))
                .isTrue();
    }

    @ParameterizedTest // S2
    @ValueSource(
            strings = {
                "",
                "shop.example",
                "0.0.0.0",
                "0.0.0.0:8080",
                "localhost.example",
                "evillocalhost",
                ".localhost",
                "a..localhost",
                "localhost.",
                "127.0.0.1.example",
                "127.0.0.1:",
                "localhost:123456",
                "localhost:80x",
                "user@localhost",
                "[::2]",
                "[::1]x",
                "::1",
                "localhost/",
                "10.0.0.1",
                "localhost, localhost",
                "2130706433"
            })
    void anyOtherHostIsRefused(String host) {
        refusedOnlyBy(LocalRequest.HOST, Asked.locally().without("Host").header("Host", host));
    }

    @Test // S2
    void noHostAndTwoHostsAreRefused() {
        refusedOnlyBy(LocalRequest.HOST, Asked.locally().without("Host"));
        refusedOnlyBy(LocalRequest.HOST, Asked.locally().without("Host").protocol("HTTP/2.0"));
        refusedOnlyBy(LocalRequest.HOST, Asked.locally().header("Host", "localhost"));
    }

    @ParameterizedTest // S2
    @ValueSource(strings = {"cross-site", "same-site", "", "None"})
    void requestsThatAnotherSiteStartedAreRefused(String site) {
        refusedOnlyBy(LocalRequest.FETCH_SITE, Asked.locally().header("Sec-Fetch-Site", site));
    }

    @ParameterizedTest // S2
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "http://localhost.evil.example",
                "http://0.0.0.0",
                "file://localhost",
                "localhost",
                "http://"
            })
    void foreignOriginIsRefused(String origin) {
        refusedOnlyBy(LocalRequest.ORIGIN, Asked.locally().header("Origin", origin));
    }

    @Test
    void ownOriginAndOwnNavigationAreFine() {
        assertThat(LocalRequest.isLocal(Asked.locally()
                        .header("Origin", "http://localhost:8080")
                        .header("Sec-Fetch-Site", "same-origin")
                        .facts()))
                .isTrue();
    }

    @Test // S3
    void forwardingHeadersNeverMakeARequestLocal() {
        Random random = new Random(3);
        List<String> names = List.of(
                "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via", "X-Host", "X-Original-Host");
        List<String> values = List.of("127.0.0.1", "for=127.0.0.1", "localhost", "::1", "for=\"[::1]\"", "");
        for (int round = 0; round < 2000; round++) {
            Asked asked = random.nextBoolean()
                    ? Asked.fromAfar()
                    : Asked.locally().client("198.51.100." + random.nextInt(256));
            for (int i = random.nextInt(4); i >= 0; i--) {
                asked.header(names.get(random.nextInt(names.size())), values.get(random.nextInt(values.size())));
            }
            assertThat(LocalRequest.isLocal(asked.facts())).isFalse();
        }
    }

    @Test // S19
    void everyConditionTellsItsValue() {
        RequestFacts request = Asked.locally()
                .header("Via", "1.1 x")
                .header("Origin", "http://a.example")
                .facts();
        assertThat(LocalRequest.NO_PROXY_HEADER.found(request)).isEqualTo("Via");
        assertThat(LocalRequest.ORIGIN.found(request)).isEqualTo("http://a.example");
        assertThat(LocalRequest.HOST.found(request)).isEqualTo("localhost:8080");
        assertThat(LocalRequest.FETCH_SITE.found(request)).isEqualTo("absent");
        assertThat(LocalRequest.REMOTE_ADDRESS.found(request)).isEqualTo("127.0.0.1");
        assertThat(LocalRequest.PROTOCOL.found(request)).isEqualTo("HTTP/1.1");
    }

    /** All other conditions hold, so that this one alone decides. */
    private static void refusedOnlyBy(LocalRequest condition, Asked asked) {
        RequestFacts request = asked.facts();
        assertThat(LocalRequest.all().stream().filter(one -> !one.isMetBy(request)))
                .containsExactly(condition);
        assertThat(LocalRequest.isLocal(request)).isFalse();
    }
}
