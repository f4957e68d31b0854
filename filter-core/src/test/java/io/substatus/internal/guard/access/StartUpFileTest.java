package io.substatus.internal.guard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.TestApplication;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.Sections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartUpFileTest {

    private static final List<Guard> GUARDS = AccessGuards.ofStartUpFiles(Sections.DEFAULTS);

    @ParameterizedTest
    @CsvSource({
        "/global.asax,500.15",
        "/Global.ASAX,500.15",
        "/global.asa,500.15",
        "/a/b/global.asa,500.15",
        "/global.asax.,500.15",
        "'/global.asax. ',500.15",
        "/global.asax::$DATA,500.15",
        "/web.xml,500.15",
        "/conf/Application.XML,500.15",
        "/context.xml,500.15",
        "/x/jetty-web.xml,500.15",
        "/WEB-INF/web.xml,-",
        "/web-inf/web.xml,-",
        "/META-INF/context.xml,-",
        "/META-INFO/context.xml,500.15",
        "/myglobal.asax,-",
        "/global.asax/x,-",
        "/global.asaxx,-",
        "/global.as,-",
        "/web.xml.txt,-",
        "/webxml,-",
        "/myweb.xml,-",
        "/a.html,-",
        "/,-",
        "/x,-"
    })
    void filesThatStartAnApplicationAreNotHandedOut(String path, String code) {
        TestRequest request = TestRequest.get("/x").seenAs(path).application(TestApplication.ofFiles());

        assertThat(Checks.code(GUARDS, request)).isEqualTo(code);
    }

    @Test
    void namesOfJavaBelongToServletThatClaimsThem() {
        TestApplication editor = TestApplication.ofServlet("com.example.Editor", "/editor/*");
        TestApplication framework = TestApplication.ofServlet("com.example.Framework", "/");

        assertThat(Checks.code(GUARDS, TestRequest.get("/editor/web.xml").application(editor)))
                .isEqualTo("-");
        assertThat(Checks.code(GUARDS, TestRequest.get("/editor/global.asax").application(editor)))
                .isEqualTo("500.15");
        assertThat(Checks.code(GUARDS, TestRequest.get("/web.xml").application(framework)))
                .isEqualTo("500.15");
    }
}
