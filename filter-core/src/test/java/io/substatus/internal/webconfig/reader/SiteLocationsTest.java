package io.substatus.internal.webconfig.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths as applicationHost.config has them begin with the name of the site, which is none of their folders. */
class SiteLocationsTest {

    private static final String SITE =
            "<system.applicationHost><sites><site name='Tea Shop'/></sites></system.applicationHost>";

    @ParameterizedTest
    @CsvSource({
        "Tea Shop/admin, admin",
        "tea shop/admin/Reports, admin/Reports",
        "/TEA SHOP\\admin/, admin",
        "Default Web Site/admin, admin",
        "default web site//admin, admin",
        "Tea Shopping/admin, Tea Shopping/admin",
        "admin/Tea Shop, admin/Tea Shop",
        "Coffee/admin, Coffee/admin"
    })
    void nameOfTheSiteIsTakenOff(String written, String path) {
        String location = location(written, "<httpLogging dontLog='true'/>");

        assertThat(Folder.of("<configuration>" + location + SITE + "</configuration>")
                        .configuration()
                        .locations())
                .extracting(Location::path)
                .containsExactly(path);
    }

    @Test
    void whatHoldsForTheSiteLiesOverWhatHoldsForTheServer() {
        Configuration configuration = Folder.of(
                        "<configuration><system.webServer><httpLogging dontLog='true' selectiveLogging='LogError'/>"
                                + "<directoryBrowse enabled='true'/></system.webServer>"
                                + location("Default Web Site", "<httpLogging dontLog='false'/>")
                                + location("Default Web Site/a", "<directoryBrowse enabled='false'/>")
                                + "</configuration>")
                .configuration();

        assertThat(configuration.root().httpLogging().dontLog()).isFalse();
        assertThat(configuration.root().httpLogging().logs(200)).isFalse();
        assertThat(configuration.root().directoryBrowse().enabled()).isTrue();
        assertThat(configuration.locations()).singleElement().satisfies(location -> {
            assertThat(location.path()).isEqualTo("a");
            assertThat(location.sections().httpLogging())
                    .isSameAs(configuration.root().httpLogging());
            assertThat(location.sections().directoryBrowse().enabled()).isFalse();
        });
    }

    @Test
    void sectionMayStandOnceForTheSite() {
        assertThat(Folder.of("<configuration>\n" + location("Default Web Site", "<httpLogging/>") + "\n"
                                + location("default web site/", "<httpLogging/>") + "</configuration>")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("/WEB-INF/web.config:3:")
                .endsWith("<httpLogging> is there already (expected: one for a path; the first one is in line 2)");
    }

    private static String location(String path, String content) {
        return "<location path='" + path + "'><system.webServer>" + content + "</system.webServer></location>";
    }
}
