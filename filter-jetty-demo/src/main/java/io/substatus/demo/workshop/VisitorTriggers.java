package io.substatus.demo.workshop;

import static io.substatus.demo.workshop.Call.link;
import static io.substatus.demo.workshop.Call.wire;
import static io.substatus.demo.workshop.Trigger.found;

import java.util.List;

/** What {@code web.config} refuses for who asks, and for how much is asked. Stateless. */
final class VisitorTriggers {

    private static final String AT_ONCE = "<denyByConcurrentRequests enabled=\"true\" maxConcurrentRequests=\"1\" />";
    private static final String A_DAY =
            "<denyByRequestRate enabled=\"true\" maxRequests=\"1\" requestIntervalInMilliseconds=\"86400000\" />";
    private static final String BY_NAME = "<add domainName=\"localhost\" allowed=\"false\" />";

    private static final List<Trigger> ALL = List.of(
            found(
                            "400.10",
                            "Queue behind a proxy that tells nonsense",
                            "Proxy mode counts the client that X-Forwarded-For names first; this one is no address.",
                            wire("GET", "/queue.txt", "X-Forwarded-For: the man with the hat"))
                    .by("<dynamicIpSecurity enableProxyMode=\"true\">"),
            found(
                            "401.501",
                            "Take the table in the corner",
                            "One request at a time for each address. A guest from this machine has been sitting there since"
                                    + " the demo opened; denyAction is Unauthorized.",
                            link("/tables/corner"))
                    .by(AT_ONCE),
            found(
                            "401.502",
                            "Try the Keemun once more",
                            "One sample a day for each address. This machine has had today's; denyAction is Unauthorized.",
                            link("/samples/keemun.txt"))
                    .by(A_DAY),
            found(
                            "401.503",
                            "Look into the office till",
                            "Fourteen addresses are let in, and this machine's is none of them; denyAction is Unauthorized.",
                            link("/tills/office.txt"))
                    .by("<add ipAddress=\"192.0.2.32\" subnetMask=\"255.255.255.240\" allowed=\"true\" />"),
            found(
                            "401.504",
                            "Read the notice on the yard door",
                            "The client's address belongs to the name localhost, which is denied; denyAction is"
                                    + " Unauthorized.",
                            link("/doors/yard.txt"))
                    .by(BY_NAME),
            found(
                            "403.501",
                            "Take the table at the window",
                            "As in the corner, without a denyAction: Forbidden.",
                            link("/tables/window"))
                    .by(AT_ONCE),
            found(
                            "403.502",
                            "Try the Assam once more",
                            "As the Keemun, without a denyAction: Forbidden.",
                            link("/samples/assam.txt"))
                    .by(A_DAY),
            found(
                            "403.503",
                            "Look into the till at the front",
                            "As in the office, without a denyAction: Forbidden.",
                            link("/tills/front.txt"))
                    .by("<add ipAddress=\"192.0.2.16\" subnetMask=\"255.255.255.240\" allowed=\"true\" />"),
            found(
                            "403.504",
                            "Read the notice on the front door",
                            "As in the yard, without a denyAction: Forbidden.",
                            link("/doors/front.txt"))
                    .by(BY_NAME),
            found(
                            "404.501",
                            "Take the table in the alcove",
                            "As in the corner; denyAction is NotFound.",
                            link("/tables/alcove"))
                    .by(AT_ONCE),
            found(
                            "404.502",
                            "Try the Sencha once more",
                            "As the Keemun; denyAction is NotFound.",
                            link("/samples/sencha.txt"))
                    .by(A_DAY),
            found("404.503", "Look into the safe", "As in the office; denyAction is NotFound.", link("/tills/safe.txt"))
                    .by("<add ipAddress=\"192.0.2.48\" subnetMask=\"255.255.255.240\" allowed=\"true\" />"),
            found(
                            "404.504",
                            "Read the notice on the cellar door",
                            "As in the yard; denyAction is NotFound.",
                            link("/doors/cellar.txt"))
                    .by(BY_NAME),
            found(
                            "503.2",
                            "Sit down at the chef's table",
                            "One request at a time for everybody, and a guest has been sitting there since the demo opened.",
                            link("/tables/chef"))
                    .by("<serverRuntime appConcurrentRequestLimit=\"1\" />"));

    private VisitorTriggers() {}

    static TriggerFamily family() {
        return new TriggerFamily("web.config: who asks, and how often", ALL);
    }
}
