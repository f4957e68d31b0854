package io.substatus.internal.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the two commands say of a file, and their exit codes. */
class CommandsTest {

    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void writeFile() throws IOException {
        file = web("""
                <configuration>
                  <appSettings><add key="a" value="b"/></appSettings>
                  <system.webServer>
                    <security>
                      <requestFiltering>
                        <fileExtensions><add fileExtension=".asp" allowed="false"/></fileExtensions>
                      </requestFiltering>
                    </security>
                    <rewrite/>
                  </system.webServer>
                  <location path="downloads">
                    <system.webServer><httpLogging dontLog="true"/></system.webServer>
                  </location>
                </configuration>
                """);
    }

    @Test
    void saysWhatOfGoodFileIsObeyedAndWhyRestIsSkipped() {
        Said said = Said.run("check", file);

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .startsWith(file + ": good\n")
                .contains("\nObeyed\n", "system.webServer/security/requestFiltering")
                .contains("\nObeyed at paths of their own\n  downloads\n")
                .contains("\nSkipped\n", "appSettings: for .NET", "rewrite: rules are not translated");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void showsEveryProblemOfBadFile() throws IOException {
        String bad = web("""
                <configuration>
                  <system.webServer>
                    <httpErrors errorMode="Sometimes">
                      <error statusCode="404" subStatuscode="7" path="a.htm"/>
                    </httpErrors>
                  </system.webServer>
                </configuration>
                """);
        Said said = Said.run("check", bad);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .startsWith(bad + ": bad, 2 problems; every request would be answered with 500.19\n")
                .contains(bad + ":3:")
                .contains(bad + ":4:", "subStatuscode", "subStatusCode")
                .contains("  >     4 |       <error statusCode=");
    }

    @Test
    void refusesLogsWithoutSubStatusAndTellsWhatLogCannotDo() throws IOException {
        String form = """
                <configuration><system.applicationHost><sites><site>
                  <logFile logFormat="%s" period="Hourly"><customFields>
                    <add logFieldName="cs-host" sourceName="X-Forwarded-Host" sourceType="RequestHeader"/>
                  </customFields></logFile>
                </site></sites></system.applicationHost></configuration>
                """;
        Said bad = Said.run("check", web(form.formatted("NCSA")));
        Said good = Said.run("check", web(form.formatted("w3c")));

        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.out()).contains("NCSA", "expected: W3C, the one format that has sub-statuses");
        assertThat(good.code()).isZero();
        assertThat(good.out()).contains("To know\n", "  logFile customFields logFieldName: cs-host (expected:");
        assertThat(good.out()).doesNotContain("Hourly");
    }

    @Test
    void refusesAndSaysByWhichRule() {
        Said said = Said.run("explain", file, "GET", "/a/b.asp?x=1", "-H", "Host: shop.example");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .startsWith("GET /a/b.asp?x=1 from 127.0.0.1 to http port 80, Host shop.example\n")
                .contains("REFUSED with 404.7 ", ".asp")
                .containsPattern("\n  REFUSES  .*fileExtensions.*: 404\\.7\n")
                .contains("\nNot known without the server\n");
    }

    @Test
    void letsThroughWhatNoRuleMinds() {
        Said said = Said.run("explain", file, "GET", "/downloads/a.zip", "--client", "2001:db8::1", "--https");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .startsWith("GET /downloads/a.zip from 2001:db8::1 to https port 443, Host localhost\n")
                .contains("settings that hold there: <location path=\"downloads\">")
                .contains("GOES THROUGH")
                .contains("httpLogging dontLog=\"true\": there is no line in the log");
    }

    @Test
    void countsPathFromContextPathOn() {
        Said said = Said.run("explain", file, "GET", "/shop/downloads/%41", "--context", "/shop");

        assertThat(said.out()).contains("path below the context path: /downloads/A\n", "<location path=\"downloads\">");
    }

    @Test
    void explainsNothingForBadFile() throws IOException {
        Said said = Said.run("explain", web("<configuration><nonsense></configuration>"), "GET", "/");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains(": bad, 1 problem;");
    }

    private String web(String text) throws IOException {
        return Files.writeString(folder.resolve("web.config"), text).toString();
    }
}
