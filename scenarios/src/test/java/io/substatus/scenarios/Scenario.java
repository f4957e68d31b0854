package io.substatus.scenarios;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.substatus.status.SubStatusCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One way in which a code comes about, and what has to be seen of it. Each method gives a changed scenario. Immutable.
 *
 * <p>The text of the request may hold {@code {app}} for the context path, {@code {port}}, {@code {agent}} for a name that
 * the log line is known by, {@code {accept}} for what the visitor reads, and {@code {visitor}} on a line of its own for the
 * header by which a stranger is known.
 *
 * @param code what comes out
 * @param name of this way, as a method would be called
 * @param stage where it plays
 * @param text the request
 * @param play what happens
 * @param seen what has to be seen
 * @param absences the containers on which it does not come out
 */
record Scenario(
        SubStatusCode code, String name, Stage stage, String text, Play play, Seen seen, Map<Maker, Absence> absences) {

    /**
     * What has to be seen.
     *
     * @param wire the status on the wire
     * @param page whether the body is a page of ours
     * @param evidence parts of the sentences that the developer reads
     * @param win32 the Windows error in the log; -1 if it does not matter
     * @param visitors to whom
     * @param unread the containers on which nobody is told more than a stranger is
     */
    record Seen(
            int wire, boolean page, List<String> evidence, long win32, List<Visitor> visitors, List<Maker> unread) {}

    static Scenario of(String code, String name, Stage stage) {
        SubStatusCode parsed = Objects.requireNonNull(SubStatusCode.parse(code), code);
        Seen seen = new Seen(parsed.status(), true, List.of(), -1, List.of(Visitor.values()), List.of());
        return new Scenario(parsed, name, stage, "", Play.ONE_REQUEST, seen, Map.of()).get("/");
    }

    /** Asks for a path of the application. */
    Scenario get(String target, String... headers) {
        return request("GET", target, headers);
    }

    /** Sends a request without a body, or only its head if a header announces one. */
    Scenario request(String method, String target, String... headers) {
        List<String> lines = new ArrayList<>();
        lines.add(method + " {app}" + target + " HTTP/1.1");
        List<String> usual = List.of("Host: localhost:{port}", "User-Agent: {agent}", "Accept: {accept}");
        usual.stream().filter(line -> !isAmong(headers, line)).forEach(lines::add);
        lines.addAll(Arrays.asList(headers));
        return raw(String.join("\r\n", lines) + "\r\n{visitor}\r\n");
    }

    private static boolean isAmong(String[] headers, String line) {
        String name = line.substring(0, line.indexOf(':') + 1);
        return Arrays.stream(headers).anyMatch(header -> header.regionMatches(true, 0, name, 0, name.length()));
    }

    /** Gives the request a body, whose characters are bytes, and its length. */
    Scenario body(String body) {
        int length = body.getBytes(ISO_8859_1).length;
        return raw(text.substring(0, text.length() - 2) + "Content-Length: " + length + "\r\n\r\n" + body);
    }

    /** Sends this and nothing else; its characters are bytes. */
    Scenario raw(String bytes) {
        return new Scenario(code, name, stage, bytes, play, seen, absences);
    }

    /** Does something else than to send one request. */
    Scenario play(Play other) {
        return new Scenario(code, name, stage, text, other, seen, absences);
    }

    /** The developer reads sentences with these parts. */
    Scenario evidence(String... parts) {
        return seen(new Seen(seen.wire, seen.page, List.of(parts), seen.win32, seen.visitors, seen.unread));
    }

    /** The log has this Windows error. */
    Scenario win32(long expected) {
        return seen(new Seen(seen.wire, seen.page, seen.evidence, expected, seen.visitors, seen.unread));
    }

    /** The status on the wire is another than that of the code. */
    Scenario wire(int status) {
        return seen(new Seen(status, seen.page, seen.evidence, seen.win32, seen.visitors, seen.unread));
    }

    /** The body is not a page of ours: the answer was on its way already, or the container lets nobody write one. */
    Scenario withoutPage() {
        return seen(new Seen(seen.wire, false, seen.evidence, seen.win32, seen.visitors, seen.unread));
    }

    /** Is played to the developer alone, because it takes long or cannot be had twice. */
    Scenario onlyForTheDeveloper() {
        return seen(new Seen(seen.wire, seen.page, seen.evidence, seen.win32, List.of(Visitor.DEVELOPER), seen.unread));
    }

    /** These show details to nobody: they give the request up before they know who asks, or it is a stranger's anyhow. */
    Scenario unreadOn(Maker... makers) {
        return seen(new Seen(seen.wire, seen.page, seen.evidence, seen.win32, seen.visitors, List.of(makers)));
    }

    private Scenario seen(Seen other) {
        return new Scenario(code, name, stage, text, play, other, absences);
    }

    /** A container does not produce the code in this way, and is not asked to. */
    Scenario notOn(Maker maker, String reason) {
        return absent(maker, new Absence(reason, ""));
    }

    /** A container gives the same request another code. */
    Scenario otherwiseOn(Maker maker, String instead, String reason) {
        return absent(maker, new Absence(reason, instead));
    }

    private Scenario absent(Maker maker, Absence absence) {
        Map<Maker, Absence> more = new EnumMap<>(Maker.class);
        more.putAll(absences);
        more.put(maker, absence);
        return new Scenario(code, name, stage, text, play, seen, Map.copyOf(more));
    }

    Optional<Absence> absence(Maker maker) {
        return Optional.ofNullable(absences.get(maker));
    }

    /** Whether there is anything to play on a container. */
    boolean playsOn(Maker maker) {
        return absence(maker).map(absence -> !absence.instead().isEmpty()).orElse(true);
    }

    /** What comes out on a container. */
    SubStatusCode codeOn(Maker maker) {
        return absence(maker)
                .map(absence -> Objects.requireNonNull(SubStatusCode.parse(absence.instead())))
                .orElse(code);
    }

    /** The status on the wire of a container. */
    int wireOn(Maker maker) {
        return absence(maker).isPresent() ? codeOn(maker).status() : seen.wire;
    }

    @Override
    public String toString() {
        return code + " " + name;
    }
}
