package io.substatus.scenarios;

import io.substatus.scenarios.app.TillActs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a web.config refuses for what is asked for, and for the connection over which it is. Stateless. */
final class Access {
    private static final String RULES = """
            <configuration>
              <location path="do/stocktaking">
                <system.webServer><handlers accessPolicy="Read"/></system.webServer>
              </location>
              <location path="do/safe">
                <system.webServer><handlers accessPolicy="None"/></system.webServer>
              </location>
              <location path="do/balance">
                <system.webServer><security><isapiCgiRestriction>
                  <add path="io.substatus.scenarios.app.TillActs" allowed="false"/>
                </isapiCgiRestriction></security></system.webServer>
              </location>
              <location path="labels">
                <system.webServer><handlers accessPolicy="Script"/></system.webServer>
              </location>
              <location path="orders">
                <system.webServer><security><access sslFlags="Ssl"/></security></system.webServer>
              </location>
              <location path="payments">
                <system.webServer><security><access sslFlags="Ssl128"/></security></system.webServer>
              </location>
              <location path="suppliers">
                <system.webServer><security><access sslFlags="Ssl, SslRequireCert"/></security></system.webServer>
              </location>
            </configuration>
            """;

    private static final String LISTED_PROGRAMS = """
            <configuration>
              <system.webServer><security>
                <isapiCgiRestriction><add path="/cgi-bin/prices.pl" allowed="true"/></isapiCgiRestriction>
              </security></system.webServer>
            </configuration>
            """;

    private static final String BINDINGS = """
            <configuration>
              <system.applicationHost><sites><site name="tea" id="7">
                <bindings><binding protocol="http" bindingInformation="*:80:tea.example"/></bindings>
              </site></sites></system.applicationHost>
            </configuration>
            """;

    private static final Stage STAGE = Stage.of("house")
            .on(Certificates.SERVER)
            .acts(TillActs.class)
            .webConfig(RULES)
            .app(app -> app.file("labels/assam.txt", "Assam\n")
                    .file("orders/today.txt", "12\n")
                    .file("payments/today.txt", "12 paid\n")
                    .file("suppliers/list.txt", "Jorhat\n")
                    .file("harvest.leaf", "two leaves and a bud\n")
                    .file("old/index.php", "<?php echo 'tea';\n")
                    .file("global.asax", "<%@ Application %>\n"));

    private static final Stage PROGRAMS = Stage.of("programs")
            .webXml(webXml -> webXml.servlet("cgi", "org.apache.catalina.servlets.CGIServlet", Map.of(), "/cgi-bin/*"))
            .webConfig(LISTED_PROGRAMS)
            .app(app -> app.file("META-INF/context.xml", "<Context privileged=\"true\"/>"));

    private static final Stage BOUND = Stage.of("bound").webConfig(BINDINGS);

    private Access() {}

    static List<Scenario> all() {
        return Stream.of(policy(), transport(), files(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Scenario> policy() {
        return List.of(
                Scenario.of("403.1", "stocktakingThatOnlyReads", STAGE)
                        .get("/do/stocktaking")
                        .evidence("accessPolicy=\"Read\"", "\"acts\"")
                        .win32(5),
                Scenario.of("403.10", "safeThatNobodyOpens", STAGE)
                        .get("/do/safe")
                        .evidence("accessPolicy=\"None\"", "\"acts\"")
                        .win32(5),
                Scenario.of("403.2", "labelsThatAreOnlyPrinted", STAGE)
                        .get("/labels/assam.txt")
                        .evidence("accessPolicy=\"Script\"", "/labels/assam.txt")
                        .win32(5),
                Scenario.of("403.3", "labelWrittenOver", STAGE)
                        .request("PUT", "/harvest.leaf", "Content-Length: 0")
                        .evidence("accessPolicy=\"Read, Script\"", "PUT", "/harvest.leaf")
                        .win32(5));
    }

    private static List<Scenario> transport() {
        return List.of(
                Scenario.of("403.4", "ordersOverAnOpenLine", STAGE)
                        .get("/orders/today.txt")
                        .evidence("Ssl", "plain HTTP")
                        .win32(5),
                Scenario.of("403.5", "paymentsOverAnOpenLine", STAGE)
                        .get("/payments/today.txt")
                        .evidence("Ssl128", "128 bits")
                        .win32(5),
                Scenario.of("403.7", "supplierWithoutCertificate", STAGE)
                        .get("/suppliers/list.txt")
                        .play(Certificates.as(""))
                        .evidence("SslRequireCert")
                        .win32(5));
    }

    private static List<Scenario> files() {
        return List.of(
                Scenario.of("404.3", "fileOfNoKnownType", STAGE)
                        .get("/harvest.leaf")
                        .evidence("/harvest.leaf", "<mimeMap fileExtension=\".leaf\"")
                        .win32(50),
                Scenario.of("404.17", "pageOfAnotherEngine", STAGE)
                        .get("/old/index.php")
                        .evidence("/old/index.php", "mimeMap"),
                Scenario.of("500.15", "startOfTheOldShop", STAGE)
                        .get("/global.asax")
                        .evidence("global.asax")
                        .win32(0));
    }

    private static List<Scenario> others() {
        return List.of(
                Scenario.of("404.1", "houseOfAnotherName", BOUND)
                        .get("/")
                        .evidence("localhost", "tea.example")
                        .win32(0),
                Scenario.of("404.2", "balanceOfARefusedServlet", STAGE)
                        .get("/do/balance")
                        .evidence("TillActs", "allowed=\"false\"")
                        .win32(1260),
                Scenario.of("404.2", "programNobodyListed", PROGRAMS)
                        .get("/cgi-bin/stock.pl")
                        .evidence("/cgi-bin/stock.pl", "notListedCgisAllowed")
                        .win32(1260)
                        .notOn(Maker.JETTY, "has its servlet for CGI programs in a jar that has to be added"));
    }
}
