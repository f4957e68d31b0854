package io.substatus.internal.guard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.Refusal.Consequence;
import io.substatus.internal.guard.TestApplication;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.guard.WelcomeServlets;
import io.substatus.internal.webconfig.DirectoryBrowse;
import io.substatus.internal.webconfig.Listed;
import io.substatus.internal.webconfig.Sections;
import io.substatus.internal.webconfig.StaticContent;
import io.substatus.internal.webconfig.StaticContent.MimeMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentRulesTest {

    private static final String JSP = "org.apache.jasper.servlet.JspServlet";
    private static final String CGI = "org.apache.catalina.servlets.CGIServlet";
    private static final String WEBDAV = "org.apache.catalina.servlets.WebdavServlet";

    @ParameterizedTest
    @CsvSource({
        "'Read, Script',GET,/a.txt,-",
        "'Read, Script',HEAD,/a.txt,-",
        "'Read, Script',OPTIONS,/a.txt,-",
        "'Read, Script',PUT,/a.txt,403.3",
        "'Read, Script',DELETE,/a.txt,403.3",
        "'Read, Script',MKCOL,/a,403.3",
        "'Read, Script',put,/a.txt,-",
        "'Read, Script',PROPFIND,/a.txt,-",
        "'Read, Write',PUT,/a.txt,-",
        "Write,PUT,/a.txt,-",
        "Write,GET,/a.txt,403.2",
        "Script,GET,/a.txt,403.2",
        "Script,OPTIONS,/a.txt,-",
        "None,GET,/a.txt,403.2",
        "None,POST,/a.txt,403.2",
        "None,PUT,/a.txt,403.3"
    })
    void filesAreReadAndWrittenByPolicy(String policy, String method, String path, String code) {
        TestApplication files = TestApplication.ofFiles().with(path);

        assertThat(code(
                        SectionsMaker.policy(policy),
                        TestRequest.get(path).method(method).application(files)))
                .isEqualTo(code);
        assertThat(files.looks()).as("files looked at").isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'Read, Script',GET,-",
        "'Read, Script',PUT,-",
        "'Read, Script',DELETE,-",
        "'Read, Execute',GET,-",
        "Read,GET,403.1",
        "Read,PUT,403.1",
        "NoRemoteScript,GET,403.1",
        "None,GET,403.10",
        "'Read, Script, NoRemoteScript',GET,403.10",
        "'Read, Execute, NoRemoteExecute',GET,403.10",
        "'Script, Execute, NoRemoteExecute',GET,-",
        "'Script, NoRemoteRead, NoRemoteWrite',GET,-"
    })
    void servletsRunByPolicy(String policy, String method, String code) {
        TestApplication servlet = TestApplication.ofServlet("com.example.Api", "/api/*");

        assertThat(code(
                        SectionsMaker.policy(policy),
                        TestRequest.get("/api/1").method(method).application(servlet)))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,192.0.2.1,-",
        "127.8.9.1,192.0.2.1,-",
        "::1,192.0.2.1,-",
        "0:0:0:0:0:0:0:1,192.0.2.1,-",
        "::ffff:127.0.0.1,192.0.2.1,-",
        "192.0.2.1,192.0.2.1,-",
        "192.0.2.2,192.0.2.1,403.10",
        "128.0.0.1,192.0.2.1,403.10",
        "127.0.0.1.evil.test,192.0.2.1,403.10",
        "'',192.0.2.1,403.10"
    })
    void clientOfThisMachineIsNotRemote(String client, String server, String code) {
        TestRequest request = TestRequest.get("/api/1")
                .from(client)
                .at(server, 80)
                .application(TestApplication.ofServlet("com.example.Api", "/api/*"));

        assertThat(code(SectionsMaker.policy("Script, NoRemoteScript"), request))
                .isEqualTo(code);
    }

    @Test
    void clientBehindProxyOfThisMachineIsRemote() {
        TestRequest request = TestRequest.get("/a.txt")
                .from("127.0.0.1")
                .with("X-Forwarded-For", "127.0.0.1")
                .application(TestApplication.ofFiles());

        assertThat(code(SectionsMaker.policy("Read, NoRemoteRead"), request)).isEqualTo("403.2");
    }

    @ParameterizedTest
    @CsvSource({
        "'Read, Script'," + JSP + ",f,/a.jsp,403.21",
        "'Read, Script'," + JSP + ",F,/a.jsp,403.21",
        "'Read, Script'," + JSP + ",t,/a.jsp,-",
        "'Read, Script, Source'," + JSP + ",f,/a.jsp,-",
        "'Read, Script'," + WEBDAV + ",f,/a.php,403.21",
        "'Read, Script'," + WEBDAV + ",f,/a.docx,-",
        "'Read, Script',com.example.Dav,f,/a.jsp,-"
    })
    void sourceOfPagesNeedsSource(String policy, String servletClass, String translate, String path, String code) {
        TestRequest request = TestRequest.get(path)
                .with("Translate", translate)
                .application(TestApplication.ofServlet(servletClass, "/*"));

        assertThat(code(SectionsMaker.policy(policy), request)).isEqualTo(code);
    }

    @Test
    void nothingIsSaidOfAnUnknownServlet() {
        assertThat(code(SectionsMaker.policy("None"), TestRequest.get("/a"))).isEqualTo("-");
        assertThat(code(
                        SectionsMaker.policy("None"),
                        TestRequest.get("/a")
                                .application(TestApplication.ofServlet(
                                        "org.eclipse.jetty.ee10.servlet.ServletHandler$Default404Servlet", "/"))))
                .isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({
        "com.example.Old,/old/1,404.2",
        "com.example.New,/new/1,-",
        "com.example.Other,/x,-",
        JSP + ",/a.jsp,-",
        CGI + ",/cgi-bin/ok.pl,-",
        CGI + ",/cgi-bin/ok.pl/more,-",
        CGI + ",/CGI-BIN/OK.PL,-",
        CGI + ",/cgi-bin/ok.plx,404.2",
        CGI + ",/cgi-bin/bad.pl,404.2",
        CGI + ",/cgi-bin/unknown.pl,404.2",
        CGI + ",/tools/any.pl,-",
        CGI + ",/tools/admin/any.pl,404.2"
    })
    void programsRunByList(String servletClass, String path, String code) {
        Sections sections = SectionsMaker.programs(
                false,
                new Listed("com.example.Old", false),
                new Listed("com.example.New", true),
                new Listed("\\cgi-bin\\ok.pl", true),
                new Listed("/cgi-bin/bad.pl", false),
                new Listed("/tools", true),
                new Listed("/tools/admin", false));

        assertThat(code(sections, TestRequest.get(path).application(TestApplication.ofServlet(servletClass, "/*"))))
                .isEqualTo(code);
    }

    @Test
    void unlistedProgramsRunWhereThatIsSaid() {
        TestRequest request =
                TestRequest.get("/cgi-bin/any.pl").application(TestApplication.ofServlet(CGI, "/cgi-bin/*"));

        assertThat(code(SectionsMaker.programs(true), request)).isEqualTo("-");
        assertThat(code(SectionsMaker.programs(false, new Listed(CGI, true)), request))
                .isEqualTo("-");
        assertThat(code(SectionsMaker.programs(true, new Listed(CGI, false)), request))
                .isEqualTo("404.2");
        assertThat(Checks.evidence(AccessGuards.ofContent(SectionsMaker.programs(false)), request))
                .contains("<add path=\"/cgi-bin/any.pl\" allowed=\"true\"/>");
    }

    @ParameterizedTest
    @CsvSource({
        "/known.css,-,",
        "/data.json,-,application/json",
        "/DATA.JSON,-,application/json",
        "/there.odd,404.3,",
        "/missing.odd,-,",
        "/README,404.3,",
        "/folder.odd/,-,",
        "/gone.xml,404.3,",
        "/page.php,404.17,",
        "/missing.php,-,",
        "/run.groovy,-,text/x-groovy"
    })
    void filesNeedType(String path, String code, String type) {
        TestApplication files = TestApplication.ofFiles()
                .with(
                        "/known.css",
                        "/data.json",
                        "/DATA.JSON",
                        "/there.odd",
                        "/README",
                        "/folder.odd/x",
                        "/gone.xml",
                        "/page.php",
                        "/run.groovy");
        StaticContent content = new StaticContent(
                true,
                List.of(new MimeMap(".json", "application/json"), new MimeMap(".groovy", "text/x-groovy")),
                List.of(".XML"),
                false);
        TestRequest request = TestRequest.get(path)
                .mimeType("/known.css", "text/css")
                .mimeType("/gone.xml", "application/xml")
                .application(files);

        assertThat(code(SectionsMaker.with(content), request)).isEqualTo(code);
        assertThat(request.fileType()).isEqualTo(type);
    }

    @Test
    void clearedListKnowsOnlyItsOwn() {
        StaticContent content = new StaticContent(true, List.of(new MimeMap(".", "text/plain")), List.of(), true);
        TestApplication files = TestApplication.ofFiles().with("/a.css", "/LICENSE");

        assertThat(code(
                        SectionsMaker.with(content),
                        TestRequest.get("/a.css").mimeType("/a.css", "text/css").application(files)))
                .isEqualTo("404.3");
        assertThat(code(SectionsMaker.with(content), TestRequest.get("/LICENSE").application(files)))
                .isEqualTo("-");
    }

    @Test
    void starStandsForEveryOtherExtension() {
        StaticContent content = new StaticContent(
                true,
                List.of(new MimeMap(".*", "application/octet-stream"), new MimeMap(".css", "text/css")),
                List.of(),
                false);
        TestRequest odd =
                TestRequest.get("/a.odd").application(TestApplication.ofFiles().with("/a.odd"));
        TestRequest css =
                TestRequest.get("/a.css").application(TestApplication.ofFiles().with("/a.css"));

        assertThat(code(SectionsMaker.with(content), odd)).isEqualTo("-");
        assertThat(code(SectionsMaker.with(content), css)).isEqualTo("-");
        assertThat(odd.fileType()).isEqualTo("application/octet-stream");
        assertThat(css.fileType()).isEqualTo("text/css");
    }

    @Test
    void servletsNeedNoTypeAndTouchNoFile() {
        TestApplication servlet =
                TestApplication.ofServlet("com.example.Api", "/").with("/there.odd");

        assertThat(code(SectionsMaker.defaults(), TestRequest.get("/there.odd").application(servlet)))
                .isEqualTo("-");
        assertThat(servlet.looks()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/empty/,GET,NONE,403.14",
        "/empty/,PUT,NONE,-",
        "/empty,GET,NONE,-",
        "/welcoming/,GET,NONE,-",
        "/page/,GET,NONE,403.14",
        "/page/,GET,EXACT,403.14",
        "/page/,GET,ALL,-",
        "/servlet/,GET,NONE,403.14",
        "/servlet/,GET,EXACT,-",
        "/servlet/,GET,ALL,-",
        "/empty/,GET,ALL,-",
        "/missing/,GET,NONE,-"
    })
    void foldersAreNotListed(String path, String method, WelcomeServlets servlets, String code) {
        TestApplication files = TestApplication.ofFiles()
                .with("/empty/a.txt", "/welcoming/index.html", "/page/a.txt", "/servlet/a.txt")
                .welcoming("index.html", "index.xhtml", "start")
                .mapped("*.xhtml", "/servlet/start");

        assertThat(code(
                        SectionsMaker.with(DirectoryBrowse.DEFAULT),
                        TestRequest.get(path)
                                .method(method)
                                .welcomeServlets(servlets)
                                .application(files)))
                .isEqualTo(code);
    }

    /** A filter may answer for a folder in which there is nothing. */
    @Test
    void listingIsRefusedOnlyWhereNobodyElseAnswers() {
        TestRequest request =
                TestRequest.get("/empty/").application(TestApplication.ofFiles().with("/empty/a.txt"));
        Refusal refusal = AccessGuards.ofContent(SectionsMaker.with(DirectoryBrowse.DEFAULT))
                .get(0)
                .check(request);

        assertThat(refusal).extracting(Refusal::consequence).isEqualTo(Consequence.UNLESS_ANSWERED);
    }

    @ParameterizedTest
    @CsvSource({"true,ALL", "TRUE,ALL", "exact,EXACT", "false,NONE", "'',NONE", ",NONE"})
    void settingOfJettySaysWhichServletsWelcome(String setting, WelcomeServlets servlets) {
        assertThat(WelcomeServlets.of(setting)).isEqualTo(servlets);
    }

    @Test
    void listingIsTheContainersMatterIfFileSaysSo() {
        TestRequest request =
                TestRequest.get("/empty/").application(TestApplication.ofFiles().with("/empty/a.txt"));

        assertThat(code(SectionsMaker.with(new DirectoryBrowse(true)), request)).isEqualTo("-");
        assertThat(code(SectionsMaker.with(DirectoryBrowse.DEFAULT), request)).isEqualTo("403.14");
    }

    @Test
    void nothingIsRefusedWithoutFile() {
        assertThat(AccessGuards.ofContent(Sections.ABSENT)).isEmpty();
        assertThat(AccessGuards.ofStartUpFiles(Sections.ABSENT)).isEmpty();
        assertThat(AccessGuards.of(Sections.ABSENT.serverRuntime())).isEmpty();
        assertThat(AccessGuards.of(Sections.ABSENT.validation())).isEmpty();
    }

    @Test
    void everyRuleIsExplained() {
        List<Guard> guards = AccessGuards.ofContent(SectionsMaker.defaults());

        assertThat(guards.get(0)
                        .explain(TestRequest.get("/a.php")
                                .application(TestApplication.ofFiles().with("/a.php"))))
                .extracting(
                        Guard.Explanation::rule,
                        explained -> explained.refusal() == null
                                ? "-"
                                : explained.refusal().rejection().code().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("handlers accessPolicy", "-"),
                        org.assertj.core.groups.Tuple.tuple("directoryBrowse", "-"),
                        org.assertj.core.groups.Tuple.tuple("staticContent source", "404.17"),
                        org.assertj.core.groups.Tuple.tuple("staticContent mimeMap", "404.3"));
    }

    private static String code(Sections sections, TestRequest request) {
        return Checks.code(AccessGuards.ofContent(sections), request);
    }
}
