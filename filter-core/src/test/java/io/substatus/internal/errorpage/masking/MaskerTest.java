package io.substatus.internal.errorpage.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.errorpage.request.Asked;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {

    private static final String SECRET = "Zx9-qWe7rTy";

    @ParameterizedTest // S13, by name
    @ValueSource(
            strings = {
                "pass",
                "password",
                "PASSWORD",
                "userPassword",
                "new_password",
                "password2",
                "db.password",
                "pwd",
                "passwd",
                "passphrase",
                "secret",
                "client_secret",
                "clientSecret",
                "clientsecret",
                "token",
                "access_token",
                "accessToken",
                "accesstoken",
                "refresh-token",
                "id_token",
                "apikey",
                "api_key",
                "API-Key",
                "x-api-key",
                "key",
                "aws_secret_access_key",
                "accessKey",
                "privateKey",
                "auth",
                "oauth",
                "authToken",
                "session",
                "sessionId",
                "session_id",
                "sid",
                "JSESSIONID",
                "PHPSESSID",
                "connect.sid",
                "credential",
                "credentials",
                "signature",
                "sig",
                "X-Amz-Signature",
                "csrf",
                "_csrf",
                "csrfToken",
                "XSRF-TOKEN",
                "jwt",
                "otp",
                "pin",
                "card",
                "cardNumber",
                "card_number",
                "cvv",
                "ssn",
                "iban",
                "private",
                "bearer",
                "SAMLResponse",
                "saml",
                ".ASPXAUTH",
                "assertion",
                "totp",
                "encryption_key",
                "spring.datasource.password"
            })
    void everySecretNameHidesItsValueEverywhere(String name) {
        Masker masker = Masker.GENERAL;
        assertThat(masker.text(name + "=" + SECRET)).isEqualTo(name + "=" + Masker.MASK);
        assertThat(masker.text("failed for " + name + ": " + SECRET + " at line 1"))
                .doesNotContain(SECRET)
                .contains("at line 1");
        assertThat(masker.text("{\"" + name + "\":\"" + SECRET + "\",\"id\":7}"))
                .doesNotContain(SECRET)
                .contains("\"id\":7");
        assertThat(masker.text("{\\\"" + name + "\\\": \\\"" + SECRET + "\\\"}"))
                .doesNotContain(SECRET);
        assertThat(masker.text("{user=bob, " + name + "=" + SECRET + ", age=3}"))
                .doesNotContain(SECRET)
                .contains("age=3");
        assertThat(masker.text(name + " => '" + SECRET + " and more'"))
                .doesNotContain(SECRET)
                .doesNotContain("more");
        assertThat(masker.text(name + "=[" + SECRET + ", b]")).doesNotContain(SECRET);
        assertThat(masker.text("<" + name + ">" + SECRET + "</" + name + ">")).doesNotContain(SECRET);
        assertThat(masker.uri("/a/b?x=1&" + name + "=" + SECRET + "&y=2"))
                .doesNotContain(SECRET)
                .contains("x=1&")
                .endsWith("&y=2");
        assertThat(masker.uri("/a;" + name + "=" + SECRET + "/b"))
                .doesNotContain(SECRET)
                .endsWith("/b");
        assertThat(masker.header("X-" + name, SECRET).value()).isEqualTo(Masker.MASK);
        assertThat(masker.text("jdbc:mysql://h/db?user=u&" + name + "=" + SECRET))
                .doesNotContain(SECRET);
    }

    @ParameterizedTest // S13, by shape
    @ValueSource(
            strings = {
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
                "AKIAIOSFODNN7EXAMPLE",
                "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
                "glpat-abcdefghij0123456789",
                "xoxb-123456789012-abcdef",
                "4111111111111111",
                "4111 1111 1111 1111",
                "5500-0055-5555-5559",
                "378282246310005",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nAAAA\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nMIIEow",
                "Bearer abcDEF0123456789",
                "bearer abcdefghijkl",
                "Basic dXNlcjpodW50ZXIy"
            })
    void secretsAreKnownByTheirShape(String secret) {
        String tail = secret.substring(secret.length() - 8);
        assertThat(Masker.GENERAL.text("it was " + secret)).doesNotContain(tail).contains(Masker.MASK);
        assertThat(Masker.GENERAL.uri("/x?next=" + secret.replace(" ", "%20"))).doesNotContain(tail);
        assertThat(Masker.GENERAL.header("X-Custom", secret).value()).doesNotContain(tail);
    }

    @ParameterizedTest // S13, URLs
    @CsvSource(
            delimiter = '|',
            value = {
                "amqp://bob:hunter22@mq.example/v|amqp://[masked]@mq.example/v",
                "see https://bob:p@ss@h.example/a?b|see https://[masked]@h.example/a?b",
                "redis://:hunter22@localhost:6379|redis://[masked]@localhost:6379",
                "postgres://bob:hun/ter22@h/db|postgres://[masked]@h/db",
                "jdbc:oracle:thin:scott/tiger22@//db:1521/x|jdbc:oracle:thin:[masked]@//db:1521/x",
                "jdbc:sqlserver://h;user=sa;password=hunter22;x=1|jdbc:sqlserver://h;user=sa;password=[masked];x=1",
                "https://h.example:8080/@bob/page|https://h.example:8080/@bob/page",
                "mail bob@h.example|mail bob@h.example"
            })
    void userPartOfUrlsIsMasked(String text, String expected) {
        assertThat(Masker.GENERAL.text(text)).isEqualTo(expected);
    }

    @ParameterizedTest // S13: credentials keep their scheme
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization|Basic dXNlcjpodW50ZXIy|Basic [masked]",
                "authorization|Bearer abc|Bearer [masked]",
                "Proxy-Authorization|Digest username=\"a\", response=\"b\"|Digest [masked]",
                "Authorization|abc|[masked]",
                "Cookie|a=1; theme=dark;x|a=[masked]; theme=[masked]; [masked]",
                "Referer|http://h/a?token=abc&b=1|http://h/a?token=[masked]&b=1",
                "Accept|text/html|text/html",
                "X-Api-Key|abc|[masked]"
            })
    void headersAreMaskedByWhatTheyHold(String name, String value, String expected) {
        assertThat(Masker.GENERAL.header(name, value).value()).isEqualTo(expected);
    }

    @Test // S13: session id and credentials wherever they appear
    void whatWasASecretInTheRequestIsFoundAgain() {
        Masker masker = Masker.of(Asked.locally()
                .header("Cookie", "theme=lightmode; app=Qq77Ww88Ee; JSESSIONID=\"0A1B2C3D4E\"")
                .header("Authorization", "Basic Ym9iOmNvcnJlY3QtaG9yc2U=")
                .header("X-Auth-Token", "tok-998877")
                .uri("/a;jsessionid=FF00FF00FF", "otp=314159&secret=a%2Fb%2Fc%2Fd")
                .facts());
        String message =
                "no 0A1B2C3D4E, Qq77Ww88Ee, correct-horse, tok-998877, FF00FF00FF, 314159, a/b/c/d, bob:correct-horse";
        assertThat(masker.text(message))
                .doesNotContain(
                        "0A1B2C3D4E", "Qq77Ww88Ee", "correct-horse", "tok-998877", "FF00FF00FF", "314159", "a/b/c/d");
    }

    @Test
    void encodedAndNestedParametersAreSeenThrough() {
        assertThat(Masker.GENERAL.uri("/a?pass%77ord=" + SECRET)).doesNotContain(SECRET);
        assertThat(Masker.GENERAL.uri("/a?next=https%3A%2F%2Fh%2F%3Ftoken%3D" + SECRET))
                .doesNotContain(SECRET);
        assertThat(Masker.GENERAL.uri("/a?next=https%253A%252F%252Fh%252F%253Ftoken%253D" + SECRET))
                .doesNotContain(SECRET);
        assertThat(Masker.GENERAL.uri("/login/oauth2/code/github?code=" + SECRET))
                .doesNotContain(SECRET);
        assertThat(Masker.GENERAL.uri("/cb?code=" + SECRET + "&state=1")).doesNotContain(SECRET);
    }

    @Test // S13: the line repeats the query field by field
    void addressInsideAddressIsMaskedInLogLine() {
        assertThat(Masker.GENERAL.logLine(
                        "10:00:00 ::1 GET /a to=https%3A%2F%2Fx%2F%3Ftoken%3Dhunter22&page=%32 80 - a+b"))
                .isEqualTo("10:00:00 ::1 GET /a to=[masked]&page=%32 80 - a+b");
    }

    @ParameterizedTest // a page on which everything is masked helps nobody
    @ValueSource(
            strings = {
                "/monkey?author=bob&keyboard-layout=de&compass=north&code=DE",
                "Duplicate entry '7' for primary key: 7",
                "violates foreign key: orders_fk",
                "Unexpected token: END_OBJECT",
                "io.jsonwebtoken.security.SignatureException: does not match",
                "Basic authentication required",
                "Bearer authentication required",
                "Cannot invoke \"String.length()\" because \"name\" is null",
                "mapping=3, discard=4, hockey=5, turkey: 6, tokenizer=x, secretary=Ann",
                "time 1795366945123, order 1234567890123456, id 20261122140300",
                "token=null, password: true",
                "No static resource shop/orders/17.",
                "com.example.Shop$Cart.add(Shop.java:42)",
                "http://h.example:8080/a/b@c",
                "email=bob@h.example"
            })
    void innocentTextStaysAsItIs(String text) {
        assertThat(Masker.GENERAL.text(text)).isEqualTo(text);
        if (text.startsWith("/")) {
            assertThat(Masker.GENERAL.uri(text)).isEqualTo(text);
        }
    }

    @Test
    void hostileMegabytesTakeLinearTime() {
        String[] patterns = {
            "=",
            ":",
            "a=",
            "key=",
            "<a",
            "<key>",
            "://",
            "://a:b@",
            "@",
            "eyJ",
            "Basic ",
            "4",
            "4 ",
            "-----BEGIN ",
            "%25",
            "\\\"",
            "password=\"",
            "&",
            "A",
            ";x="
        };
        long start = System.nanoTime();
        for (String pattern : patterns) {
            String text = pattern.repeat(1_000_000 / pattern.length());
            assertThat(Masker.GENERAL.text(text).length()).isLessThan(16 * Masker.MAX_INPUT);
            assertThat(Masker.GENERAL.uri(text).length()).isLessThan(16 * Masker.MAX_INPUT);
            assertThat(Masker.GENERAL.header("Cookie", text).value().length()).isLessThan(16 * Masker.MAX_INPUT);
        }
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    @Test
    void noTextThrows() {
        Random random = new Random(13);
        String[] parts = {
            "password",
            "=",
            ":",
            " ",
            "\"",
            "'",
            "\\",
            "[",
            "]",
            "{",
            "<",
            ">",
            "Bearer ",
            "Basic ",
            "eyJ",
            "://",
            "@",
            "4111",
            "-",
            "\n",
            "a",
            "token",
            "%3D",
            ";",
            "&",
            "?",
            Masker.MASK,
            "\uD800"
        };
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String once = Masker.GENERAL.text(text.toString());
            assertThat(Masker.GENERAL.uri(text.toString())).isNotNull();
            assertThat(once).isNotNull();
        }
    }
}
