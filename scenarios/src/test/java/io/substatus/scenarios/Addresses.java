package io.substatus.scenarios;

import io.substatus.scenarios.app.QueueActs;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a web.config refuses for where it comes from: lists of addresses and of host names, and how many requests an
 * address may have at once or within a time. Stateless.
 */
final class Addresses {
    private static final String LOOPBACK = "127.0.0.1";

    /** Every address that is listed as the caller's, and every limit, once with each status that can be asked for. */
    private static final String RULES = """
            <location path="do/%1$s/address">
              <system.webServer><security>
                <ipSecurity denyAction="%2$s"><add ipAddress="127.0.0.0" subnetMask="255.0.0.0"/></ipSecurity>
              </security></system.webServer>
            </location>
            <location path="do/%1$s/name">
              <system.webServer><security>
                <ipSecurity denyAction="%2$s" enableReverseDns="true"><add domainName="%3$s"/></ipSecurity>
              </security></system.webServer>
            </location>
            <location path="do/%1$s/at-once">
              <system.webServer><security>
                <dynamicIpSecurity denyAction="%2$s" enableProxyMode="true">
                  <denyByConcurrentRequests enabled="true" maxConcurrentRequests="1"/>
                </dynamicIpSecurity>
              </security></system.webServer>
            </location>
            <location path="do/%1$s/in-time">
              <system.webServer><security>
                <dynamicIpSecurity denyAction="%2$s" enableProxyMode="true">
                  <denyByRequestRate enabled="true" maxRequests="1" requestIntervalInMilliseconds="600000"/>
                </dynamicIpSecurity>
              </security></system.webServer>
            </location>
            """;

    /** Who is let in leaves no line. In proxy mode the developer and the stranger have addresses of their own. */
    private static final String PROXIED = """
              <system.webServer><httpLogging selectiveLogging="LogError"/></system.webServer>
              <location path="relayed">
                <system.webServer><security><ipSecurity enableProxyMode="true">
                  <add ipAddress="192.0.2.1"/>
                </ipSecurity></security></system.webServer>
              </location>
              <location path="relayed/told">
                <system.webServer><httpErrors errorMode="Detailed"/></system.webServer>
              </location>
            """;

    private static final Stage STAGE = Stage.of("addresses")
            .acts(QueueActs.class)
            .webConfig("<configuration>\n" + PROXIED + rules(401, "Unauthorized") + rules(403, "Forbidden")
                    + rules(404, "NotFound") + "</configuration>\n");

    /** IIS 7 knew no action and had codes of its own. */
    private static final Stage SEVEN = Stage.of("seven")
            .acts(QueueActs.class)
            .webXml(webXml -> webXml.contextParameter("substatus.iisVersion", "7"))
            .webConfig("<configuration>\n" + rules(403, "Forbidden") + "</configuration>\n");

    private Addresses() {}

    private static String rules(int status, String denyAction) {
        return RULES.formatted(status, denyAction, ownName());
    }

    /** What this machine is called at the address from which all scenarios are played. */
    private static String ownName() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1}).getCanonicalHostName();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Scenario> all() {
        return Stream.of(lists(), limits(), proxies()).flatMap(List::stream).toList();
    }

    private static List<Scenario> lists() {
        return List.of(
                listed("401.503", "addressThatMayProveItself", STAGE, "/do/401/address"),
                listed("403.503", "addressThatIsNotServed", STAGE, "/do/403/address"),
                listed("404.503", "addressThatFindsNothing", STAGE, "/do/404/address"),
                listed("403.6", "addressThatIisSevenRefused", SEVEN, "/do/403/address"),
                named("401.504", "hostThatMayProveItself", STAGE, "/do/401/name"),
                named("403.504", "hostThatIsNotServed", STAGE, "/do/403/name"),
                named("404.504", "hostThatFindsNothing", STAGE, "/do/404/name"),
                named("403.8", "hostThatIisSevenRefused", SEVEN, "/do/403/name"));
    }

    private static Scenario listed(String code, String name, Stage stage, String path) {
        return Scenario.of(code, name, stage)
                .get(path)
                .evidence(LOOPBACK, "ipAddress=\"127.0.0.0\" subnetMask=\"255.0.0.0\"")
                .win32(5);
    }

    private static Scenario named(String code, String name, Stage stage, String path) {
        return Scenario.of(code, name, stage)
                .get(path)
                .evidence(LOOPBACK, "domainName=\"" + ownName() + "\"")
                .win32(5);
    }

    private static List<Scenario> limits() {
        return List.of(
                atOnce("401.501", "secondCupAtOnceForMembers", "/do/401/at-once"),
                atOnce("403.501", "secondCupAtOnce", "/do/403/at-once"),
                atOnce("404.501", "secondCupAtOnceUnseen", "/do/404/at-once"),
                inTime("401.502", "secondCupTooSoonForMembers", "/do/401/in-time"),
                inTime("403.502", "secondCupTooSoon", "/do/403/in-time"),
                inTime("404.502", "secondCupTooSoonUnseen", "/do/404/in-time"));
    }

    private static Scenario atOnce(String code, String name, String path) {
        return Scenario.of(code, name, STAGE)
                .get(path)
                .play(Crowd::meanwhile)
                .evidence(LOOPBACK, "maxConcurrentRequests=\"1\"")
                .win32(0);
    }

    private static Scenario inTime(String code, String name, String path) {
        return Scenario.of(code, name, STAGE)
                .get(path)
                .play(Crowd::afterwards)
                .evidence(LOOPBACK, "maxRequests=\"1\" requestIntervalInMilliseconds=\"600000\"")
                .win32(0);
    }

    /** Whoever sends the header counts as a stranger, so that an application has to tell everybody. */
    private static List<Scenario> proxies() {
        return List.of(
                Scenario.of("400.10", "relayThatWritesWords", STAGE)
                        .get("/relayed/", "X-Forwarded-For: the back door")
                        .unreadOn(Maker.values())
                        .win32(87),
                Scenario.of("400.10", "relayThatIsToldSo", STAGE)
                        .get("/relayed/told", "X-Forwarded-For: the back door")
                        .onlyForTheDeveloper()
                        .evidence("X-Forwarded-For", "the back door", "enableProxyMode=\"true\"")
                        .win32(87));
    }
}
