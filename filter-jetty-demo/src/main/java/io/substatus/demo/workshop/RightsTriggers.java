package io.substatus.demo.workshop;

import static io.substatus.demo.workshop.Call.link;
import static io.substatus.demo.workshop.Call.tls;
import static io.substatus.demo.workshop.Call.wire;
import static io.substatus.demo.workshop.Trigger.found;
import static io.substatus.demo.workshop.Trigger.foundAs;

import io.substatus.demo.keys.Keys;
import java.util.List;

/** What {@code web.config} refuses by what would answer, and by the connection. Stateless. */
final class RightsTriggers {

    private static final String VOUCHERS = "<access sslFlags=\"Ssl, SslNegotiateCert, SslRequireCert\" />";

    private static final List<Trigger> ALL = List.of(
            found(
                            "403.1",
                            "Buy in the old shop",
                            "A servlet would answer, and the folder's policy lets files be read and nothing be run.",
                            link("/old-shop/teas"))
                    .by("<handlers accessPolicy=\"Read\" />"),
            foundAs(
                            "403.2-policy",
                            "403.2",
                            "Read the letter from Kurseong",
                            "The file lies in the inbox, where things may be put and nothing may be read.",
                            link("/inbox/kurseong.txt"))
                    .by("<handlers accessPolicy=\"Write\" />"),
            foundAs(
                            "403.3-policy",
                            "403.3",
                            "Write a better price list",
                            "PUT would write a file; the policy of the whole shop has no Write.",
                            wire("PUT", "/downloads/price-list.txt", "Content-Length: 0"))
                    .by("<handlers accessPolicy=\"Read, Script\" />"),
            foundAs(
                            "403.4-flag",
                            "403.4",
                            "Count the vouchers without TLS",
                            "The flag Ssl demands TLS, and this is plain HTTP.",
                            link("/vouchers/sold.txt"))
                    .by(VOUCHERS),
            found(
                            "403.5",
                            "Count the golden vouchers without TLS",
                            "The flag Ssl128 alone: a key of 128 bits is demanded, and plain HTTP has none at all.",
                            link("/vouchers/gold.txt"))
                    .by("<access sslFlags=\"Ssl128\" />"),
            foundAs(
                            "403.7-flag",
                            "403.7",
                            "Count the vouchers without a certificate",
                            "Over TLS now, and the flag SslRequireCert demands a certificate too. Rosa's would do.",
                            tls(Keys.NOBODY, "/vouchers/sold.txt"))
                    .by(VOUCHERS),
            found(
                            "403.10",
                            "Look into the old shop's office",
                            "A servlet would answer, and under the policy None nothing is read, written or run.",
                            link("/old-shop/office"))
                    .by("<handlers accessPolicy=\"None\" />"),
            found(
                            "404.2",
                            "Sign the guest book of 2009",
                            "The servlet is packed and mapped; the list of programs has its class with allowed=false.",
                            link("/guestbook"))
                    .by("<add path=\"io.substatus.demo.shop.GuestbookServlet\" allowed=\"false\" />"),
            found(
                            "404.3",
                            "Download the stock list",
                            "The file lies there; nobody has a MIME type for .fp7, so it is not sent.",
                            link("/downloads/stock.fp7"))
                    .by("<staticContent>"),
            found(
                            "500.15",
                            "Ask for global.asax",
                            "The file from which ASP.NET starts is never handed out where there is a web.config, whether the"
                                    + " file itself is there or not.",
                            link("/global.asax"))
                    .by("<configuration>"),
            found(
                            "500.22",
                            "Open the forum",
                            "Its part of web.config adds a module where only ASP.NET's classic mode would look.",
                            link("/forum/"))
                    .by("<httpModules>"),
            found("500.23", "Open the gallery", "The same with a handler.", link("/gallery/"))
                    .by("<httpHandlers>"),
            found(
                            "500.24",
                            "Open the intranet",
                            "The same with an identity that impersonates. The calendar at /calendar.txt has that too, and"
                                    + " the line that switches the check off.",
                            link("/intranet/"))
                    .by("<identity impersonate=\"true\" />"));

    private RightsTriggers() {}

    static TriggerFamily family() {
        return new TriggerFamily("web.config: what would answer", ALL);
    }
}
