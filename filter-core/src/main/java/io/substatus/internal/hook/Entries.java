package io.substatus.internal.hook;

import io.substatus.exchange.RequestFacts;
import io.substatus.internal.accesslog.AccessExtras;
import io.substatus.internal.accesslog.AccessLog;
import io.substatus.internal.accesslog.AccessRecord;
import io.substatus.internal.accesslog.CustomFields;
import io.substatus.internal.accesslog.HttpErrEntry;
import io.substatus.internal.accesslog.HttpErrReason;
import io.substatus.internal.pipeline.Found;
import io.substatus.internal.pipeline.Marks;
import org.jspecify.annotations.Nullable;

/** Makes of what a hook knows what the logs need. Stateless. */
final class Entries {

    private Entries() {}

    /** The line of the log for requests that were refused before any application had them. */
    static HttpErrEntry refusal(HookedExchange exchange, HookedResponse response, long now) {
        RequestFacts request = exchange.facts();
        HttpErrReason reason = Refusal.of(request, response.status(), Found.of(exchange::attribute));
        return new HttpErrEntry(
                access(exchange, response, now, AccessLog.none()),
                request.client().port(),
                request.protocol(),
                reason);
    }

    /**
     * The line of the access log.
     *
     * @param log tells what it needs beyond the default fields
     */
    static AccessRecord access(HookedExchange exchange, HookedResponse response, long now, AccessLog log) {
        RequestFacts request = exchange.facts();
        Found found = Found.of(exchange::attribute);
        return new AccessRecord(
                now,
                request.server().address(),
                request.method(),
                request.requestUri(),
                request.queryString(),
                request.server().port(),
                request.remoteUser(),
                request.client().address(),
                request.headers().first("User-Agent"),
                request.headers().first("Referer"),
                response.status(),
                subStatus(exchange, found, response.status()),
                found == null ? 0 : found.win32Status(),
                response.elapsedNanos() / 1_000_000,
                log.hasExtras() ? extras(exchange, response, log.customFields()) : AccessExtras.NONE);
    }

    private static int subStatus(HookedExchange exchange, @Nullable Found found, int status) {
        if (exchange.attribute(Marks.SUB_STATUS) instanceof Integer noted) {
            return noted;
        }
        return found != null && found.code().status() == status ? found.code().subStatus() : 0;
    }

    private static AccessExtras extras(HookedExchange exchange, HookedResponse response, CustomFields custom) {
        RequestFacts request = exchange.facts();
        return new AccessExtras(
                request.protocol(),
                request.headers().first("Host"),
                request.headers().first("Cookie"),
                response.bytesSent(),
                response.bytesReceived(),
                custom.read(request, exchange::attribute, response.headers()));
    }
}
