package io.substatus.scenarios;

import io.substatus.scenarios.app.FileActs;
import io.substatus.scenarios.app.SecurityActs;
import io.substatus.scenarios.app.StaffFilter;
import io.substatus.scenarios.app.TeaLogin;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may not, and why. Stateless. */
final class Security {
    private static final Stage STAGE = Stage.of("security")
            .acts(SecurityActs.class)
            .classes(TeaLogin.class, StaffFilter.class)
            .webXml(webXml -> webXml.raw("<filter><filter-name>staff</filter-name><filter-class>"
                            + StaffFilter.class.getName() + "</filter-class></filter>")
                    .filterMapping("staff", "REQUEST", "/staff/*"));

    private static final Stage BASIC = Stage.of("basic")
            .acts(SecurityActs.class)
            .webXml(webXml -> webXml.secured("/office/*", "user").basicLogin());

    private static final Stage BASIC_FILES =
            Stage.of("ledgers").acts(FileActs.class).webXml(webXml -> webXml.basicLogin());

    private static final Stage FORM = Stage.of("form")
            .acts(SecurityActs.class)
            .webXml(webXml -> webXml.secured("/office/*", "user")
                    .raw("<login-config><auth-method>FORM</auth-method><form-login-config>"
                            + "<form-login-page>/do/denied</form-login-page>"
                            + "<form-error-page>/do/denied</form-error-page></form-login-config></login-config>"));

    private static final Stage FILES = Stage.of("rights").acts(FileActs.class);

    private static final Stage SMALL = Stage.of("small")
            .acts(SecurityActs.class)
            .app(app -> app.file(
                    "META-INF/context.xml", "<Context><Manager maxActiveSessions=\"0\" pathname=\"\"/></Context>"));

    private static final Stage DAV = Stage.of("drive")
            .webXml(webXml ->
                    webXml.servlet("dav", "org.apache.catalina.servlets.WebdavServlet", Map.of(), "/drive/*"));

    private Security() {}

    static List<Scenario> all() {
        return Stream.of(signIns(), files(), Certificates.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Scenario> signIns() {
        return List.of(
                Scenario.of("401.1", "staleToken", STAGE)
                        .get("/do/orders", "Authorization: Bearer spring-2019")
                        .evidence("FailedLoginException"),
                Scenario.of("401.1", "wrongPassword", BASIC)
                        .get("/office/", "Authorization: Basic YWxpY2U6d3Jvbmc=")
                        .evidence("Basic credentials")
                        .win32(1326)
                        .notOn(Maker.JETTY, "challenges without an error dispatch, so that only a hook sees it"),
                Scenario.of("401.1", "wrongPasswordInACall", BASIC)
                        .get("/do/enter")
                        .evidence("Signing in failed", "ogin("),
                Scenario.of("401.1", "wrongPasswordInAForm", FORM)
                        .request("POST", "/j_security_check", "Content-Type: application/x-www-form-urlencoded")
                        .body("j_username=alice&j_password=wrong")
                        .evidence("j_security_check")
                        .notOn(Maker.JETTY, "redirects to the error page, which cannot know why it is asked for"),
                Scenario.of("401.2", "noCredentials", STAGE)
                        .get("/do/orders")
                        .evidence("Authorization", "WWW-Authenticate"),
                Scenario.of("401.4", "filterWithoutBadge", STAGE)
                        .get("/staff/rota")
                        .evidence("StaffFilter")
                        .win32(5),
                Scenario.of("401.5", "supplierThatIsUnknown", STAGE)
                        .get("/do/supplier")
                        .evidence("\"acts\"", "SecurityActs")
                        .win32(5),
                Scenario.of("403.11", "passwordOfLastYear", STAGE)
                        .get("/do/last-year")
                        .evidence("CredentialExpiredException", "TeaLogin"),
                Scenario.of("403.15", "tooManyBaskets", SMALL)
                        .get("/do/basket")
                        .evidence("TooManyActiveSessionsException")
                        .notOn(Maker.JETTY, "has no limit of sessions"),
                Scenario.of("403.20", "customerWhoChangedHisMind", STAGE)
                        .get("/do/callback?error=access_denied&state=af0ifjsldkj")
                        .evidence("access_denied"));
    }

    private static List<Scenario> files() {
        return List.of(
                Scenario.of("401.3", "ledgerOfAnotherUser", BASIC_FILES)
                        .get("/do/ledger")
                        .evidence("may not read", "FileActs")
                        .win32(5),
                Scenario.of("403.2", "ledgerOfNobody", FILES)
                        .get("/do/ledger")
                        .evidence("may not read", "FileActs")
                        .win32(5),
                Scenario.of("403.3", "archiveThatIsClosed", FILES)
                        .get("/do/archive")
                        .evidence("read-only", "FileActs")
                        .win32(5),
                Scenario.of("403.3", "driveThatIsReadOnly", DAV)
                        .request("MKCOL", "/drive/new")
                        .evidence("MKCOL", "\"dav\"")
                        .notOn(Maker.JETTY, "has no servlet for WebDAV"),
                Scenario.of("403.19", "labelPrinterWithoutRights", FILES)
                        .get("/do/label")
                        .evidence("label-printer", "FileActs")
                        .win32(5));
    }
}
