package io.substatus.testkit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came back for one request. Immutable, but for the array of the body, which is nobody else's.
 *
 * @param version such as {@code HTTP/1.1}; {@code HTTP/0.9} if there was no status line
 * @param status 0 if there was no status line
 * @param reason the reason phrase, empty if there was none
 * @param headers in order, with duplicates
 * @param body without chunk framing
 * @param trailers header lines after the last chunk
 * @param informational the 1xx responses that came before, in order
 * @param complete whether the body ended as its framing says; false if the connection broke off before
 * @param connectionClosed whether the server is known to have closed or reset the connection; a server that closes after
 *     the last byte of a framed body is not waited for
 */
@SuppressWarnings("ArrayRecordComponent")
public record Response(
        String version,
        int status,
        String reason,
        List<Header> headers,
        byte[] body,
        List<Header> trailers,
        List<Response> informational,
        boolean complete,
        boolean connectionClosed) {
    /** Copies the lists. */
    public Response {
        headers = List.copyOf(headers);
        trailers = List.copyOf(trailers);
        informational = List.copyOf(informational);
    }

    /** The first header of this name in any case. */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** The values of all headers of this name in any case, in order. */
    public List<String> headers(String name) {
        return headers.stream()
                .filter(header -> header.named(name))
                .map(Header::value)
                .toList();
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, UTF_8);
    }

    /** The whole response in readable form, for messages of failed tests. */
    @Override
    public String toString() {
        String head = headers.stream().map(Header::toString).collect(Collectors.joining("\n"));
        return version + ' ' + status + ' ' + reason + '\n' + head + "\n\n" + text() + "\n(complete=" + complete
                + ", connectionClosed=" + connectionClosed + ')';
    }
}
