package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;

/** 404.20: the path has more segments than {@code maxUrlSegments} of the site. Empty segments do not count. */
final class UrlSegments implements Check {

    private final long limit;

    UrlSegments(long limit) {
        this.limit = limit;
    }

    @Override
    public String rule() {
        return "limits maxUrlSegments";
    }

    @Override
    public boolean isIdle() {
        return false;
    }

    /** How many there are. */
    @Override
    public int find(GuardedRequest request, Examined texts) {
        Text path = texts.url(request).bare();
        if (path.slashes() < limit) {
            return NOTHING;
        }
        int segments = 0;
        for (int i = 0; i <= path.slashes(); i++) {
            segments += path.start(i) < path.end(i) ? 1 : 0;
        }
        return segments > limit ? segments : NOTHING;
    }

    @Override
    public Refusal refusal(GuardedRequest request, Examined texts, int found) {
        return Evidence.refusal(
                20,
                "limits of the site has maxUrlSegments=\"" + limit + "\".",
                "The path " + Evidence.quoted(texts.url(request).decoded()) + " has " + found + " segments.",
                "Up to " + limit + " segments are accepted.");
    }
}
