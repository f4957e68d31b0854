package io.substatus.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawPathTest {

    @ParameterizedTest
    @CsvSource({
        "/shop/WEB-INF/web.xml,/WEB-INF/web.xml",
        "/shop/%57EB-INF/web.xml,/WEB-INF/web.xml",
        "/shop/WEB-INF;v=1/web.xml;x,/WEB-INF/web.xml",
        "/shop/a/../WEB-INF/,/WEB-INF/",
        "/shop/a/./b,/a/b",
        "/shop//a,/a",
        "/shop/../../x,/x",
        "/shop/caf%C3%A9,/café",
        "/shop/a+b,/a+b",
        "/shop/%zz,/%zz",
        "/%73hop/a,/a",
        "/./shop/a,/a",
        "//shop/a,/a",
        "/;x/shop/a,/a",
        "/shop;x/a,/a",
        "/x/../shop/a,/a",
        "/shopping/a,/shopping/a",
        "/SHOP/a,/SHOP/a",
        "/shop,/",
        "/shop/,/",
        "/other/x,/other/x"
    })
    void decodesAsContainersDo(String uri, String path) {
        assertThat(RawPath.below("/shop", uri)).isEqualTo(path);
    }

    @Test
    void contextPathCountsAsAWhole() {
        assertThat(RawPath.below("/a/b", "/a/b/c/")).isEqualTo("/c/");
        assertThat(RawPath.below("/a/b", "/a/c")).isEqualTo("/a/c");
        assertThat(RawPath.below("/a/b", "/a")).isEqualTo("/a");
        assertThat(RawPath.below("/caf%C3%A9", "/café/c")).isEqualTo("/c");
        assertThat(RawPath.below("", "/a/b")).isEqualTo("/a/b");
    }

    @Test
    void neverThrowsAndAlwaysBeginsWithASlash() {
        Random random = new Random(8);
        String signs = "/%;.+abW2F\u00e9\uD83C\u0000 \\";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder uri = new StringBuilder("/shop");
            for (int j = random.nextInt(30); j > 0; j--) {
                uri.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(RawPath.below("/shop", uri.toString()))
                    .as(uri.toString())
                    .startsWith("/");
        }
    }
}
