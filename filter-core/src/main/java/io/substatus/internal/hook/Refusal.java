package io.substatus.internal.hook;

import io.substatus.exchange.RequestFacts;
import io.substatus.internal.accesslog.HttpErrReason;
import io.substatus.internal.pipeline.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word of HTTP.sys for a refusal, by the status and what can be seen in the request. A message that cannot
 * be read has the word for its first part that is not as it must be; where all look well, the one for any part. Stateless.
 */
final class Refusal {

    private Refusal() {}

    static HttpErrReason of(RequestFacts request, int status, @Nullable Found found) {
        return switch (status) {
            case 400 -> badRequest(request, found);
            case 401, 403 -> HttpErrReason.FORBIDDEN;
            case 404 -> HttpErrReason.NOT_FOUND;
            case 405 -> HttpErrReason.VERB;
            case 408 -> timer(request);
            case 411 -> HttpErrReason.LENGTH_REQUIRED;
            case 412 -> HttpErrReason.PRECONDITION;
            case 413 -> HttpErrReason.ENTITY_TOO_LARGE;
            case 414 -> HttpErrReason.URL_LENGTH;
            case 431 -> HttpErrReason.REQUEST_LENGTH;
            case 500 -> failed(found);
            case 501 -> HttpErrReason.NOT_IMPLEMENTED;
            case 503 -> unavailable(found);
            case 505 -> HttpErrReason.VERSION;
            default -> status < 500 ? HttpErrReason.BAD_REQUEST : HttpErrReason.INTERNAL;
        };
    }

    /** A head that came in time has a target. */
    private static HttpErrReason timer(RequestFacts request) {
        return request.requestUri().isEmpty() ? HttpErrReason.TIMER_HEADER_WAIT : HttpErrReason.TIMER_ENTITY_BODY;
    }

    private static HttpErrReason unavailable(@Nullable Found found) {
        return switch (found == null ? 0 : found.code().subStatus()) {
            case 2 -> HttpErrReason.CONN_LIMIT;
            case 3, 4 -> HttpErrReason.QUEUE_FULL;
            default -> HttpErrReason.APP_OFFLINE;
        };
    }

    private static HttpErrReason failed(@Nullable Found found) {
        return switch (found == null ? 0 : found.code().subStatus()) {
            case 11 -> HttpErrReason.APP_SHUTDOWN;
            case 12 -> HttpErrReason.APP_OFFLINE;
            default -> HttpErrReason.INTERNAL;
        };
    }

    private static HttpErrReason badRequest(RequestFacts request, @Nullable Found found) {
        int subStatus =
                found == null || found.code().status() != 400 ? 0 : found.code().subStatus();
        if (subStatus == 604) {
            return HttpErrReason.CLIENT_RESET;
        }
        if (!WireText.isToken(request.method())) {
            return HttpErrReason.VERB;
        }
        if (!WireText.isTarget(request.requestUri()) || !WireText.isTarget(request.queryString())) {
            return HttpErrReason.URL;
        }
        return subStatus == 0 ? field(request) : HttpErrReason.HEADER;
    }

    private static HttpErrReason field(RequestFacts request) {
        List<String> hosts = request.headers().all("Host");
        if (hosts.size() > 1 || !hosts.stream().allMatch(WireText::isHost)) {
            return HttpErrReason.HOSTNAME;
        }
        List<String> lengths = request.headers().all("Content-Length");
        boolean number = lengths.stream().allMatch(WireText::isLength);
        return number ? HttpErrReason.BAD_REQUEST : HttpErrReason.NUMBER;
    }
}
