package io.substatus.internal.guard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.LogFile;
import io.substatus.internal.webconfig.Site;
import io.substatus.internal.webconfig.Site.Binding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingsTest {

    private static final List<Guard> NAMED = guards(
            new Binding("http", "*", 80, "shop.example.com"),
            new Binding("https", "*", 443, "*.example.org"),
            new Binding("http", "10.0.0.1", 8080, ""),
            new Binding("http", "[::1]", 0, "*"),
            new Binding("http", "*", 80, "b\u00fccher.example"));

    private static List<Guard> guards(Binding... bindings) {
        return AccessGuards.of(new Site(null, null, List.of(bindings), Site.Limits.DEFAULT, LogFile.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,80,shop.example.com,-",
        "192.0.2.1,80,SHOP.example.COM:8080,-",
        "192.0.2.1,80,shop.example.com.,404.1",
        "192.0.2.1,80,shop.example.co,404.1",
        "192.0.2.1,80,shop.example.com.evil.test,404.1",
        "192.0.2.1,80,xshop.example.com,404.1",
        "192.0.2.1,80,'',404.1",
        "192.0.2.1,81,shop.example.com,404.1",
        "192.0.2.1,80,a.example.org,404.1",
        "192.0.2.1,80,xn--bcher-kva.example,-",
        "10.0.0.1,8080,whatever,-",
        "10.0.0.1,8080,'',-",
        "::ffff:10.0.0.1,8080,x,-",
        "10.0.0.11,8080,x,404.1",
        "110.0.0.1,8080,x,404.1",
        "0:0:0:0:0:0:0:1,4711,x,-",
        "[::1],4711,[::1]:4711,-",
        "::1%lo,4711,x,-",
        "::11,4711,x,404.1"
    })
    void answersToItsHostsOnly(String address, int port, String host, String code) {
        assertThat(Checks.code(NAMED, TestRequest.get("/").at(address, port).with("Host", host)))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "a.example.org,-",
        "A.B.Example.Org:443,-",
        "example.org,404.1",
        ".example.org,404.1",
        "aexample.org,404.1",
        "shop.example.com,404.1"
    })
    void answersToNamesBelowOverTls(String host, String code) {
        String found = Checks.code(
                NAMED, TestRequest.get("/").at("192.0.2.1", 443).overTls().with("Host", host));

        assertThat(found).isEqualTo(code);
    }

    @Test
    void protocolIsPartOfBinding() {
        TestRequest plain = TestRequest.get("/").at("192.0.2.1", 443).with("Host", "a.example.org");
        TestRequest secure = TestRequest.get("/").overTls().with("Host", "shop.example.com");

        assertThat(Checks.code(NAMED, plain)).isEqualTo("404.1");
        assertThat(Checks.code(NAMED, secure)).isEqualTo("404.1");
    }

    @Test
    void missingHostFitsBindingsWithoutOne() {
        assertThat(Checks.code(NAMED, TestRequest.get("/").protocol("HTTP/1.0").at("10.0.0.1", 8080)))
                .isEqualTo("-");
        assertThat(Checks.code(NAMED, TestRequest.get("/").protocol("HTTP/1.0").serverName("shop.example.com")))
                .isEqualTo("404.1");
    }

    @Test
    void takesAuthorityOfHttp2ForHost() {
        TestRequest request = TestRequest.get("/").protocol("HTTP/2.0").serverName("shop.example.com");

        assertThat(Checks.code(NAMED, request)).isEqualTo("-");
    }

    @Test
    void nobodyIsRefusedWithoutBindings() {
        assertThat(guards()).isEmpty();
    }

    @Test
    void evidenceNamesRequestAndBindings() {
        TestRequest request = TestRequest.get("/").with("Host", "evil.test");

        assertThat(Checks.evidence(NAMED, request))
                .contains("the port 80", "\"evil.test\"", "http *:80:shop.example.com", "http [::1]:*:*");
    }
}
