package io.substatus.internal.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Endpoint;
import io.substatus.exchange.Headers;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.accesslog.HttpErrReason;
import io.substatus.internal.pipeline.Found;
import io.substatus.status.SubStatusCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    /** Header fields by their exact names. */
    private record Fields(Map<String, List<String>> fields) implements Headers {
        @Override
        public @Nullable String first(String name) {
            return all(name).isEmpty() ? null : all(name).get(0);
        }

        @Override
        public List<String> all(String name) {
            return fields.getOrDefault(name, List.of());
        }

        @Override
        public Set<String> names() {
            return fields.keySet();
        }
    }

    private static RequestFacts request(
            String method, String uri, @Nullable String query, Map<String, List<String>> fields) {
        Endpoint nobody = new Endpoint("", 0);
        return new RequestFacts(
                method,
                "http",
                "HTTP/1.1",
                uri,
                query,
                "",
                "/",
                new Fields(fields),
                nobody,
                nobody,
                null,
                false,
                "REQUEST");
    }

    private static HttpErrReason bad(
            String method, String uri, @Nullable String query, Map<String, List<String>> fields) {
        return Refusal.of(request(method, uri, query, fields), 400, null);
    }

    private static HttpErrReason host(String... hosts) {
        return bad("GET", "/", null, Map.of("Host", List.of(hosts)));
    }

    private static @Nullable Found found(@Nullable String code) {
        return code == null ? null : new Found(Objects.requireNonNull(SubStatusCode.parse(code)), 0);
    }

    @ParameterizedTest
    @CsvSource({
        "400, , BAD_REQUEST",
        "400, 400.0, BAD_REQUEST",
        "400, 400.7, HEADER",
        "400, 400.604, CLIENT_RESET",
        "401, , FORBIDDEN",
        "403, 403.4, FORBIDDEN",
        "404, 404.0, NOT_FOUND",
        "405, , VERB",
        "408, , TIMER_ENTITY_BODY",
        "411, , LENGTH_REQUIRED",
        "412, , PRECONDITION",
        "413, , ENTITY_TOO_LARGE",
        "414, , URL_LENGTH",
        "418, , BAD_REQUEST",
        "431, , REQUEST_LENGTH",
        "500, , INTERNAL",
        "500, 500.11, APP_SHUTDOWN",
        "500, 500.12, APP_OFFLINE",
        "501, , NOT_IMPLEMENTED",
        "502, , INTERNAL",
        "503, , APP_OFFLINE",
        "503, 503.2, CONN_LIMIT",
        "503, 503.3, QUEUE_FULL",
        "503, 503.4, QUEUE_FULL",
        "505, , VERSION",
    })
    void statusAndCodeDecide(int status, @Nullable String code, HttpErrReason reason) {
        assertThat(Refusal.of(request("GET", "/", null, Map.of()), status, found(code)))
                .isEqualTo(reason);
    }

    @Test
    void headThatNeverCameHasNoTarget() {
        assertThat(Refusal.of(request("", "", null, Map.of()), 408, null)).isEqualTo(HttpErrReason.TIMER_HEADER_WAIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"G@T", "GET\r", "G T", "GÉT", "(GET)"})
    void methodThatIsNone(String method) {
        assertThat(bad(method, "/", null, Map.of())).isEqualTo(HttpErrReason.VERB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%4", "/%zz", "/a b", "/a\\b", "/<x>", "/é", "/a|b", "/a\u0000"})
    void targetThatIsNone(String target) {
        assertThat(bad("GET", target, null, Map.of())).isEqualTo(HttpErrReason.URL);
        assertThat(bad("GET", "/", target, Map.of())).isEqualTo(HttpErrReason.URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "*", "", "/%41%c3%A9", "/a;b=1/..//@!$&'()*+,~", "http://host:80/[x]"})
    void targetThatIsOneIsNotBlamed(String target) {
        assertThat(bad("GET", target, target, Map.of())).isEqualTo(HttpErrReason.BAD_REQUEST);
    }

    @Test
    void longTargetIsLookedAtInBoundedStack() {
        assertThat(bad("GET", "/" + "%41a".repeat(1_000_000), null, Map.of())).isEqualTo(HttpErrReason.BAD_REQUEST);
        assertThat(bad("GET", "/" + "%41a".repeat(1_000_000) + "<", null, Map.of()))
                .isEqualTo(HttpErrReason.URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "host/path", "user@host", "[::1", "[::1]x", "[g h]", "host:80x", "a,\"b\"", "[:1"})
    void hostThatIsNone(String host) {
        assertThat(host(host)).isEqualTo(HttpErrReason.HOSTNAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "localhost:8080", "127.0.0.1:", "[::1]:80", "[fe80::1%25eth0]", "a_b.example"})
    void hostThatIsOneIsNotBlamed(String host) {
        assertThat(host(host)).isEqualTo(HttpErrReason.BAD_REQUEST);
    }

    @Test
    void twoHostsAreOneTooMany() {
        assertThat(host("a", "a")).isEqualTo(HttpErrReason.HOSTNAME);
        assertThat(host()).isEqualTo(HttpErrReason.BAD_REQUEST);
    }

    @ParameterizedTest
    @CsvSource({"-1, NUMBER", "1x, NUMBER", "9999999999999999999, NUMBER", "0, BAD_REQUEST", "12, BAD_REQUEST"})
    void lengthThatIsNoNumber(String length, HttpErrReason reason) {
        assertThat(bad("GET", "/", null, Map.of("Content-Length", List.of(length))))
                .isEqualTo(reason);
    }
}
