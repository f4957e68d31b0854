package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import org.jspecify.annotations.Nullable;

/** 404.14 and 404.15: the path or the query, as sent, has more bytes than {@code maxUrl} or {@code maxQueryString}. */
final class TargetLength implements Check {

    private final boolean ofQuery;
    private final long limit;

    TargetLength(boolean ofQuery, long limit) {
        this.ofQuery = ofQuery;
        this.limit = limit;
    }

    @Override
    public String rule() {
        return "requestLimits " + attribute();
    }

    private String attribute() {
        return ofQuery ? "maxQueryString" : "maxUrl";
    }

    @Override
    public boolean isIdle() {
        return false;
    }

    @Override
    public int find(GuardedRequest request, Examined texts) {
        String text = text(request);
        return text != null && Bytes.isOver(limit, text) ? 0 : NOTHING;
    }

    private @Nullable String text(GuardedRequest request) {
        return ofQuery ? request.queryString() : request.requestUri();
    }

    @Override
    public Refusal refusal(GuardedRequest request, Examined texts, int found) {
        String text = text(request);
        long bytes = text == null ? 0 : Bytes.ofTarget(text);
        return Evidence.refusal(
                ofQuery ? 15 : 14,
                "requestLimits has " + attribute() + "=\"" + limit + "\".",
                "The " + (ofQuery ? "query string" : "path") + " has " + bytes + " bytes.",
                "Up to " + limit + " bytes are accepted.");
    }
}
