package io.substatus.templates;

import io.substatus.exchange.CallSite;
import io.substatus.exchange.Origin;
import io.substatus.exchange.ServletMapping;
import io.substatus.page.Condition;
import io.substatus.page.ConfigurationReport;
import io.substatus.page.ErrorReport;
import io.substatus.page.Field;
import io.substatus.page.FileFault;
import io.substatus.page.FrameReport;
import io.substatus.page.MappingCandidate;
import io.substatus.page.NearMisses;
import io.substatus.page.ProtocolRemark;
import io.substatus.page.RequestReport;
import io.substatus.page.ThrowableReport;
import io.substatus.status.SubStatusCode;
import io.substatus.status.Win32Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reports to render. */
final class Reports {

    static final Instant TIME = Instant.parse("2026-11-22T14:03:27.512Z");

    private Reports() {}

    /** A request that a rule refused: no exception. */
    static ErrorReport hiddenSegment() {
        return new ErrorReport(
                SubStatusCode.of(404, 8),
                "Hidden namespace",
                "The path holds a segment that is never served, whether or not a file lies there.",
                List.of(
                        "The segment WEB-INF is on the list of hidden segments, which guards configuration and"
                                + " classes.",
                        "A link or script was written with the path of the source tree in place of the public path."),
                List.of(
                        "Move what is meant to be public out of WEB-INF and link to its new place.",
                        "If the segment has to be served, remove it from hiddenSegments in WEB-INF/web.config."),
                Win32Status.of(2),
                Origin.GUARD,
                "HiddenSegments",
                List.of(
                        "The path's segment WEB-INF is never served.",
                        "web.config line 14 adds it: <add segment=\"WEB-INF\" />"),
                List.of(),
                NearMisses.NONE,
                ConfigurationReport.NONE,
                null,
                null,
                List.of(),
                request("GET", "/shop/WEB-INF/web.xml?v=2"),
                "/shop",
                new ServletMapping("default", "org.apache.catalina.servlets.DefaultServlet", "/", "DEFAULT", true),
                "2026-11-22 14:03:27 127.0.0.1 GET /shop/WEB-INF/web.xml v=2 8080 - 127.0.0.1 curl/8.5.0 - 404 8 2 1",
                conditions(),
                null,
                "7F3K-29QD-M4XA",
                TIME);
    }

    /** A mistyped path, with all that comes near it. */
    static ErrorReport mistyped() {
        ErrorReport report = hiddenSegment();
        return new ErrorReport(
                SubStatusCode.of(404, 4),
                "No handler for the path",
                "No servlet is mapped to the path, which looks as if one should be.",
                report.causes(),
                report.advice(),
                Win32Status.of(13),
                Origin.DIAGNOSIS,
                "NoHandler",
                List.of("No servlet is mapped to \"/chekout/now\"."),
                List.of(
                        new ProtocolRemark(
                                "The answer had no Allow header; it was added: Allow: GET, HEAD, OPTIONS.",
                                "A 405 answer must list the methods that are allowed.",
                                "RFC 9110 section 15.5.6"),
                        new ProtocolRemark(
                                "The failed answer was left with header fields of a body that is not sent; the page"
                                        + " does not carry them: Content-Type: application/pdf, ETag: \"7f3k\".",
                                "Such fields describe the representation that is sent with them and no other.",
                                "RFC 9110 section 8")),
                new NearMisses(
                        List.of(
                                "\"/shop/checkout/now\" leads to the servlet \"checkout\" by its pattern"
                                        + " \"/checkout/*\": one letter differs.",
                                "\"/shop/check/now\" is there: two letters differ."),
                        List.of(
                                new MappingCandidate("/login", "EXACT", "login", false),
                                new MappingCandidate("/checkout/*", "PATH", "checkout", false),
                                new MappingCandidate("*.jsp", "EXTENSION", "jsp", false),
                                new MappingCandidate("/", "DEFAULT", "default", true))),
                ConfigurationReport.NONE,
                null,
                null,
                List.of(),
                request("GET", "/shop/chekout/now"),
                "/shop",
                report.mapping(),
                report.logLine(),
                report.conditions(),
                report.moreInformation(),
                report.reference(),
                TIME);
    }

    /** A web.config with two mistakes, after a change that was not taken over. */
    static ErrorReport brokenFile() {
        ErrorReport report = hiddenSegment();
        List<Field> facts = List.of(new Field("HRESULT", "0x8007000d"), new Field("Module", "CustomErrorModule"));
        return new ErrorReport(
                SubStatusCode.of(500, 19),
                "Configuration data is invalid",
                "The configuration file cannot be understood.",
                report.causes(),
                report.advice(),
                Win32Status.ofHresult(0x8007000d),
                Origin.GUARD,
                "web.config",
                List.of("/WEB-INF/web.config:5:12: errorMod: no such attribute (expected: errorMode)."),
                List.of(),
                NearMisses.NONE,
                new ConfigurationReport(
                        "/WEB-INF/web.config has changed and was not taken over.",
                        List.of(
                                new FileFault(
                                        "/WEB-INF/web.config",
                                        5,
                                        12,
                                        "errorMod: no such attribute",
                                        "errorMode",
                                        4,
                                        List.of(
                                                "<system.webServer>",
                                                "\t<httpErrors errorMod=\"Custom\">",
                                                "</system.webServer>"),
                                        facts),
                                new FileFault("custom.config", 0, 0, "cannot be read", null, 0, List.of(), facts))),
                null,
                null,
                List.of(),
                report.request(),
                "/shop",
                report.mapping(),
                report.logLine(),
                report.conditions(),
                null,
                report.reference(),
                TIME);
    }

    /** {@link #hiddenSegment} under other conditions. */
    static ErrorReport withConditions(List<Condition> conditions) {
        ErrorReport report = hiddenSegment();
        return new ErrorReport(
                report.code(),
                report.title(),
                report.meaning(),
                report.causes(),
                report.advice(),
                report.win32Status(),
                report.origin(),
                report.foundBy(),
                report.evidence(),
                report.protocol(),
                report.nearMisses(),
                report.configuration(),
                report.setBy(),
                report.message(),
                report.exceptions(),
                report.request(),
                report.contextPath(),
                report.mapping(),
                report.logLine(),
                conditions,
                "https://wiki.example/?a=1&IIS70Error=404,8,0x80070002,0",
                report.reference(),
                report.time());
    }

    /** An exception with a cause: what developers see most. */
    static ErrorReport uncaughtException() {
        return new ErrorReport(
                SubStatusCode.of(502, 3),
                "Upstream could not be reached",
                "The application called another service, and the connection to it was refused or reset before any"
                        + " answer came.",
                List.of(
                        "The service is not running, or listens on another port than the one configured here.",
                        "A firewall or a container network refuses the connection.",
                        "HttpClient was built with the address of a test environment."),
                List.of(
                        "Run curl -v http://127.0.0.1:9099/stock on this machine and compare.",
                        "Check the URL that the application reads from its settings.",
                        "Look whether the service's own log shows a start that failed."),
                Win32Status.ofHresult(0x80072EFD),
                Origin.DIAGNOSIS,
                "UpstreamUnreachable",
                List.of(
                        "ConnectException: the connection to 127.0.0.1:9099 was refused.",
                        "No byte of an answer had been read when the call failed.",
                        "StockClient.available waited 3 ms of the 2,000 ms that connectTimeout allows."),
                List.of(),
                NearMisses.NONE,
                ConfigurationReport.NONE,
                new CallSite("com.example.shop.web.CheckoutServlet", "doPost", "CheckoutServlet.java", 61),
                "stock service is not reachable",
                checkoutChain(),
                request("POST", "/shop/checkout?cart=8812"),
                "/shop",
                new ServletMapping("checkout", "com.example.shop.web.CheckoutServlet", "/checkout", "EXACT", false),
                "2026-11-22 14:03:27 127.0.0.1 POST /shop/checkout cart=8812 8080 anna 127.0.0.1"
                        + " Mozilla/5.0+(X11;+Linux+x86_64)+AppleWebKit/537.36 http://localhost:8080/shop/cart 502 3 12029"
                        + " 14",
                conditions(),
                null,
                "7F3K-29QD-M4XA",
                TIME);
    }

    /** A report whose every text is the given one. */
    static ErrorReport filledWith(String text) {
        CallSite site = new CallSite(text, text, text, 7);
        List<FrameReport> frames =
                List.of(new FrameReport(site, true), new FrameReport(site, false), new FrameReport(site, false));
        return new ErrorReport(
                SubStatusCode.of(404, 8),
                text,
                text,
                List.of(text),
                List.of(text),
                Win32Status.of(2),
                Origin.DIAGNOSIS,
                text,
                List.of(text),
                List.of(new ProtocolRemark(text, text, text)),
                new NearMisses(List.of(text), List.of(new MappingCandidate(text, "PATH", text, true))),
                new ConfigurationReport(
                        text,
                        List.of(new FileFault(
                                text, 2, 1, text, text, 1, List.of(text, text), List.of(new Field(text, text))))),
                site,
                text,
                List.of(
                        new ThrowableReport("exception", text, text, frames, 0),
                        new ThrowableReport("cause", text, text, frames.subList(1, 2), 3)),
                new RequestReport(text, text, text, List.of(new Field(text, text)), text, text, text, text),
                text,
                new ServletMapping(text, text, text, text, true),
                text,
                List.of(new Condition(text, text, true)),
                null,
                text,
                TIME);
    }

    /** A report with so many and so long texts that not all can be shown. */
    static ErrorReport tooLarge(String text, int causes, int frames) {
        ErrorReport small = filledWith(text);
        List<ThrowableReport> chain = new ArrayList<>();
        for (int i = 0; i < causes; i++) {
            chain.add(new ThrowableReport(
                    i == 0 ? "exception" : "cause", "com.example.Failure" + i, text, frames("c" + i, frames), 5));
        }
        List<Field> headers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            headers.add(new Field("X-Header-" + i, text));
        }
        RequestReport request = new RequestReport("GET", text, "HTTP/1.1", headers, text, text, null, "REQUEST");
        return new ErrorReport(
                small.code(),
                text,
                text,
                small.causes(),
                small.advice(),
                small.win32Status(),
                small.origin(),
                null,
                headers.stream().map(Field::value).toList(),
                small.protocol(),
                small.nearMisses(),
                small.configuration(),
                small.setBy(),
                text,
                chain,
                request,
                "",
                small.mapping(),
                text,
                small.conditions(),
                small.moreInformation(),
                "REF-ERENCE",
                TIME);
    }

    private static List<FrameReport> frames(String method, int count) {
        List<FrameReport> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(frame("com.example.shop.catalogue.search.Ranking$Inner" + i, method, i, i % 3 == 0));
        }
        return frames;
    }

    static RequestReport request(String method, String uri) {
        return new RequestReport(
                method,
                uri,
                "HTTP/1.1",
                List.of(
                        new Field("Host", "localhost:8080"),
                        new Field("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/131.0.0.0"),
                        new Field("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
                        new Field("Accept-Language", "de-AT,de;q=0.9,en;q=0.5"),
                        new Field("Authorization", "Basic ********"),
                        new Field("Cookie", "theme=dark; JSESSIONID=********"),
                        new Field("Sec-Fetch-Site", "same-origin")),
                "127.0.0.1:51544",
                "127.0.0.1:8080",
                method.equals("POST") ? "anna" : null,
                "REQUEST");
    }

    private static List<Condition> conditions() {
        return List.of(
                new Condition("Development mode is on", "development=true, set by a system property", true),
                new Condition("The peer is this machine", "127.0.0.1", true),
                new Condition("The server's own address is loopback", "127.0.0.1", true),
                new Condition("No header tells of a proxy", "none of 24 found", true),
                new Condition("Exactly one Host header, and it names this machine", "localhost:8080", true),
                new Condition("The protocol is not HTTP/1.0", "HTTP/1.1", true));
    }

    private static List<ThrowableReport> checkoutChain() {
        List<FrameReport> serving = List.of(
                frame("com.example.shop.order.Checkout", "place", 88, true),
                frame("com.example.shop.web.CheckoutServlet", "doPost", 54, true),
                frame("jakarta.servlet.http.HttpServlet", "service", 547, false),
                frame("jakarta.servlet.http.HttpServlet", "service", 614, false),
                frame("org.apache.catalina.core.ApplicationFilterChain", "doFilter", 138, false),
                frame("org.apache.catalina.core.ApplicationFilterChain", "doFilter", 110, false),
                frame("com.example.shop.web.CartFilter", "doFilter", 33, true),
                frame("org.apache.catalina.core.ApplicationFilterChain", "doFilter", 138, false),
                frame("org.apache.catalina.core.StandardWrapperValve", "invoke", 165, false),
                frame("org.apache.catalina.core.StandardHostValve", "invoke", 113, false),
                frame("org.apache.coyote.http11.Http11Processor", "service", 398, false),
                frame("java.lang.Thread", "run", 840, false));
        List<FrameReport> calling = new ArrayList<>(List.of(
                frame("jdk.internal.net.http.HttpClientImpl", "send", 586, false),
                frame("jdk.internal.net.http.HttpClientFacade", "send", 123, false),
                frame("com.example.shop.stock.StockClient", "available", 42, true)));
        calling.addAll(serving);
        List<FrameReport> connecting = List.of(
                frame("sun.nio.ch.Net", "pollConnect", -2, false),
                frame("sun.nio.ch.Net", "pollConnectNow", 672, false),
                frame("sun.nio.ch.SocketChannelImpl", "finishConnect", 946, false),
                frame("jdk.internal.net.http.PlainHttpConnection$ConnectEvent", "handle", 128, false),
                frame("jdk.internal.net.http.HttpClientImpl$SelectorManager", "run", 941, false));
        List<FrameReport> outer =
                new ArrayList<>(List.of(frame("com.example.shop.stock.StockClient", "available", 47, true)));
        outer.addAll(serving);
        return List.of(
                new ThrowableReport(
                        "exception",
                        "com.example.shop.stock.StockUnavailableException",
                        "stock of 3 articles could not be asked for",
                        outer,
                        0),
                new ThrowableReport(
                        "cause", "java.net.ConnectException", "Connection refused (127.0.0.1:9099)", calling, 0),
                new ThrowableReport("cause", "java.net.ConnectException", "Connection refused", connecting, 0));
    }

    static FrameReport frame(String className, String method, int line, boolean own) {
        String outer = className.substring(className.lastIndexOf('.') + 1).replaceAll("\\$.*", "");
        return new FrameReport(new CallSite(className, method, outer + ".java", line), own);
    }
}
