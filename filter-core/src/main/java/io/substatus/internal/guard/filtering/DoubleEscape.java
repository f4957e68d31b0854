package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;

/** 404.11: the path changes when it is decoded a second time, in which a plus is a blank, as IIS does it. */
final class DoubleEscape implements Check {

    private final boolean allowed;
    private final AllowedUrls exempt;

    DoubleEscape(boolean allowed, AllowedUrls exempt) {
        this.allowed = allowed;
        this.exempt = exempt;
    }

    @Override
    public String rule() {
        return "allowDoubleEscaping";
    }

    @Override
    public boolean isIdle() {
        return allowed;
    }

    @Override
    public int find(GuardedRequest request, Examined texts) {
        return !allowed && texts.url(request).isDoubleEscaped() ? 0 : NOTHING;
    }

    @Override
    public boolean isExempt(GuardedRequest request, Examined texts) {
        return exempt.allow(request, texts);
    }

    @Override
    public Refusal refusal(GuardedRequest request, Examined texts, int found) {
        Text once = texts.url(request).decoded();
        Text twice = new Text();
        Escapes.decode(once, twice, true);
        return Evidence.refusal(
                11,
                "requestFiltering has allowDoubleEscaping=\"false\".",
                "The decoded path " + Evidence.quoted(once) + " becomes " + Evidence.quoted(twice)
                        + " when it is decoded once more.",
                "Accepted is a path without a plus and without escaped percent signs before two hexadecimal digits.");
    }
}
