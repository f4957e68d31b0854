package io.substatus.internal.customerror;

import static io.substatus.internal.customerror.Errors.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.substatus.exchange.RequestFacts;
import io.substatus.internal.errorpage.request.Asked;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectionTest {

    private static final RequestFacts REQUEST =
            Asked.locally().uri("/shop/orders", "a=1").facts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shop/error?x=1",
                "https://other.example/orders",
                "http://localhost:8080/shop/order",
                "http://localhost/shop/orders",
                "//cdn.example/shop/orders",
                "orders",
                "/shop/orders/"
            })
    void pathGoesOutAsItIsWritten(String path) throws CustomErrorException {
        assertThat(Redirection.location(redirect(path), REQUEST)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shop/orders",
                "/shop/orders?again",
                "/shop/orders#top",
                "http://localhost:8080/shop/orders",
                "https://LOCALHOST:8080/shop/orders?x"
            })
    void redirectToThePageThatFailedIsRefused(String path) {
        assertThatThrownBy(() -> Redirection.location(redirect(path), REQUEST))
                .isInstanceOf(CustomErrorException.class)
                .hasMessageContaining("fails itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x\r\nSet-Cookie: a=b", "/x\ny", "/a b", "/\u00E4", "/x\u0000"})
    void pathThatNoHeaderFieldMayHoldIsRefused(String path) {
        assertThatThrownBy(() -> Redirection.location(redirect(path), REQUEST)).hasMessageContaining("printable ASCII");
    }

    @Test
    void noteLinksWhatIsSafeToLink() {
        assertThat(note("/x?a=1&b=\"<i>'")).contains("<a href=\"/x?a=1&amp;b=&quot;&lt;i&gt;&#39;\">");
        assertThat(note("HTTPS://x.example/")).contains("<a href=\"HTTPS://x.example/\">");
        assertThat(note("javascript:alert(1)")).doesNotContain("href").doesNotContain("javascript");
        assertThat(note("data:text/html,x")).doesNotContain("href");
    }

    private static String note(String location) {
        return new String(Redirection.note(location).body(), StandardCharsets.UTF_8);
    }
}
