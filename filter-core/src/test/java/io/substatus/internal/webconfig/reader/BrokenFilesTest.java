package io.substatus.internal.webconfig.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.substatus.internal.webconfig.Problem;
import io.substatus.internal.webconfig.ReadConfiguration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of mistake gives its problem, and only that, at its line and column. */
class BrokenFilesTest {

    private static final int INVALID = 0x8007000D;
    private static final int DUPLICATE = 0x800700B7;

    static Stream<Arguments> sections() {
        return Stream.of(
                arguments(
                        "<security><acess/></security>",
                        INVALID,
                        "3:11: <acess> is no section of system.webServer/security"
                                + " (expected: a section that IIS knows; did you mean access?)"),
                arguments(
                        "<nothingLikeThat/>",
                        INVALID,
                        "3:1: <nothingLikeThat> is no section of system.webServer"
                                + " (expected: a section that IIS knows)"),
                arguments(
                        "<requestFiltering/>",
                        INVALID,
                        "3:1: <requestFiltering> is no section of system.webServer"
                                + " (expected: system.webServer/security/requestFiltering)"),
                arguments(
                        "<httpLogging/>\n<httpLogging/>",
                        DUPLICATE,
                        "4:1: <httpLogging> is there already"
                                + " (expected: one for a path; the first one is in line 3)"),
                arguments(
                        "<security lockItem='true'/>",
                        INVALID,
                        "3:11: 'lockItem' is no attribute of"
                                + " <system.webServer/security> (expected: no attribute)"));
    }

    static Stream<Arguments> attributes() {
        return Stream.of(
                arguments(
                        "<httpLogging\n  dontLog='true'\n  dontlog='true'/>",
                        INVALID,
                        "5:3: 'dontlog' is no attribute of"
                                + " <httpLogging> (expected: one of dontLog, selectiveLogging; did you mean dontLog?)"),
                arguments(
                        "<staticContent><remove fileExtension='.a' mimeType='b'/></staticContent>",
                        INVALID,
                        "3:43: 'mimeType' is no attribute of <remove> (expected: fileExtension)"),
                arguments(
                        "<handlers><clear name='x'/></handlers>",
                        INVALID,
                        "3:18: 'name' is no attribute of <clear> (expected: no attribute)"),
                arguments(
                        "<httpLogging dontLog='1'/>",
                        INVALID,
                        "3:14: dontLog: '1' is no value of it (expected: one of true, false)"),
                arguments(
                        "<httpErrors errorMode='Detailled'/>",
                        INVALID,
                        "3:13: errorMode: 'Detailled' is no value of it"
                                + " (expected: one of DetailedLocalOnly, Custom, Detailed; did you mean Detailed?)"),
                arguments(
                        "<security><access sslFlags='Ssl, SslMapCert'/></security>",
                        INVALID,
                        "3:19: sslFlags: 'SslMapCert' is no flag of it (expected: None, or some of Ssl,"
                                + " SslNegotiateCert, SslRequireCert, Ssl128 with commas between)"),
                arguments(
                        "<serverRuntime appConcurrentRequestLimit='many'/>",
                        INVALID,
                        "3:16: appConcurrentRequestLimit:"
                                + " 'many' is not a whole number (expected: a whole number from 0 to 4294967295)"),
                arguments(
                        "<serverRuntime appConcurrentRequestLimit='0x10'/>",
                        INVALID,
                        "3:16: appConcurrentRequestLimit:"
                                + " '0x10' is not a whole number (expected: a whole number from 0 to 4294967295)"),
                arguments(
                        "<serverRuntime appConcurrentRequestLimit='4294967296'/>",
                        INVALID,
                        "3:16: appConcurrentRequestLimit: 4294967296 is out of range"
                                + " (expected: a whole number from 0 to 4294967295)"),
                arguments(
                        "<httpErrors><error statusCode='399' path='/x'/></httpErrors>",
                        INVALID,
                        "3:20: statusCode: 399 is out of range (expected: a whole number from 400 to 999)"),
                arguments(
                        "<httpErrors><error statusCode='404' path=''/></httpErrors>",
                        INVALID,
                        "3:37: path: the value is empty (expected: a text)"),
                arguments(
                        "<staticContent><clientCache cacheControlMaxAge='1 day'/></staticContent>",
                        INVALID,
                        "3:29: cacheControlMaxAge: '1 day' is not a time span (expected:"
                                + " [days.]hours:minutes:seconds)"),
                arguments(
                        "<staticContent><clientCache cacheControlMaxAge='00:60:00'/></staticContent>",
                        INVALID,
                        "3:29: cacheControlMaxAge: '00:60:00' is not a time span (expected:"
                                + " [days.]hours:minutes:seconds)"),
                arguments(
                        "<staticContent lockAttributes='defaultDocFoter'/>",
                        INVALID,
                        "3:16: lockAttributes: 'defaultDocFoter' is no attribute of <staticContent> (expected: some of"
                                + " defaultDocFooter, isDocFooterFileName, enableDocFooter; did you mean"
                                + " defaultDocFooter?)"),
                arguments(
                        "<staticContent lockItem='perhaps'/>",
                        INVALID,
                        "3:16: lockItem: 'perhaps' is no value of it (expected: one of true, false)"));
    }

    static Stream<Arguments> entries() {
        return Stream.of(
                arguments(
                        "<staticContent><mimeMap fileExtension='.a'/></staticContent>",
                        INVALID,
                        "3:16: <mimeMap> lacks the required attribute 'mimeType'"),
                arguments(
                        "<handlers><add/></handlers>",
                        INVALID,
                        "3:11: <add> lacks the required attributes 'name', 'path', 'verb'"),
                arguments(
                        "<staticContent><add fileExtension='.a'/></staticContent>",
                        INVALID,
                        "3:16: <add> is no element of <staticContent>"
                                + " (expected: one of mimeMap, clear, remove, clientCache)"),
                arguments(
                        "<staticContent>\n<mimeMap fileExtension='.a' mimeType='b'/>\n<mimeMap fileExtension='.A'"
                                + " mimeType='c'/></staticContent>",
                        DUPLICATE,
                        "5:1: <mimeMap> is there already, with fileExtension"
                                + " '.A' (expected: one entry for a key; the first one is in line 4)"),
                arguments(
                        "<httpErrors><error statusCode='404' path='/x'/>\n<error statusCode='0404' subStatusCode='-1'"
                                + " path='/y'/></httpErrors>",
                        DUPLICATE,
                        "4:1: <error> is there already, with statusCode '0404',"
                                + " subStatusCode '-1' (expected: one entry for a key; the first one is in line 3)"),
                arguments(
                        "<httpErrors><error statusCode='404' path='C:\\errors\\404.htm'/></httpErrors>",
                        INVALID,
                        "3:37: path: 'C:\\errors\\404.htm' is an absolute path (expected: a path in the application, or"
                                + " allowAbsolutePathsWhenDelegated=\"true\" on <httpErrors>)"),
                arguments(
                        "<httpErrors defaultPath='\\\\server\\share\\x.htm'/>",
                        INVALID,
                        "3:13: defaultPath: '\\\\server\\share\\x.htm' is an absolute path (expected: a path in the"
                                + " application, or allowAbsolutePathsWhenDelegated=\"true\" on <httpErrors>)"),
                arguments(
                        "<security><ipSecurity><add ipAddress='10.0.0.256'/></ipSecurity></security>",
                        0x80072AF9,
                        "3:28: ipAddress: '10.0.0.256' is no address"
                                + " (expected: an IPv4 or IPv6 address such as 192.0.2.7 or 2001:db8::7)"),
                arguments(
                        "<security><ipSecurity><add ipAddress='10.0.0.0' subnetMask='33'/></ipSecurity></security>",
                        0x80072AF9,
                        "3:49: subnetMask: '33' is no mask for the address"
                                + " (expected: a prefix length from 0 to 32, or a mask such as 255.255.255.0)"));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("<configuration>\n<a></b>\n</configuration>", "2:6: the file is not well-formed XML: "),
                arguments("", "1:1: the file is not well-formed XML: "),
                arguments("<configuration/><configuration/>", "1:18: the file is not well-formed XML: "),
                arguments("<configuration>&nbsp;</configuration>", "1:22: the file is not well-formed XML: "),
                arguments(
                        "<configuration x='1' x='2'/>",
                        "1:29: the file is not well-formed XML: the attribute 'x' of <configuration> is there twice"),
                arguments(
                        "<configuration>\n<p:a/></configuration>",
                        "2:7: the file is not well-formed XML: the prefix 'p' of <p:a> is not declared"),
                arguments(
                        "<configuration>\n<a p:b=''/></configuration>",
                        "2:12: the file is not well-formed XML: the prefix 'p' of the attribute 'p:b' is not declared"),
                arguments(
                        "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>\n<a>&b;</a>",
                        "2:1: <!DOCTYPE> is not read in a configuration (expected: a file without it)"),
                arguments(
                        "<web-app/>",
                        "1:1: <web-app> is not the outermost element of a configuration"
                                + " (expected: <configuration>)"),
                arguments(
                        "<configuration>\n<appSettings/>\n<configSections/>\n</configuration>",
                        "3:1: <configSections> is not the first element"
                                + " (expected: one, as the first element of <configuration>)"),
                arguments(
                        "<configuration>\n<configSections/>\n<configSections/>\n</configuration>",
                        "3:1: <configSections> is not the first element"
                                + " (expected: one, as the first element of <configuration>)"),
                arguments(
                        "<configuration>\n<system.web>\n <identity configProtectionProvider='Rsa'/>\n</system.web>\n"
                                + "</configuration>",
                        "3:2: <identity> is encrypted, and encrypted sections cannot be read"
                                + " (expected: plain text)"),
                arguments(
                        "<?xml version='1.0' encoding='x-none'?>\n<configuration/>",
                        "1:1: encoding: x-none is not known (expected: utf-8 or utf-16)"));
    }

    static Stream<Arguments> locations() {
        String logging = "<system.webServer><httpLogging/></system.webServer>";
        return Stream.of(
                arguments(
                        "<location path='a' overrideMode='Allow' allowOverride='true'/>",
                        INVALID,
                        "2:1: <location> has both overrideMode and allowOverride (expected: one of them)"),
                arguments(
                        "<location path='a' overrideMode='Never'/>",
                        INVALID,
                        "2:20: overrideMode: 'Never' is no value of" + " it (expected: one of Inherit, Allow, Deny)"),
                arguments(
                        "<location paht='a'/>",
                        INVALID,
                        "2:11: 'paht' is no attribute of <location> (expected: one of path, overrideMode,"
                                + " allowOverride, inheritInChildApplications; did you mean path?)"),
                arguments(
                        "<location path='a'><location path='b'/></location>",
                        INVALID,
                        "2:20: <location> is no element of <location> (expected: it stands in <configuration> only)"),
                arguments(
                        logging + "\n<location path='.'>" + logging + "</location>",
                        DUPLICATE,
                        "3:38: <httpLogging> is there already (expected: one for a path; the first one is in line 2)"),
                arguments(
                        "<location path='a/b'>" + logging + "</location>\n<location path='/A/B/'>" + logging
                                + "</location>",
                        DUPLICATE,
                        "3:42: <httpLogging> is there already for the path 'a/b'"
                                + " (expected: one for a path; the first one is in line 2)"),
                arguments(
                        "<location path='a'><system.applicationHost><sites/></system.applicationHost></location>",
                        0x80070021,
                        "2:44: <sites> cannot be set for the path 'a' (expected: it stands outside of <location>)"),
                arguments(
                        "<system.webServer><httpErrors><error statusCode='404'"
                                + " path='/x'/></httpErrors></system.webServer>\n"
                                + "<location path='a'><system.webServer><httpErrors><error statusCode='404'"
                                + " path='/y'/></httpErrors></system.webServer></location>",
                        DUPLICATE,
                        "3:50: <error> is there already, with statusCode '404', subStatusCode '-1' (expected: one"
                                + " entry for a key; the first one is in line 2)"));
    }

    static Stream<Arguments> sites() {
        return Stream.of(
                arguments("<site name='a/b'/>", "3:7: name: 'a/b' is no name of a site (expected: no / and no ?)"),
                arguments(
                        "<site id='0'/>", "3:7: id: 0 is out of range (expected: a whole number from 1 to 4294967295)"),
                arguments(
                        "<site><limits maxBandwidth='1023'/></site>",
                        "3:15: maxBandwidth: 1023 is not allowed (expected: no number from 0 to 1023)"),
                arguments(
                        "<site><limits connectionTimeout='1.00:00:00'/></site>",
                        "3:15: connectionTimeout: '1.00:00:00' is out of range (expected: from 0 to 65535 seconds)"),
                arguments(
                        "<site><bindings><binding protocol='http' bindingInformation='80'/></bindings></site>",
                        "3:42: bindingInformation: '80' is no binding"
                                + " (expected: address:port:host, such as *:80: or [::1]:443:example.com)"),
                arguments(
                        "<site><bindings><binding protocol='https' bindingInformation='*:65536:'/></bindings></site>",
                        "3:43: bindingInformation: '*:65536:' is no binding"
                                + " (expected: address:port:host, such as *:80: or [::1]:443:example.com)"),
                arguments(
                        "<site><bindings><remove protocol='http'/></bindings></site>",
                        "3:17: <remove> is no element of <bindings> (expected: one of binding, clear)"),
                arguments(
                        "<site><logFile><customFields><add logFieldName='a b' sourceName='c'"
                                + " sourceType='RequestHeader'/></customFields></logFile></site>",
                        "3:35: logFieldName: 'a b' is no name of a field (expected: a name without blanks)"));
    }

    @ParameterizedTest
    @MethodSource({"sections", "attributes", "entries"})
    void mistakeInWebServerIsTold(String content, int hresult, String problem) {
        check(Folder.webServer(content), hresult, problem);
    }

    @ParameterizedTest
    @MethodSource("locations")
    void mistakeInLocationIsTold(String content, int hresult, String problem) {
        check(Folder.of("<configuration>\n" + content + "\n</configuration>"), hresult, problem);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void mistakeInSiteIsTold(String site, String problem) {
        check(
                Folder.of("<configuration>\n<system.applicationHost><sites>\n" + site
                        + "</sites></system.applicationHost>\n</configuration>"),
                INVALID,
                problem);
    }

    private static void check(Folder folder, int hresult, String problem) {
        ReadConfiguration read = folder.read();

        assertThat(read.problems())
                .singleElement()
                .extracting(Problem::toString, Problem::hresult)
                .containsExactly("/WEB-INF/web.config:" + problem, hresult);
        assertThat(read.configuration()).isNull();
    }

    @ParameterizedTest
    @MethodSource("files")
    void brokenFileIsTold(String content, String start) {
        assertThat(Folder.of(content).read().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.toString()).startsWith("/WEB-INF/web.config:" + start);
            assertThat(problem.hresult()).isEqualTo(INVALID);
        });
    }

    @Test
    void variableMayHideAnAbsolutePath() {
        Folder folder = Folder.webServer("<httpErrors><error statusCode='404' path='%ERR%\\404.htm'/></httpErrors>");

        assertThat(folder.read(Map.of("err", "D:\\errors")).problems())
                .extracting(Problem::toString)
                .containsExactly("/WEB-INF/web.config:3:37: path: '%ERR%\\404.htm' is an absolute path"
                        + " (expected: a path in the application, or allowAbsolutePathsWhenDelegated=\"true\" on"
                        + " <httpErrors>)");
        assertThat(folder.read(Map.of("err", "errors")).problems()).isEmpty();
    }

    @Test
    void bytesThatTheEncodingDoesNotHaveAreToldWithTheirPlace() {
        byte[] content = "<configuration>\n<!-- ?".getBytes(UTF_8);
        content[content.length - 1] = (byte) 0xFC;

        assertThat(Folder.of(content).problems())
                .containsExactly("/WEB-INF/web.config:2:6: the file is not what its encoding says: byte 21 is not UTF-8"
                        + " (expected: text that was saved as UTF-8)");
    }

    @Test
    void severalMistakesAreToldTogetherInTheOrderOfTheFile() {
        List<String> problems = Folder.webServer("""
            <httpLogging dontLog='yes' selectivLogging='LogAll' />
            <security>
              <requestFiltering>
                <verbs><add verb='GET' /></verbs>
                <requestLimits maxUrl='-1' />
              </requestFiltering>
              <nonsense />
            </security>\
            """).problems();

        assertThat(problems)
                .extracting(problem -> problem.substring("/WEB-INF/web.config:".length(), problem.indexOf(' ')))
                .containsExactly("3:14:", "3:28:", "6:12:", "7:20:", "9:3:");
    }

    @Test
    void problemShowsTheLineWithItsNeighbours() {
        Problem problem = Folder.webServer("<!-- before -->\n<httpErrors  errorMod='Custom'/>\n<!-- after -->")
                .read()
                .problems()
                .get(0);

        assertThat(problem.source())
                .containsExactly("<!-- before -->", "<httpErrors  errorMod='Custom'/>", "<!-- after -->");
        assertThat(problem.sourceStart()).isEqualTo(3);
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.column()).isEqualTo(14);
        assertThat(problem.module()).isEqualTo("CustomErrorModule");
    }

    @Test
    void firstAndLastLineHaveOneNeighbour() {
        Problem first = Folder.of("<a/>\r\n<!-- -->").read().problems().get(0);
        Problem last = Folder.of("<configuration>\r\r\n</configuratio>")
                .read()
                .problems()
                .get(0);

        assertThat(first.source()).containsExactly("<a/>", "<!-- -->");
        assertThat(first.sourceStart()).isEqualTo(1);
        assertThat(last.source()).containsExactly("", "</configuratio>");
        assertThat(last.line()).isEqualTo(3);
    }
}
