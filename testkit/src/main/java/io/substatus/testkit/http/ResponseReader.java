package io.substatus.testkit.http;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one response off the wire. Confined to one thread. */
final class ResponseReader {
    private static final Pattern STATUS_LINE = Pattern.compile("(HTTP/\\d\\.\\d) (-?\\d+) ?(.*)");
    private static final int SWITCHING_PROTOCOLS = 101;

    private final WireInput in;
    private final boolean answersHead;
    private final List<Header> trailers = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    ResponseReader(WireInput in, boolean answersHead) {
        this.in = in;
        this.answersHead = answersHead;
    }

    Response read() {
        in.begin();
        List<Response> informational = new ArrayList<>();
        Response response = readOne(informational);
        while (isInterim(response)) {
            informational.add(response);
            response = readOne(informational);
        }
        return response;
    }

    private static boolean isInterim(Response response) {
        return response.status() / 100 == 1 && response.status() != SWITCHING_PROTOCOLS && response.complete();
    }

    private Response readOne(List<Response> informational) {
        String first = in.line();
        if (first.isEmpty() && in.closed()) {
            throw in.failure("connection: closed (expected: a response)");
        }
        Matcher line = STATUS_LINE.matcher(first);
        if (!line.matches()) {
            return withoutStatusLine(informational);
        }
        int status = Integer.parseInt(line.group(2));
        List<Header> headers = headers();
        boolean complete = !in.closed() && readBody(status, headers);
        return new Response(
                line.group(1), status, line.group(3), headers, body(), trailers, informational, complete, in.closed());
    }

    private byte[] body() {
        byte[] bytes = body.toByteArray();
        body.reset();
        return bytes;
    }

    /** The oldest form of HTTP has a body only; servers answer so when they could not parse the request line. */
    private Response withoutStatusLine(List<Response> informational) {
        readToEnd();
        return new Response("HTTP/0.9", 0, "", List.of(), in.soFar(), List.of(), informational, true, true);
    }

    private List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        for (String line = in.line(); !line.isEmpty(); line = in.line()) {
            if (in.closed()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw in.failure("header: " + line + " (expected: name: value)");
            }
            headers.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    /** Says whether the body is complete (RFC 9112, section 6.3). */
    private boolean readBody(int status, List<Header> headers) {
        if (answersHead || status / 100 == 1 || status == 204 || status == 304) {
            return true;
        }
        if (last(headers, "Transfer-Encoding")
                .filter("chunked"::equalsIgnoreCase)
                .isPresent()) {
            return readChunks();
        }
        Optional<String> length = last(headers, "Content-Length");
        return length.isPresent() ? readBytes(length(length.get())) : readToEnd();
    }

    private static Optional<String> last(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.named(name))
                .map(Header::value)
                .reduce((first, second) -> second);
    }

    private long length(String text) {
        return number("Content-Length", text, 10);
    }

    private long number(String what, String text, int radix) {
        try {
            return Long.parseLong(text, radix);
        } catch (NumberFormatException wrong) {
            throw in.failure(what + ": " + text + " (expected: a number)");
        }
    }

    private boolean readBytes(long count) {
        byte[] bytes = in.bytes(count);
        body.writeBytes(bytes);
        return bytes.length == count;
    }

    private boolean readToEnd() {
        return readBytes(Long.MAX_VALUE) || in.closed();
    }

    private boolean readChunks() {
        while (true) {
            String line = in.line();
            if (in.closed()) {
                return false;
            }
            long size = number("chunk size", line.split(";", 2)[0].strip(), 16);
            if (size == 0) {
                trailers.addAll(headers());
                return !in.closed();
            }
            if (!readBytes(size) || !in.line().isEmpty()) {
                return false;
            }
        }
    }
}
