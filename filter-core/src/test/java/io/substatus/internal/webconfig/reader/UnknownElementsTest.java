package io.substatus.internal.webconfig.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections of others are skipped and listed; a slip in the name of one of ours must not switch off what it protects. */
class UnknownElementsTest {

    @ParameterizedTest
    @CsvSource({
        "system.webserver, system.webServer",
        "System.WebServer, system.webServer",
        "system.webServers, system.webServer",
        "systemwebServer, system.webServer",
        "sytem.wbServer, system.webServer",
        "system.applicationhost, system.applicationHost",
        "Location, location",
        "locations, location",
        "locatoin, location",
        "configsections, configSections",
        "security, system.webServer/security",
        "ipSecurity, system.webServer/security/ipSecurity",
        "requestfiltering, system.webServer/security/requestFiltering",
        "site, system.applicationHost/sites"
    })
    void slipIsTold(String written, String meant) {
        String problem = "<" + written + "> is no section, and nothing in it would be obeyed (expected: " + meant + ")";

        assertThat(Folder.of("<configuration><" + written + "><x/></" + written + "></configuration>")
                        .problems())
                .containsExactly("/WEB-INF/web.config:1:16: " + problem);
        assertThat(Folder.of("<configuration>\n<location path='a'><" + written + "/></location></configuration>")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("/WEB-INF/web.config:2:20: <" + written + "> is no ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "appSettings",
                "connectionStrings",
                "runtime",
                "startup",
                "system.web",
                "system.net",
                "system.data",
                "system.serviceModel",
                "nlog",
                "log4net",
                "elmah",
                "unity",
                "sitecore",
                "dotnetnuke",
                "umbracoConfiguration",
                "rewriter",
                "a"
            })
    void sectionOfOthersIsSkipped(String name) {
        assertThat(Folder.of("<configuration><" + name + "><x/></" + name + "></configuration>")
                        .configuration()
                        .skipped())
                .containsExactly(name);
    }

    @Test
    void nameThatTheFileDeclaresIsNoSlip() {
        assertThat(Folder.of("<configuration><configSections><section name='locations' type='T'/></configSections>"
                                + "<locations/></configuration>")
                        .configuration()
                        .skipped())
                .containsExactly("locations");
    }

    @Test
    void thousandNamesAreSkipped() {
        String thousand = numbered(1000);

        assertThat(Folder.of("<configuration>" + thousand + thousand + "</configuration>")
                        .configuration()
                        .skipped())
                .hasSize(1000);
        assertThat(Folder.of("<configuration>" + thousand + "\n<b/></configuration>")
                        .problems())
                .containsExactly("/WEB-INF/web.config:2:1: the file has too many unknown sections"
                        + " (expected: at most 1000 names of them)");
    }

    private static String numbered(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("<a").append(i).append("/>");
        }
        return text.toString();
    }
}
