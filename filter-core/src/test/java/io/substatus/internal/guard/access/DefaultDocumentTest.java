package io.substatus.internal.guard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.TestApplication;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.DefaultDocument;
import io.substatus.internal.webconfig.DirectoryBrowse;
import io.substatus.internal.webconfig.Sections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultDocumentTest {

    private static final DefaultDocument NAMED =
            new DefaultDocument(true, true, List.of("start.htm", "index.jsp", "run.do", "index.html"));

    @ParameterizedTest
    @CsvSource({
        "/both/,/both/,/both/start.htm",
        "/both/,/both/index.html,/both/start.htm",
        "/both/;jsessionid=1,/both/index.html,/both/start.htm",
        "/,/,/start.htm",
        "/,/index.html,/start.htm",
        "/both/index.html,/both/index.html,",
        "/both,/both,",
        "/other/,/other/,",
        "/missing/,/missing/,",
        "/both/.,/both/index.html,/both/start.htm",
        "/both/%2e,/both/index.html,/both/start.htm",
        "/both/x/..,/both/index.html,/both/start.htm",
        "/both/x/%2e.;a=b,/both/index.html,/both/start.htm",
        "/both%2f,/both/index.html,/both/start.htm",
        "/both/...,/both/...,",
        "/both/.,/both,",
        "/both/%2e,/both,",
        "/other/x/..,/other,",
        "/both/a.,/both/a.,",
        "/page/,/page/,/page/index.html",
        "/servlet/,/servlet/,",
        "/run/,/run/,"
    })
    void firstDocumentAnswersForItsFolder(String uri, String seen, String document) {
        TestApplication files = TestApplication.ofFiles()
                .with(
                        "/start.htm",
                        "/index.html",
                        "/both/start.htm",
                        "/both/index.html",
                        "/other/home.html",
                        "/page/index.jsp",
                        "/page/index.html",
                        "/run/run.do",
                        "/servlet/start.htm")
                .mapped("*.do", "/servlet/*");
        TestRequest request = TestRequest.get(uri).seenAs(seen).application(files);

        assertThat(code(DirectoryBrowse.OFF, NAMED, request)).isEqualTo("-");
        assertThat(request.served()).isEqualTo(document);
    }

    @Test
    void folderWithDocumentIsNotListed() {
        TestApplication files = TestApplication.ofFiles().with("/a/start.htm", "/b/x.txt");
        DirectoryBrowse never = DirectoryBrowse.DEFAULT;

        assertThat(code(never, NAMED, TestRequest.get("/a/").application(files)))
                .isEqualTo("-");
        assertThat(code(never, NAMED, TestRequest.get("/b/").application(files)))
                .isEqualTo("403.14");
        assertThat(code(never, DefaultDocument.DEFAULT, TestRequest.get("/a/").application(files)))
                .isEqualTo("403.14");
    }

    @Test
    void leftOverDocumentThatIsNotServedLeavesFolderWithoutAnswer() {
        TestApplication files = TestApplication.ofFiles().with("/old/default.aspx", "/servlet/start.htm");
        DefaultDocument shipped = new DefaultDocument(true, true, DefaultDocument.DEFAULT.files());

        TestRequest old = TestRequest.get("/old/").application(files);
        assertThat(code(DirectoryBrowse.DEFAULT, shipped, old)).isEqualTo("403.14");
        assertThat(old.served()).isNull();
        assertThat(code(
                        DirectoryBrowse.DEFAULT,
                        NAMED,
                        TestRequest.get("/servlet/").application(files.mapped("/servlet/*"))))
                .isEqualTo("403.14");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/a/,/a/index.jsp,403.14",
        "GET,/a/.,/a/index.jsp,403.14",
        "POST,/a/b/..,/a/index.jsp,403.14",
        "GET,/a/index.jsp,/a/index.jsp,-",
        "GET,/a/,/a/,-"
    })
    void disabledSectionHoldsForPagesInPlaceOfTheirFolder(String method, String uri, String seen, String code) {
        TestApplication pages = TestApplication.ofServlet("org.apache.jasper.servlet.JspServlet", "*.jsp")
                .with("/a/index.jsp");
        DefaultDocument disabled = new DefaultDocument(true, false, List.of("index.html"));
        TestRequest request = TestRequest.get(uri).method(method).seenAs(seen).application(pages);

        assertThat(code(DirectoryBrowse.DEFAULT, disabled, request)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/a/,/a/,403.14",
        "GET,/a/,/a/index.html,403.14",
        "GET,/a/index.html,/a/index.html,-",
        "GET,/missing/,/missing/,-",
        "OPTIONS,/a/,/a/,-"
    })
    void disabledSectionLetsNoFolderAnswer(String method, String uri, String seen, String code) {
        TestApplication files = TestApplication.ofFiles().with("/a/index.html");
        DefaultDocument disabled = new DefaultDocument(true, false, List.of("index.html"));
        TestRequest request = TestRequest.get(uri).method(method).seenAs(seen).application(files);

        assertThat(code(DirectoryBrowse.OFF, disabled, request)).isEqualTo(code);
    }

    @Test
    void servletsKeepTheirFolders() {
        TestRequest request = TestRequest.get("/api/")
                .application(
                        TestApplication.ofServlet("com.example.Api", "/api/*").with("/api/start.htm"));

        assertThat(code(DirectoryBrowse.DEFAULT, NAMED, request)).isEqualTo("-");
        assertThat(request.served()).isNull();
    }

    private static String code(DirectoryBrowse browse, DefaultDocument document, TestRequest request) {
        Sections sections = SectionsMaker.with(document, browse);
        return Checks.code(AccessGuards.ofContent(sections), request);
    }
}
