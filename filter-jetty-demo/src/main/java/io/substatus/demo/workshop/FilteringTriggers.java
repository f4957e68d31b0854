package io.substatus.demo.workshop;

import static io.substatus.demo.workshop.Call.link;
import static io.substatus.demo.workshop.Call.wire;
import static io.substatus.demo.workshop.Trigger.found;
import static io.substatus.demo.workshop.Trigger.foundAs;

import java.util.List;

/** What request filtering refuses, by the text of the request alone. Stateless. */
final class FilteringTriggers {

    private static final List<Trigger> ALL = List.of(
            found(
                            "404.5",
                            "Look for the WordPress that everybody has",
                            "The sequence wp-admin is denied in URLs, whatever stands around it.",
                            link("/wp-admin/setup.php"))
                    .by("<add sequence=\"wp-admin\" />"),
            found(
                            "404.6",
                            "Take the Assam off the shelf",
                            "The verb DELETE is denied; verbs that are not listed go through.",
                            wire("DELETE", "/teas/assam"))
                    .by("<add verb=\"DELETE\" allowed=\"false\" />"),
            found(
                            "404.7",
                            "Read October's price list",
                            "The file lies there, with an extension that is denied.",
                            link("/downloads/price-list.old"))
                    .by("<add fileExtension=\".old\" allowed=\"false\" />"),
            foundAs(
                            "404.8-segment",
                            "404.8",
                            "Leaf through the winter catalogue's draft",
                            "The file lies there, and drafts is a hidden segment.",
                            link("/drafts/winter.txt"))
                    .by("<add segment=\"drafts\" />"),
            foundAs(
                            "404.10-field",
                            "404.10",
                            "Come with a coupon of 300 letters",
                            "The field X-Coupon may have 20 bytes, for a coupon has six letters.",
                            wire("GET", "/cart", "X-Coupon: " + "x".repeat(300)))
                    .by("<add header=\"X-Coupon\" sizeLimit=\"20\" />"),
            found(
                            "404.11",
                            "Ask for a tea with a plus in its name",
                            "A plus is a blank for whoever decodes a path twice, as IIS does to see whether it changes.",
                            link("/teas/white+nyasa"))
                    .by("<requestFiltering allowDoubleEscaping=\"false\" allowHighBitCharacters=\"false\">"),
            found(
                            "404.12",
                            "Ask for a tea with an accent",
                            "The name has a letter outside ASCII, and no tea of the shop has.",
                            link("/teas/th%C3%A9-vert"))
                    .by("<requestFiltering allowDoubleEscaping=\"false\" allowHighBitCharacters=\"false\">"),
            foundAs(
                            "404.13-limit",
                            "404.13",
                            "Send a picture of twelve megabytes",
                            "Pictures may have one; the length that the request announces is enough to refuse it.",
                            wire("POST", "/photos", "Content-Type: image/jpeg", "Content-Length: 12000000"))
                    .by("<requestLimits maxAllowedContentLength=\"1048576\" />"),
            foundAs(
                            "404.14-limit",
                            "404.14",
                            "Ask for a tea with a rather long name",
                            "The path has 500 letters; web.config allows 400, the server itself some thousands.",
                            wire("GET", "/teas/" + "x".repeat(500)))
                    .by("<requestLimits maxUrl=\"400\" maxQueryString=\"1000\">"),
            found(
                            "404.15",
                            "Search for a very long word",
                            "The query has 1,200 letters, and 1,000 are allowed.",
                            wire("GET", "/teas?find=" + "x".repeat(1_200)))
                    .by("<requestLimits maxUrl=\"400\" maxQueryString=\"1000\">"),
            found(
                            "404.18",
                            "Search the way burglars do",
                            "The query holds union select once it is decoded, and that sequence is denied.",
                            link("/teas?find=assam%20union%20select%20price"))
                    .by("<add sequence=\"union select\" />"),
            found(
                            "404.19",
                            "Visit as a robot that compares prices",
                            "The rule named price robots looks into the User-Agent, and finds PriceGrabber.",
                            wire("GET", "/teas", "User-Agent: PriceGrabber/2.1"))
                    .by("<add string=\"PriceGrabber\" />"),
            found(
                            "404.20",
                            "Climb down fourteen folders",
                            "The path has fourteen segments, and a site may limit them; here to twelve.",
                            link("/teas/a/b/c/d/e/f/g/h/i/j/k/l/m"))
                    .by("<limits maxUrlSegments=\"12\" />"));

    private FilteringTriggers() {}

    static TriggerFamily family() {
        return new TriggerFamily("web.config: what is asked for", ALL);
    }
}
