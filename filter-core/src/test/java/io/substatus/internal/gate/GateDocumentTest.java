package io.substatus.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.TestApplication;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.DefaultDocument;
import io.substatus.internal.webconfig.DenyAction;
import io.substatus.internal.webconfig.DynamicIpSecurity;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByConcurrentRequests;
import io.substatus.internal.webconfig.IpSecurity;
import io.substatus.internal.webconfig.Location;
import io.substatus.internal.webconfig.Sections;
import io.substatus.internal.webconfig.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of a file hold where it is served for its folder. */
class GateDocumentTest {

    private static final DynamicIpSecurity ONE_AT_ONCE =
            new DynamicIpSecurity(DenyAction.FORBIDDEN, false, false, new ByConcurrentRequests(1), null);
    private static final IpSecurity NOBODY = new IpSecurity(false, false, false, DenyAction.FORBIDDEN, List.of());

    @ParameterizedTest
    @CsvSource({
        "/admin/,403.503",
        "/admin/index.html,403.503",
        "/ADMIN/,-",
        "/admin/a.txt,-",
        "/other/,-",
        "/served/,403.503",
        "/served/index.html,-",
        "/page/,403.503",
        "/,-"
    })
    void fileAnswersForItsFolderByItsOwnRules(String path, String code) {
        Gate gate = gate(
                with(IpSecurity.DEFAULT),
                new Location("Admin/index.html", with(NOBODY)),
                new Location("served/start.htm", with(NOBODY)),
                new Location("page/index.jsp", with(NOBODY)));

        TestRequest request = request(path);
        assertThat(code(gate.check(request))).isEqualTo(code);
        request.end();
        assertThat(gate.explain(request(path)).stream()
                        .map(rule -> code(rule.refusal()))
                        .filter(found -> !found.equals("-"))
                        .findFirst()
                        .orElse("-"))
                .isEqualTo(code);
    }

    @Test
    void servletThatTakesFolderIsNotItsFile() {
        Gate gate = gate(with(IpSecurity.DEFAULT), new Location("admin/index.html", with(NOBODY)));
        TestRequest request = TestRequest.get("/admin/")
                .application(TestApplication.ofServlet("com.example.Admin", "/admin/*")
                        .with("/admin/index.html")
                        .welcoming("index.html"));

        assertThat(gate.check(request)).isNull();
    }

    /** A count that folder and file have in common counts one request once, else it would be one too many. */
    @Test
    void nobodyIsAskedTwice() {
        Gate gate = gate(with(IpSecurity.DEFAULT), new Location("other/index.html", with(IpSecurity.DEFAULT)));

        assertThat(gate.check(request("/other/"))).isNull();
    }

    @Test
    void pageThatIsRunIsNotTakenForItsSource() {
        Gate gate = gate(with(IpSecurity.DEFAULT), new Location("page/index.jsp", with(IpSecurity.DEFAULT)));

        assertThat(gate.check(request("/page/"))).isNull();
    }

    private static TestRequest request(String path) {
        return TestRequest.get(path)
                .mimeType(path, "text/html")
                .mimeType("/other/index.html", "text/html")
                .application(TestApplication.ofFiles()
                        .with("/index.html", "/admin/index.html", "/admin/a.txt", "/other/index.html")
                        .with("/ADMIN/index.html.not", "/served/start.htm", "/served/index.html", "/page/index.jsp")
                        .welcoming("index.html", "index.jsp"));
    }

    private static String code(@Nullable Refusal refusal) {
        return refusal == null || refusal.consequence() == Refusal.Consequence.UNLESS_ANSWERED
                ? "-"
                : refusal.rejection().code().toString();
    }

    private static Gate gate(Sections root, Location... locations) {
        return Gate.of(
                new Configuration(root, List.of(locations), Site.DEFAULT, List.of(), List.of()),
                new GuardOptions(false, 10));
    }

    private static Sections with(IpSecurity ipSecurity) {
        Sections all = Sections.DEFAULTS;
        return new Sections(
                all.requestFiltering(),
                ipSecurity,
                ONE_AT_ONCE,
                all.access(),
                all.handlers(),
                all.staticContent(),
                all.isapiCgiRestriction(),
                all.directoryBrowse(),
                new DefaultDocument(true, true, List.of("start.htm")),
                all.serverRuntime(),
                all.validation(),
                all.httpErrors(),
                all.httpLogging());
    }
}
