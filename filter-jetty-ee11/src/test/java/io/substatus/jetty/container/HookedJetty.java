package io.substatus.jetty.container;

import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerKind;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import io.substatus.testkit.w3c.W3cLogFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Jetty with the hooks, and tables of requests to it. Confined to one thread. */
final class HookedJetty {

    private HookedJetty() {}

    /** All three hooks. */
    static ContainerOptions options(ContainerKind kind) {
        String environment = kind == ContainerKind.JETTY_12_1_EE10 ? "ee10" : "ee11";
        return ContainerOptions.defaults()
                .classPath(jar("core"), jar("jetty"), jar(environment))
                .jettyErrorHandler("io.substatus.jetty.SubstatusErrorHandler")
                .jettyContextErrorHandler("io.substatus.jetty.SubstatusContextErrorHandler")
                .jettyRequestLog("io.substatus.jetty.SubstatusRequestLog");
    }

    static Container start(ContainerLauncher launcher) {
        Container container = launcher.start(options(launcher.kind()));
        container.allowLog(""); // Jetty tells of failed contexts and of exceptions; this is about wire and access log
        return container;
    }

    static Path jar(String name) {
        return Path.of(System.getProperty("substatus.jar." + name));
    }

    /** An application with the filter. */
    static WebappBuilder filtered(WebXml webXml) {
        return WebappBuilder.create()
                .webXml(webXml.filter("substatus", "io.substatus.SubstatusFilter", Map.of())
                        .errorPage("/substatus-error"))
                .classes(Shop.class, Shop.Crash.class)
                .lib(jar("core"));
    }

    /** The same application without the filter. */
    static WebappBuilder bare(WebXml webXml) {
        return WebappBuilder.create().webXml(webXml).classes(Shop.class, Shop.Crash.class);
    }

    static WebXml webXml() {
        return WebXml.create()
                .contextParameter("org.eclipse.jetty.servlet.Default.dirAllowed", "false")
                .servlet("shop", Shop.class, "/shop/*");
    }

    /** The lines of all sites that log where the server does: those without the filter, and nobody's. */
    static W3cLogFolder serversLog(Container container) {
        return W3cLogFolder.below(container.base().resolve("logs/LogFiles"));
    }

    /** The lines of requests that belong to no application. */
    static W3cLogFolder nobodysLog(Container container) {
        return W3cLogFolder.of(container.base().resolve("logs/LogFiles/W3SVC1"));
    }

    /** Sends one after the other and fails with everything that is wrong with answers or lines. */
    static void check(Container container, W3cLogFolder log, Tried... table) {
        List<String> problems = new ArrayList<>();
        int before = log.entries().size();
        for (int i = 0; i < table.length; i++) {
            answer(container, table[i], problems);
            lines(log, before + i, table[i], problems);
        }
        if (!problems.isEmpty()) {
            throw new AssertionError(container.kind() + ":\n" + String.join("\n", problems));
        }
    }

    private static void answer(Container container, Tried tried, List<String> problems) {
        try (HttpWire wire = container.connect()) {
            wire.send(tried.request());
            Response response = tried.isHead() ? wire.readHead() : wire.read();
            expect(tried, "status", response.status(), tried.status(), problems);
            if (tried.status() >= 400) {
                page(tried, response, problems);
            }
        } catch (RuntimeException e) {
            problems.add(tried + ": " + e);
        }
    }

    private static void page(Tried tried, Response response, List<String> problems) {
        String reference = response.header("X-Request-Reference").orElse("no reference");
        expect(tried, "reference in page", response.text().contains(reference), !tried.isHead(), problems);
        expect(tried, "whole", response.complete(), true, problems);
        expect(tried, "Cache-Control", response.headers("Cache-Control"), List.of("no-store"), problems);
        expect(tried, "lengths", response.headers("Content-Length").size(), 1, problems);
        expect(tried, "Jetty in page", response.text().contains("etty"), false, problems);
        expect(tried, "sub-status in page", response.headers("X-Substatus"), List.of(), problems);
    }

    private static void lines(W3cLogFolder log, int before, Tried tried, List<String> problems) {
        List<W3cEntry> entries;
        try {
            entries = log.awaitExactly(before + 1);
        } catch (AssertionError wrongNumber) {
            problems.add(tried + ": " + wrongNumber.getMessage());
            return;
        }
        W3cEntry line = entries.get(before);
        expect(tried, "logged", line.code(), tried.code(), problems);
        expect(tried, "cs-uri-stem", line.get("cs-uri-stem"), tried.stem(), problems);
        expect(tried, "cs-method", line.get("cs-method"), tried.method(), problems);
    }

    private static void expect(Tried tried, String what, Object actual, Object expected, List<String> problems) {
        if (!expected.equals(actual)) {
            problems.add(tried + ": " + what + ": " + actual + " (expected: " + expected + ")");
        }
    }
}
