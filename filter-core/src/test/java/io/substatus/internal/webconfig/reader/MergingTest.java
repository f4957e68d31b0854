package io.substatus.internal.webconfig.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.DefaultDocument;
import io.substatus.internal.webconfig.Listed;
import io.substatus.internal.webconfig.Location;
import io.substatus.internal.webconfig.ReadConfiguration;
import io.substatus.internal.webconfig.RequestFiltering;
import io.substatus.internal.webconfig.Sections;
import io.substatus.internal.webconfig.Validation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What entries and locations make of what was there before. */
class MergingTest {

    private static RequestFiltering filtering(String content) {
        return Folder.webServer("<security><requestFiltering>" + content + "</requestFiltering></security>")
                .configuration()
                .root()
                .requestFiltering();
    }

    @Test
    void shippedEntryMayBeGivenAgain() {
        List<Listed> extensions = filtering(
                        "<fileExtensions><add fileExtension='.CONFIG' allowed='true'/></fileExtensions>")
                .fileExtensions()
                .entries();

        assertThat(extensions).contains(new Listed(".CONFIG", true)).doesNotContain(new Listed(".config", false));
        assertThat(extensions)
                .hasSameSizeAs(RequestFiltering.DEFAULT.fileExtensions().entries());
    }

    @Test
    void entriesAreTakenInTheirOrder() {
        assertThat(filtering("<hiddenSegments><add segment='a'/><clear/><add segment='b'/><add segment='c'/>"
                                + "<remove segment='B'/><remove segment='nothing'/></hiddenSegments>")
                        .hiddenSegments()
                        .segments())
                .containsExactly("c");
        assertThat(filtering("<hiddenSegments><add segment='a'/><remove segment='a'/><add"
                                + " segment='A'/></hiddenSegments>")
                        .hiddenSegments()
                        .segments())
                .endsWith("A")
                .doesNotContain("a");
    }

    @Test
    void newDocumentsComeFirst() {
        assertThat(Folder.webServer("<defaultDocument><files><add value='x'/><add"
                                + " value='index.html'/></files></defaultDocument>")
                        .configuration()
                        .root()
                        .defaultDocument()
                        .files())
                .startsWith("x", "index.html", "Default.htm")
                .hasSize(DefaultDocument.DEFAULT.files().size() + 1);
    }

    @Test
    void verbsDifferByCase() {
        assertThat(filtering("<verbs><add verb='GET' allowed='true'/><add verb='get' allowed='false'/>"
                                + "<remove verb='Get'/></verbs>")
                        .verbs()
                        .entries())
                .containsExactly(new Listed("GET", true), new Listed("get", false));
    }

    @Test
    void removalOfAnErrorMeansItsSubStatus() {
        Configuration configuration = Folder.webServer(
                        "<httpErrors><error statusCode='404' path='/a'/><error statusCode='404' subStatusCode='8'"
                                + " path='/b'/><remove statusCode='404'/></httpErrors>")
                .configuration();

        assertThat(configuration.root().httpErrors().errors())
                .singleElement()
                .satisfies(error -> assertThat(error.subStatusCode()).isEqualTo(8));
    }

    @Test
    void removedTypesAreKnown() {
        Sections sections = Folder.webServer("<staticContent><remove fileExtension='.a'/><remove fileExtension='.b'/>"
                        + "<mimeMap fileExtension='.B' mimeType='x/y'/></staticContent>")
                .configuration()
                .root();

        assertThat(sections.staticContent().removed()).containsExactly(".a");
        assertThat(sections.staticContent().cleared()).isFalse();
    }

    @Test
    void locationKeepsWhatItDoesNotTouch() {
        Configuration configuration = Folder.of("<configuration><system.webServer><httpErrors errorMode='Custom'/>"
                        + "</system.webServer><location path='a'><system.webServer><security><access sslFlags='Ssl'/>"
                        + "</security></system.webServer></location></configuration>")
                .configuration();
        Sections root = configuration.root();
        Sections location = configuration.locations().get(0).sections();

        assertThat(location.httpErrors()).isSameAs(root.httpErrors());
        assertThat(location.requestFiltering()).isSameAs(root.requestFiltering());
        assertThat(location.validation()).isSameAs(root.validation());
        assertThat(location.access()).isNotEqualTo(root.access());
    }

    @Test
    void attributesOfALocationStandOverThoseAround() {
        Configuration configuration = Folder.of("<configuration><system.webServer><httpErrors errorMode='Custom'"
                        + " existingResponse='Replace'/></system.webServer><location path='a'><system.webServer>"
                        + "<httpErrors existingResponse='Auto'/></system.webServer></location></configuration>")
                .configuration();

        assertThat(configuration.locations().get(0).sections().httpErrors())
                .usingRecursiveComparison()
                .ignoringFields("existingResponse")
                .isEqualTo(configuration.root().httpErrors());
        assertThat(configuration.locations().get(0).sections().httpErrors())
                .isNotEqualTo(configuration.root().httpErrors());
    }

    @Test
    void locationMayClearWhatSurroundsIt() {
        Configuration configuration = Folder.of(
                        "<configuration><location path='a'><system.webServer><httpErrors><clear/><error"
                                + " statusCode='404'"
                                + " path='/y'/></httpErrors></system.webServer></location><system.webServer><httpErrors><error"
                                + " statusCode='404' path='/x'/></httpErrors></system.webServer></configuration>")
                .configuration();

        assertThat(configuration.root().httpErrors().errors().get(0).path()).isEqualTo("/x");
        assertThat(configuration.locations().get(0).sections().httpErrors().errors())
                .singleElement()
                .satisfies(error -> assertThat(error.path()).isEqualTo("/y"));
    }

    @ParameterizedTest
    @CsvSource({"a, a", "/a/, a", "a\\b, a/b", "./a, a", "a b/x, a b/x", "a/b.aspx, a/b.aspx"})
    void pathIsRelativeToTheApplication(String written, String path) {
        assertThat(location(written).locations()).extracting(Location::path).containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "/", "./", " ", "Default Web Site", "default web site/"})
    void pathOfTheRootMeansTheRoot(String written) {
        Configuration configuration = location(written);

        assertThat(configuration.locations()).isEmpty();
        assertThat(configuration.root().httpLogging().dontLog()).isTrue();
    }

    private static Configuration location(String path) {
        return Folder.of("<configuration><location path='" + path + "'><system.webServer><httpLogging dontLog='true'/>"
                        + "</system.webServer></location></configuration>")
                .configuration();
    }

    @Test
    void locationsMayShareAPathForOtherSections() {
        Configuration configuration = Folder.of("<configuration><location path='a'><system.webServer><httpLogging"
                        + " dontLog='true'/></system.webServer></location><location path='A'><system.webServer>"
                        + "<directoryBrowse enabled='true'/></system.webServer></location></configuration>")
                .configuration();

        assertThat(configuration.locations()).singleElement().satisfies(location -> {
            assertThat(location.path()).isEqualTo("a");
            assertThat(location.sections().httpLogging().dontLog()).isTrue();
            assertThat(location.sections().directoryBrowse().enabled()).isTrue();
        });
    }

    @Test
    void factsOfSystemWebBelongToTheirPath() {
        Configuration configuration = Folder.of("""
            <configuration>
              <system.web>
                <httpModules><remove name='a' /></httpModules>
                <httpHandlers><clear /><add path='x' /></httpHandlers>
                <identity impersonate='false' />
              </system.web>
              <location path='a'>
                <system.web>
                  <httpModules><add name='a' /></httpModules>
                  <identity impersonate='True' />
                </system.web>
              </location>
              <location path='a/b'>
                <system.webServer><validation validateIntegratedModeConfiguration='false' /></system.webServer>
              </location>
            </configuration>\
            """).configuration();

        assertThat(configuration.root().validation()).isEqualTo(new Validation(true, 0, 4, 0));
        assertThat(configuration.locations())
                .extracting(location -> location.sections().validation())
                .containsExactly(new Validation(true, 9, 4, 10), new Validation(false, 9, 4, 10));
    }

    @Test
    void encryptedIdentityIsNoMatterWhereNothingIsValidated() {
        String identity = "<identity><EncryptedData/></identity>";

        assertThat(Folder.of("<configuration><system.web>" + identity + "</system.web></configuration>")
                        .problems())
                .hasSize(1);
        assertThat(Folder.of("<configuration><system.web>" + identity + "</system.web><system.webServer><validation"
                                + " validateIntegratedModeConfiguration='false'/></system.webServer></configuration>")
                        .problems())
                .isEmpty();
    }

    @Test
    void noticesTellWhatDoesLessThanSomebodyMayThink() {
        List<String> notices = Folder.webServer("""
            <security>
              <authorization><deny users='?' /></authorization>
              <ipSecurity lockItem='true'><add ipAddress=' 10.0.0.1' /><add allowed='true' /></ipSecurity>
            </security>
            <handlers><add name='a' path='b' verb='c' scriptProcessor='%no%' /></handlers>
            <httpErrors defaultPath='%nowhere%/x'>text</httpErrors>\
            """).read(Map.of()).notices();

        assertThat(notices)
                .containsExactly(
                        "system.webServer/security/authorization: nobody is refused by it here;"
                                + " protect the application in its web.xml",
                        "system.webServer/security/ipSecurity: lockItem has no effect:"
                                + " there is no deeper file to be kept from changes",
                        "/WEB-INF/web.config:5: ipAddress: ' 10.0.0.1' is read without its blanks",
                        "/WEB-INF/web.config:5: <add> has neither an ipAddress nor a domainName: nobody is meant by it",
                        "system.webServer/handlers: <add> in <handlers> has no effect here",
                        "/WEB-INF/web.config:8: defaultPath: %nowhere% is not defined and stays as it is",
                        "/WEB-INF/web.config:8: text between the tags of <httpErrors> is not read");
    }

    @Test
    void nameThatNobodyLooksUpIsToldWhereItStands() {
        String entry = "<add domainName='tea.example' allowed='true'/>";
        String silent = "/WEB-INF/web.config:4: domainName: 'tea.example' fits nobody"
                + " (expected: enableReverseDns=\"true\" on <ipSecurity>)";

        assertThat(addresses("", entry).notices()).containsExactly(silent);
        assertThat(addresses("enableReverseDns='true'", entry).notices()).isEmpty();
        assertThat(addresses("", "<add ipAddress='10.0.0.1'/>").notices()).isEmpty();
    }

    private static ReadConfiguration addresses(String attributes, String entry) {
        return Folder.webServer("<security><ipSecurity " + attributes + ">\n" + entry + "</ipSecurity></security>")
                .read();
    }

    @Test
    void sectionThatTheFileDeclaresIsSkipped() {
        Configuration configuration = Folder.of("<configuration><configSections><sectionGroup name='system.webServer'>"
                        + "<section name='own'/></sectionGroup></configSections><system.webServer><own x='y'/>"
                        + "</system.webServer></configuration>")
                .configuration();

        assertThat(configuration.skipped()).containsExactly("system.webServer/own");
    }
}
