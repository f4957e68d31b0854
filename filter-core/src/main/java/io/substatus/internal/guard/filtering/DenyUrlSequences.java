package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import java.util.List;

/** 404.5: the path contains a sequence of {@code denyUrlSequences}. */
final class DenyUrlSequences implements Check {

    private final List<String> written;
    private final Sequences sequences;
    private final AllowedUrls exempt;

    DenyUrlSequences(List<String> written, AllowedUrls exempt) {
        this.written = written;
        this.sequences = Sequences.of(written);
        this.exempt = exempt;
    }

    @Override
    public String rule() {
        return "denyUrlSequences";
    }

    @Override
    public boolean isIdle() {
        return sequences.isEmpty();
    }

    @Override
    public int find(GuardedRequest request, Examined texts) {
        return UrlScan.find(sequences, texts.url(request));
    }

    @Override
    public boolean isExempt(GuardedRequest request, Examined texts) {
        return exempt.allow(request, texts);
    }

    @Override
    public Refusal refusal(GuardedRequest request, Examined texts, int found) {
        return Evidence.refusal(
                5,
                Evidence.entry("denyUrlSequences", "sequence", written.get(UrlScan.sequence(found))),
                UrlScan.place(texts.url(request), found) + " contains it.",
                "Accepted is a path without it in any letter case, or one that alwaysAllowedUrls lists.");
    }
}
