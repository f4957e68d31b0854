package io.substatus.internal.webconfig.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.webconfig.Access.SslFlag;
import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.Sections;
import org.junit.jupiter.api.Test;

class WebConfigReaderTest {

    @Test
    void emptyFileHasIissDefaults() {
        Configuration configuration = Folder.of("<configuration/>").configuration();

        assertThat(configuration.root()).isEqualTo(Sections.DEFAULTS);
        assertThat(configuration.locations()).isEmpty();
        assertThat(configuration.obeyed()).isEmpty();
        assertThat(configuration.skipped()).isEmpty();
    }

    @Test
    void sectionsBecomeSettings() {
        Configuration configuration = Folder.webServer("""
            <security>
              <access sslFlags="ssl, SslNegotiateCert" />
              <requestFiltering allowDoubleEscaping="TRUE">
                <requestLimits maxUrl="100" />
                <hiddenSegments><remove segment="BIN" /><add segment="secret" /></hiddenSegments>
              </requestFiltering>
            </security>
            <rewrite><rules /></rewrite>\
            """).configuration();

        assertThat(configuration.root().access().sslFlags())
                .containsExactlyInAnyOrder(SslFlag.SSL, SslFlag.SSL_NEGOTIATE_CERT);
        assertThat(configuration.root().requestFiltering().allowDoubleEscaping())
                .isTrue();
        assertThat(configuration.root().requestFiltering().requestLimits().maxUrl())
                .isEqualTo(100);
        assertThat(configuration.root().requestFiltering().hiddenSegments().segments())
                .contains("WEB-INF", "secret")
                .doesNotContain("bin");
        assertThat(configuration.skipped()).containsExactly("system.webServer/rewrite");
        assertThat(configuration.obeyed())
                .containsExactly("system.webServer/security/access", "system.webServer/security/requestFiltering");
    }

    @Test
    void everyProblemIsToldWithItsPlace() {
        assertThat(Folder.webServer("<security>\n <access sslFlag='Ssl'/>\n</security>\n<httpLogging dontLog='yes'/>")
                        .problems())
                .containsExactly(
                        "/WEB-INF/web.config:4:10: 'sslFlag' is no attribute of <access> (expected: sslFlags)",
                        "/WEB-INF/web.config:6:14: dontLog: 'yes' is no value of it (expected: one of true, false)");
    }
}
