package io.substatus.demo.workshop;

import static io.substatus.demo.workshop.Call.link;
import static io.substatus.demo.workshop.Trigger.found;
import static io.substatus.demo.workshop.Trigger.foundAs;

import java.util.List;

/** What a whole application refuses, in branches that have a {@code web.config} of their own. Stateless. */
final class BranchTriggers {

    private static final List<Trigger> ALL = List.of(
            foundAs(
                            "403.6-branch",
                            "403.6",
                            "Look into the till at Skipton",
                            "The client's address is denied. Skipton kept the codes of IIS 7; later ones say 403.503.",
                            link("/skipton/till.txt"))
                    .by("<add ipAddress=\"127.0.0.0\" subnetMask=\"255.0.0.0\" allowed=\"false\" />"),
            found(
                            "403.8",
                            "Read the notice on the door at Skipton",
                            "The client's name is denied. Skipton kept the codes of IIS 7; later ones say 403.504.",
                            link("/skipton/door.txt"))
                    .by("<add domainName=\"localhost\" allowed=\"false\" />"),
            found(
                            "403.9",
                            "Ask Filey when it is open",
                            "One connection for the whole branch, and somebody has been sitting there since it opened.",
                            link("/filey/opening-hours"))
                    .by("<limits maxConnections=\"1\" />"),
            found(
                            "403.18",
                            "Get lost on Skipton's market",
                            "Nothing is there, and the error page for that is the office's, which Jetty does not lend out."
                                    + " errorMode is Custom here, so that nobody sees details.",
                            link("/skipton/market/cheese"))
                    .by("<error statusCode=\"404\" path=\"/office/lost\" responseMode=\"ExecuteURL\" />"),
            found(
                            "404.1",
                            "Call Leeds by the wrong name",
                            "Its one binding is for leeds.fernhill.example, and the request says localhost.",
                            link("/leeds/opening-hours"))
                    .by("<binding protocol=\"http\" bindingInformation=\"*:*:leeds.fernhill.example\" />"),
            found(
                            "500.19",
                            "Ask Whitby when it is open",
                            "Its web.config is wrong in two places. It lies on the disk: mend it, and the branch opens"
                                    + " within a second.",
                            link("/whitby/opening-hours"))
                    .by("<fileExtensions allowUnlisted=\"yes\">"),
            foundAs(
                    "503.0-offline",
                    "503.0",
                    "Ask Settle when it is open",
                    "A file app_offline.htm lies in the branch's folder, and everybody gets it. Take it away, and the branch"
                            + " is open.",
                    link("/settle/opening-hours")));

    private BranchTriggers() {}

    static TriggerFamily family() {
        return new TriggerFamily("The branches, each with a web.config", ALL);
    }
}
