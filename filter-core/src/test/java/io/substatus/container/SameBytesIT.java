package io.substatus.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Succeeds;
import io.substatus.container.behaviour.Waits;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/** Where nothing failed, the bytes on the wire are those that the container sends without the filter. */
class SameBytesIT {
    private static final List<String> SERVLET_TARGETS = List.of(
            "println",
            "print",
            "format",
            "umlaut",
            "locale",
            "check",
            "stream",
            "buffer",
            "large",
            "close",
            "reset",
            "resetbuffer",
            "length",
            "length-zero",
            "nothing",
            "flushed",
            "small-buffer",
            "trailers",
            "early",
            "created",
            "no-content",
            "partial",
            "moved",
            "redirect",
            "see-other",
            "not-modified",
            "cookies",
            "headers",
            "encoding",
            "forward",
            "forward-large",
            "async");

    /** Requests for files, and methods: the request line without the context path, and a header. */
    private static final List<String> OTHERS = List.of(
            "GET /files/tea.txt",
            "HEAD /files/tea.txt",
            "OPTIONS /files/tea.txt",
            "GET /files/tea.txt\r\nRange: bytes=2-5",
            "GET /files/tea.txt\r\nIf-Modified-Since: Sun, 22 Nov 2037 08:00:00 GMT",
            "GET /files/large.bin",
            "GET /files",
            "GET /files/",
            "GET /",
            "HEAD /succeeds/print",
            "HEAD /succeeds/large",
            "POST /succeeds/println",
            "FOO /succeeds/println");

    private static final Pattern BOUNDARY = Pattern.compile("boundary=(\\S+)");

    /** Jetty knows the length of several ranges only where it writes them through a wrapper, whatever that does. */
    private static final String RANGES = "GET /files/tea.txt\r\nRange: bytes=0-1,4-5";

    private static List<String> others(Container container) {
        return container.kind().isJetty()
                ? OTHERS
                : Stream.concat(OTHERS.stream(), Stream.of(RANGES)).toList();
    }

    private static Path app(WebXml webXml) {
        return Shop.app(Shop.servlets(webXml, Succeeds.class, Calls.class), Succeeds.class, Waits.class)
                .file("index.html", "<p>Welcome")
                .file("files/index.html", "<p>Files")
                .file("files/tea.txt", "Earl Grey")
                .file("files/large.bin", new byte[200_000])
                .build();
    }

    /** Entity tags are made from sizes and times of files. */
    private static Path dated(Path app) {
        try (var files = Files.walk(app)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
            }
            return app;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without {@code metadata-complete} the jar's own fragment would put the filter into the bare application too. */
    @OnContainers
    void everySuccessHasTheBytesThatItHasWithoutTheFilter(Container container) {
        Webapp with = container.deploy("/with", dated(app(Shop.webXml())));
        Webapp bare = container.deploy("/bare", dated(app(Shop.bareWebXml().metadataComplete())));
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> actual = new LinkedHashMap<>();
        for (String target : SERVLET_TARGETS) {
            expected.put(target, bytes(bare, "GET /succeeds/" + target));
            actual.put(target, bytes(with, "GET /succeeds/" + target));
        }
        for (String target : others(container)) {
            expected.put(target, bytes(bare, target));
            actual.put(target, bytes(with, target));
        }
        SoftAssertions.assertSoftly(all -> actual.forEach(
                (target, bytes) -> all.assertThat(bytes).as(target).isEqualTo(expected.get(target))));
        assertThat(expected.get("println")).contains("a line");
        with.log().awaitExactly(actual.size());
        assertThat(bare.log().files()).isEmpty();
    }

    private static String bytes(Webapp app, String request) {
        String[] parts = request.split("\r\n", 2);
        String line = parts[0].replaceFirst(" /", " " + app.contextPath() + "/") + " HTTP/1.1\r\n";
        String rest = parts.length == 1 ? "" : parts[1] + "\r\n";
        try (HttpWire wire = app.connect()) {
            wire.send(line + rest + "Host: localhost\r\nConnection: close\r\n\r\n");
            String answer = new String(wire.readUntilClosed(), ISO_8859_1)
                    .replace(app.contextPath(), "/shop")
                    .replaceAll("\r\nDate: [^\r]*", "");
            Matcher boundary = BOUNDARY.matcher(answer);
            return boundary.find() ? answer.replace(boundary.group(1), "boundary") : answer;
        }
    }
}
