package io.substatus.internal.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Endpoint;
import io.substatus.exchange.Headers;
import io.substatus.exchange.RequestFacts;
import io.substatus.internal.accesslog.CustomField.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the values of the owner's own fields come from. */
class CustomSourcesTest {

    private static final String SUITE = "jakarta.servlet.request.cipher_suite";

    private final Map<String, Object> attributes = new HashMap<>();

    private static Headers headers(Map<String, List<String>> fields) {
        return new Headers() {
            @Override
            public @Nullable String first(String name) {
                List<String> all = all(name);
                return all.isEmpty() ? null : all.get(0);
            }

            @Override
            public List<String> all(String name) {
                return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            }

            @Override
            public Set<String> names() {
                return fields.keySet();
            }
        };
    }

    private static RequestFacts request(String scheme, @Nullable String query, @Nullable String user) {
        Headers fields = headers(Map.of(
                "host", List.of("shop.example:8443"),
                "content-type", List.of("text/plain"),
                "x-forwarded-for", List.of("192.0.2.7", "10.0.0.1")));
        return new RequestFacts(
                "BREW",
                scheme,
                "HTTP/1.1",
                "/shop/caf%C3%A9",
                query,
                "/shop",
                "/café",
                fields,
                new Endpoint("[2001:db8:0:0:0:0:0:5%eth0]", 50_112),
                new Endpoint("::ffff:10.0.0.5", 8443),
                user,
                false,
                "REQUEST");
    }

    private @Nullable String read(Source source, String name, RequestFacts request) {
        Headers response = headers(Map.of("etag", List.of("\"1\""), "set-cookie", List.of("a=1", "b=2")));
        return CustomFields.of(List.of(new CustomField("field", source, name)))
                .read(request, attributes::get, response)
                .at(0);
    }

    private @Nullable String variable(String name) {
        return read(Source.SERVER_VARIABLE, name, request("https", "a=1", "jörg"));
    }

    @Test
    void headersOfSeveralLinesAreOneList() {
        RequestFacts request = request("http", null, null);

        assertThat(read(Source.REQUEST_HEADER, "X-Forwarded-For", request)).isEqualTo("192.0.2.7, 10.0.0.1");
        assertThat(read(Source.REQUEST_HEADER, "Content-TYPE", request)).isEqualTo("text/plain");
        assertThat(read(Source.REQUEST_HEADER, "ETag", request)).isNull();
        assertThat(read(Source.RESPONSE_HEADER, "ETag", request)).isEqualTo("\"1\"");
        assertThat(read(Source.RESPONSE_HEADER, "Set-Cookie", request)).isEqualTo("a=1, b=2");
        assertThat(read(Source.RESPONSE_HEADER, "Host", request)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST_METHOD, BREW",
        "HTTP_METHOD, BREW",
        "SERVER_PROTOCOL, HTTP/1.1",
        "HTTP_VERSION, HTTP/1.1",
        "QUERY_STRING, a=1",
        "HTTP_URL, /shop/caf%C3%A9?a=1",
        "UNENCODED_URL, /shop/caf%C3%A9?a=1",
        "URL, /shop/cafÃ©",
        "AUTH_USER, jÃ¶rg",
        "LOGON_USER, jÃ¶rg",
        "REMOTE_USER, jÃ¶rg",
        "CONTENT_TYPE, text/plain",
        "CONTENT_LENGTH,",
        "HTTP_X_FORWARDED_FOR, '192.0.2.7, 10.0.0.1'",
        "HTTP_HOST, shop.example:8443",
        "HTTPS, on",
        "SERVER_PORT_SECURE, 1",
        "LOCAL_ADDR, 10.0.0.5",
        "REMOTE_ADDR, 2001:db8::5",
        "REMOTE_HOST, 2001:db8::5",
        "REMOTE_PORT, 50112",
        "SERVER_PORT, 8443",
        "SERVER_NAME, shop.example",
        "AUTH_PASSWORD,",
        "ALL_HTTP,",
    })
    void serverVariablesAreThoseOfIis(String name, @Nullable String value) {
        assertThat(variable(name)).isEqualTo(value);
    }

    @Test
    void plainRequestIsNotSecure() {
        RequestFacts plain = request("http", null, null);

        assertThat(read(Source.SERVER_VARIABLE, "HTTPS", plain)).isEqualTo("off");
        assertThat(read(Source.SERVER_VARIABLE, "SERVER_PORT_SECURE", plain)).isEqualTo("0");
        assertThat(read(Source.SERVER_VARIABLE, "REMOTE_USER", plain)).isNull();
        assertThat(read(Source.SERVER_VARIABLE, "QUERY_STRING", plain)).isNull();
        assertThat(read(Source.SERVER_VARIABLE, "UNENCODED_URL", plain)).isEqualTo("/shop/caf%C3%A9");
        assertThat(read(Source.SERVER_VARIABLE, "CRYPT_PROTOCOL", plain)).isNull();
    }

    @Test
    void anyOtherNameIsThatOfAnAttribute() {
        UUID id = UUID.randomUUID();
        attributes.putAll(Map.of("tenant", "Müller", "count", 7L, "flag", true, "id", id, "other", List.of("x")));

        assertThat(variable("tenant")).isEqualTo(Records.asOnTheWire("Müller"));
        assertThat(variable("count")).isEqualTo("7");
        assertThat(variable("flag")).isEqualTo("true");
        assertThat(variable("id")).isEqualTo(id.toString());
        assertThat(variable("other")).as("an object of some class").isNull();
        assertThat(variable("TENANT")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "TLS_AES_256_GCM_SHA384, TLSv1.3, 1000, 6610, 800d, ae06",
        "TLS_AES_256_GCM_SHA384, , 1000, 6610, 800d, ae06",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, TLSv1.2, 400, 660e, 800c, ae06",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, , , 660e, 800c, ae06",
        "TLS_DHE_RSA_WITH_AES_256_CBC_SHA, TLSv1.1, 100, 6610, 8004, aa02",
        "TLS_RSA_WITH_3DES_EDE_CBC_SHA, TLSv1, 40, 6603, 8004, a400",
        "SSL_RSA_WITH_RC4_128_MD5, SSLv3, 10, 6801, 8003, a400",
        "TLS_CHACHA20_POLY1305_SHA256, TLSv1.3, 1000, , 800c, ae06",
        "NONSENSE, TLSv9, , , ,",
    })
    void transportIsToldInTheNumbersOfWindows(
            String suite,
            @Nullable String version,
            @Nullable String protocol,
            @Nullable String cipher,
            @Nullable String hash,
            @Nullable String exchange) {
        for (String name : new String[] {
            "jakarta.servlet.request.secure_protocol", "org.apache.tomcat.util.net.secure_protocol_version"
        }) {
            attributes.clear();
            attributes.put(SUITE, suite);
            if (version != null) {
                attributes.put(name, version);
            }
            assertThat(variable("CRYPT_PROTOCOL")).isEqualTo(protocol);
            assertThat(variable("CRYPT_CIPHER_ALG_ID")).isEqualTo(cipher);
            assertThat(variable("CRYPT_HASH_ALG_ID")).isEqualTo(hash);
            assertThat(variable("CRYPT_KEYEXCHANGE_ALG_ID")).isEqualTo(exchange);
        }
    }

    @Test
    void containerThatHasForgottenTheRequestBreaksNothing() {
        CustomFields fields = CustomFields.of(List.of(
                new CustomField("gone", Source.SERVER_VARIABLE, "attribute"),
                new CustomField("there", Source.RESPONSE_HEADER, "ETag")));
        CustomValues early = new CustomValues("as it was", "old");
        CustomValues late = fields.read(
                request("http", null, null),
                name -> {
                    throw new IllegalStateException("recycled");
                },
                headers(Map.of("etag", List.of("new"))));

        assertThat(late.at(0)).isNull();
        assertThat(late.orElse(early).at(0)).isEqualTo("as it was");
        assertThat(late.orElse(early).at(1)).isEqualTo("new");
        assertThat(CustomValues.NONE.orElse(early).at(1)).isEqualTo("old");
        assertThat(early.orElse(CustomValues.NONE).at(2)).isNull();
    }
}
