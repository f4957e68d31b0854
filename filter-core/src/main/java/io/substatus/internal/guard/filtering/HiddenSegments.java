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
        boolean mayEnd = path.has(Kinds.SEMICOLON | Kinds.END);
        int found = NOTHING;
        for (int segment = 0; segment <= path.slashes() && found < 0; segment++) {
            found = find(path.chars(), path.start(segment), path.end(segment));
            if (found < 0 && mayEnd) {
                found = findCut(path.chars(), path.start(segment), path.end(segment));
            }
        }
        return found;
    }

    private int find(char[] text, int from, int to) {
        int found = names.find(text, from, to);
        int trimmed = Segment.trimmed(text, from, to);
        return found < 0 && trimmed < to ? names.find(text, from, trimmed) : found;
    }

    private int findCut(char[] text, int from, int to) {
        int cut = Segment.cut(text, from, to);
        return cut == to ? NOTHING : names.find(text, from, Segment.trimmed(text, from, cut));
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
