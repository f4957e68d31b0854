package io.substatus.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OwnErrorPagesTest {

    private static OwnErrorPages read(String body) throws IOException {
        String xml = "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\">" + body + "</web-app>";
        return OwnErrorPages.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "/ours");
    }

    private static String page(String what, String location) {
        return "<error-page>" + what + "<location>" + location + "</location></error-page>";
    }

    @Test
    void fitsByStatus() throws IOException {
        OwnErrorPages pages = read(page("<error-code> 404 </error-code>", "/404.html"));
        assertThat(pages.fit(404, null)).isTrue();
        assertThat(pages.fit(403, null)).isFalse();
    }

    @Test
    void fitsByExceptionClassSuperclassAndCause() throws IOException {
        OwnErrorPages pages = read(page("<exception-type>java.io.IOException</exception-type>", "/io.html"));
        assertThat(pages.fit(500, new IOException())).isTrue();
        assertThat(pages.fit(500, new FileNotFoundException())).isTrue();
        assertThat(pages.fit(500, new IllegalStateException(new IOException()))).isTrue();
        assertThat(pages.fit(500, new IllegalStateException())).isFalse();
        assertThat(pages.fit(500, null)).isFalse();
    }

    @Test
    void defaultPageFitsAllButOursDoesNotCount() throws IOException {
        assertThat(read(page("", "/any.html")).fit(418, null)).isTrue();
        assertThat(read(page("", "/ours")).fit(418, null)).isFalse();
        assertThat(read(page("<error-code>404</error-code>", "/ours")).fit(404, null))
                .isFalse();
    }

    @Test
    void pagesDoNotMix() throws IOException {
        OwnErrorPages pages = read(page("<error-code>404</error-code>", "/a")
                + page("<exception-type>x.Y</exception-type>", "/b") + "<location>/stray</location>");
        assertThat(pages).isEqualTo(new OwnErrorPages(java.util.Set.of(404), java.util.Set.of("x.Y"), false));
    }

    @Test
    void nothingOutsideTheFileIsRead() throws IOException {
        String xml =
                "<!DOCTYPE web-app SYSTEM \"file:///nowhere/at/all.dtd\" [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<web-app>" + page("<error-code>404</error-code>", "/&e;") + "</web-app>";
        OwnErrorPages pages =
                OwnErrorPages.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "/ours");
        assertThat(pages.fit(404, null)).isTrue();
    }

    @Test
    void saysWhereXmlIsBroken() {
        assertThatThrownBy(() -> read("<error-page>"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("web.xml: ")
                .hasMessageEndingWith("(expected: well-formed XML)");
    }
}
