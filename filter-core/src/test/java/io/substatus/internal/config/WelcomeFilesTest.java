package io.substatus.internal.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WelcomeFilesTest {

    private static List<String> read(String webXml) throws IOException {
        return WelcomeFiles.read(new ByteArrayInputStream(webXml.getBytes(UTF_8)));
    }

    @Test
    void namesComeInOrderWhateverTheirNamespace() throws IOException {
        assertThat(
                        read(
                                "<web-app xmlns='https://jakarta.ee/xml/ns/jakartaee'><welcome-file-list><welcome-file> start.html"
                                        + " </welcome-file><welcome-file>a<!-- -->b.jsp</welcome-file></welcome-file-list></web-app>"))
                .containsExactly("start.html", "ab.jsp");
    }

    @Test
    void applicationWithoutNamesHasTheUsualOnes() throws IOException {
        assertThat(read("<web-app/>")).containsExactly("index.html", "index.htm", "index.jsp");
    }

    @Test
    void fileThatIsNoXmlIsAnError() {
        assertThatThrownBy(() -> read("<web-app>")).isInstanceOf(IOException.class);
    }
}
