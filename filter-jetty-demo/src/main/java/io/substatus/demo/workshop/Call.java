package io.substatus.demo.workshop;

import io.substatus.demo.keys.Identity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request to the shop, and how it is made from a page. Immutable.
 *
 * @param way by a link, or from this server over a socket of its own
 * @param method the HTTP method
 * @param target path and query
 * @param headers fields beside Host, as {@code Name: value}
 * @param body what follows the head; its characters are bytes
 * @param client whose certificate is shown over TLS; empty for nobody's
 */
public record Call(Way way, String method, String target, List<String> headers, String body, String client) {

    private static final Pattern MENDED = Pattern.compile("Transfer-Encoding:.*|Content-Length:.*[^ 0-9].*");
    private static final Pattern LONG_RUN = Pattern.compile("(x)\\1{199,}");

    /** How a request is made. */
    public enum Way {
        /** The browser follows a link. */
        LINK,
        /** What no link can do: the demo itself sends the request and shows the answer as it came. */
        WIRE,
        /** The demo sends the request and hangs up before the answer. */
        HANG_UP,
        /** The demo sends the request over TLS, with a certificate of its own or without. */
        TLS
    }

    /** Copies the list. */
    public Call {
        headers = List.copyOf(headers);
    }

    static Call link(String target) {
        return new Call(Way.LINK, "GET", target, List.of(), "", "");
    }

    static Call wire(String method, String target, String... headers) {
        return new Call(Way.WIRE, method, target, List.of(headers), "", "");
    }

    /** A request with a body, and its length unless the headers say how the body ends. */
    static Call body(String method, String target, String body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(headers));
        if (lines.stream().noneMatch(line -> line.startsWith("Transfer-Encoding:"))) {
            lines.add("Content-Length: " + body.length());
        }
        return new Call(Way.WIRE, method, target, lines, body, "");
    }

    static Call hangUp(String method, String target, String... headers) {
        return new Call(Way.HANG_UP, method, target, List.of(headers), "", "");
    }

    static Call tls(String client, String target) {
        return new Call(Way.TLS, "GET", target, List.of(), "", client);
    }

    /** Whether the browser itself makes the request by a link. */
    public boolean isLink() {
        return way == Way.LINK;
    }

    /** The target without its query. */
    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /**
     * The request as it goes over the wire.
     *
     * @param port the port that the Host field names
     */
    public String text(int port) {
        return text("localhost:" + port);
    }

    /**
     * The same for another host.
     *
     * @param host what the Host field says
     */
    public String text(String host) {
        List<String> lines = new ArrayList<>();
        lines.add(method + " " + target + " HTTP/1.1");
        lines.add("Host: " + host);
        if (headers.stream().noneMatch(header -> header.startsWith("Accept:"))) {
            lines.add("Accept: text/html,*/*;q=0.1");
        }
        lines.addAll(headers);
        if (headers.stream().noneMatch(header -> header.startsWith("Connection:"))) {
            lines.add("Connection: close");
        }
        return String.join("\r\n", lines) + "\r\n\r\n" + body;
    }

    byte[] bytes(String host) {
        return text(host).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The same request as a line for a shell: curl's, or where curl would mend the request, netcat's. The parts are this
     * program's constants and hold no quote.
     *
     * @param port the port to call
     */
    public String curl(int port) {
        boolean mended = headers.stream().anyMatch(MENDED.asMatchPredicate());
        String scheme = way == Way.TLS ? "https" : "http";
        return mended ? netcat(port) : shortened(options() + " '" + scheme + "://localhost:" + port + target + '\'');
    }

    private static String shortened(String line) {
        return LONG_RUN.matcher(line)
                .replaceAll(run -> Matcher.quoteReplacement(
                        "'\"$(head -c " + run.group().length() + " /dev/zero | tr '\\0' " + run.group(1) + ")\"'"));
    }

    private String netcat(int port) {
        return "printf '%b' '" + text(port).replace("\r\n", "\\r\\n") + "' | nc localhost " + port;
    }

    private String options() {
        StringBuilder line = new StringBuilder("curl -i");
        if (way == Way.HANG_UP) {
            line.append(" --max-time 0.2");
        }
        if (way == Way.TLS) {
            line.append(" -k"); // nobody else knows the authority
        }
        if (!client.isEmpty()) {
            line.append(" --cert-type P12 --cert 'target/keys/").append(client).append(".p12:");
            line.append(Identity.PASSWORD).append('\'');
        }
        if (!method.equals("GET")) {
            line.append(" -X ").append(method);
        }
        headers.stream()
                .filter(header -> body.isEmpty() || !header.startsWith("Content-Length:"))
                .forEach(header -> line.append(" -H '").append(header).append('\''));
        if (!body.isEmpty()) {
            line.append(" --data-binary '").append(body).append('\'');
        }
        return line.toString();
    }

    /** The request as it goes over the wire, with long runs of one letter told rather than shown. */
    public String shown(String host) {
        return LONG_RUN.matcher(text(host))
                .replaceAll(run -> run.group(1) + "... (" + run.group().length() + " times)");
    }
}
