package io.substatus.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings that concern {@code web.config}. */
class WebConfigSettingsTest {

    private static Settings read(String name, String value) {
        Map<String, String> nothing = Map.of();
        return SettingsReader.read(
                new SettingsSources(Map.of(name, value), nothing, nothing, nothing), "", warning -> {});
    }

    private static void refuses(String name, String value, String expected) {
        assertThatThrownBy(() -> read(name, value))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(
                        name + ": " + value + " (expected: " + expected + ") in filter init parameter " + name);
    }

    @ParameterizedTest
    @CsvSource({
        "/WEB-INF/web.config, /WEB-INF/, web.config",
        "/web.config, /, web.config",
        "/WEB-INF/iis/site 1.config, /WEB-INF/iis/, site 1.config",
        "/a..b/.config, /a..b/, .config",
    })
    void webConfigHasAFolderAndAName(String path, String folder, String name) {
        WebConfigName read = read("webConfig", path).webConfig();

        assertThat(read).isEqualTo(new WebConfigName(path, true));
        assertThat(read.folder()).isEqualTo(folder);
        assertThat(read.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "web.config",
                "/",
                "/WEB-INF/",
                "/../web.config",
                "/a/../web.config",
                "/a\\b",
                "/a/./b",
                "/..",
                "//a"
            })
    void webConfigIsAPathInTheApplication(String path) {
        refuses("webConfig", path, "the path of a file in the application, such as /WEB-INF/web.config");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "8", "10"})
    void versionsOfIis(String version) {
        assertThat(read("iisVersion", version).iisVersion()).isEqualTo(Integer.parseInt(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "07", "ten", "", "-7"})
    void onlySomeVersionsOfIisHaveCodesOfTheirOwn(String version) {
        refuses("iisVersion", version, "7, 8 or 10");
    }

    @ParameterizedTest
    @CsvSource({
        "reverseDnsTimeout, -1, 0 to 60000",
        "reverseDnsTimeout, 60001, 0 to 60000",
        "reverseDnsTimeout, 2s, 0 to 60000",
        "reverseDnsCacheSize, 63, 64 to 10000000",
        "reverseDnsCacheSize, 10000001, 64 to 10000000",
        "dynamicIpTableSize, 63, 64 to 10000000",
        "dynamicIpTableSize, 99999999999, 64 to 10000000",
    })
    void boundsOfAddressesAreNumbers(String name, String value, String range) {
        refuses(name, value, "a whole number from " + range);
    }
}
