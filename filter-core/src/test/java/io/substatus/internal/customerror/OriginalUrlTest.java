package io.substatus.internal.customerror;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import io.substatus.exchange.Origin;
import io.substatus.status.SubStatusCode;
import io.substatus.status.Win32Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginalUrlTest {

    @Test
    void queryOfThePageHasStatusAndUrlWithPort() {
        assertThat(new OriginalUrl("http", "host", 80, "/original/path", "a=1&b=?").asQuery(404))
                .isEqualTo("404;http://host:80/original/path?a=1&b=?");
        assertThat(new OriginalUrl("https", "::1", 8443, "/", null).asQuery(500))
                .isEqualTo("500;https://[::1]:8443/");
        assertThat(new OriginalUrl("https", "[::1]", 443, "/", null).asQuery(500))
                .isEqualTo("500;https://[::1]:443/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://wiki.example/errors, https://wiki.example/errors?IIS70Error=404",
        "HTTP://go.example/?LinkID=1, HTTP://go.example/?LinkID=1&IIS70Error=404",
        "https://wiki.example/#errors, https://wiki.example/#errors",
        "'', ",
        "javascript:alert(1), ",
        "data:text/html;x, ",
        "//wiki.example/, ",
        "/wiki, ",
        "https://wiki.example/ x, ",
        "https:wiki, "
    })
    void linkIsAnHttpUrlWithTheNumbersBehindIt(String configured, String begins) {
        Diagnosis diagnosis =
                new Diagnosis(SubStatusCode.of(404, 8), Origin.GUARD, null, List.of(), Win32Status.of(2), Map.of());
        String link = MoreInformation.link(configured, diagnosis);

        if (begins == null) {
            assertThat(link).isNull();
        } else {
            boolean numbered = begins.endsWith("=404");
            assertThat(link).startsWith(begins).matches(numbered ? ".*IIS70Error=404,8,0x80070002,0" : "[^,]*");
        }
    }
}
