package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;

/**
 * 404.13: the body is larger than {@code maxAllowedContentLength}, by what the client announced, or else by what the
 * application reads of it.
 */
final class ContentLength implements Check {

    private final long limit;
    private final boolean modern;
    private final Refusal whenRead;

    ContentLength(long limit, boolean modern) {
        this.limit = limit;
        this.modern = modern;
        this.whenRead = refusal("The body, whose length was not announced, has more than " + limit + " bytes.");
    }

    @Override
    public String rule() {
        return "requestLimits maxAllowedContentLength";
    }

    @Override
    public boolean isIdle() {
        return false;
    }

    @Override
    public int find(GuardedRequest request, Examined texts) {
        long announced = request.contentLength();
        if (announced < 0 && mayHaveBody(request)) {
            request.limitBody(limit, whenRead);
        }
        return announced > limit ? 0 : NOTHING;
    }

    /** Before HTTP/2 a body without a length has to be chunked (RFC 9112, 6.3). */
    private static boolean mayHaveBody(GuardedRequest request) {
        return !request.protocol().startsWith("HTTP/1.") || request.header("Transfer-Encoding") != null;
    }

    @Override
    public Refusal refusal(GuardedRequest request, Examined texts, int found) {
        return refusal("The request announces a body of " + request.contentLength() + " bytes.");
    }

    private Refusal refusal(String sentence) {
        return Refusal.of(
                modern ? 413 : 404,
                modern ? 1 : 13,
                Evidence.SECTION,
                "requestLimits has maxAllowedContentLength=\"" + limit + "\".",
                sentence,
                "Up to " + limit + " bytes are accepted.");
    }
}
