package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.RequestFiltering;

/** 404.8: a segment of the path is one of {@code hiddenSegments}, at whatever place. */
final class HiddenSegments implements Check {

    private final RequestFiltering.HiddenSegments hidden;
    private final FoldedNames names;
    private final AllowedUrls exempt;

    HiddenSegments(RequestFiltering.HiddenSegments hidden, AllowedUrls exempt) {
        this.hidden = hidden;
        this.names = new FoldedNames(hidden.segments());
        this.exempt = exempt;
    }

    @Override
    public String rule() {
        return "hiddenSegments";
    }

    @Override
    public boolean isIdle() {
        return names.isEmpty();
    }

    /** The index of the hidden name. */
    @Override
    public int find(GuardedRequest request, Examined texts) {
        Url url = texts.url(request);
        int found = NOTHING;
        for (int i = url.firstBare(); i < url.readings() && found < 0; i++) {
            found = find(url.reading(i));
        }
        return found;
    }

    private int find(Text path) {
        char[] text = path.chars();
        int length = path.length();
        int from = 0;
        boolean mayEnd = false;
        for (int i = 0; i <= length; i++) {
            if (i == length || text[i] == '/') {
                int found = find(text, from, i, mayEnd);
                if (found >= 0) {
                    return found;
                }
                from = i + 1;
                mayEnd = false;
            } else {
                mayEnd |= Segment.isEnd(text[i]);
            }
        }
        return NOTHING;
    }

    private int find(char[] text, int from, int to, boolean mayEnd) {
        int found = names.find(text, from, to);
        int trimmed = Segment.trimmed(text, from, to);
        if (found < 0 && trimmed < to) {
            found = names.find(text, from, trimmed);
        }
        if (found < 0 && mayEnd) {
            found = names.find(text, from, Segment.trimmed(text, from, Segment.cut(text, from, to)));
        }
        return found;
    }

    @Override
    public boolean isExempt(GuardedRequest request, Examined texts) {
        return exempt.allow(request, texts) || (!hidden.applyToWebDAV() && WebDavRequests.contain(request));
    }

    @Override
    public Refusal refusal(GuardedRequest request, Examined texts, int found) {
        return Evidence.refusal(
                8,
                Evidence.entry("hiddenSegments", "segment", hidden.segments().get(found)),
                "The path " + Evidence.quoted(texts.url(request).decoded()) + " has it as a segment.",
                "Accepted is a path without such a segment, or one that alwaysAllowedUrls lists.");
    }
}
