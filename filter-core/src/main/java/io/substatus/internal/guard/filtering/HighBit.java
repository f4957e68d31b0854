package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;

/** 404.12: the decoded path has a character outside ASCII. */
final class HighBit implements Check {

    private final boolean allowed;
    private final AllowedUrls exempt;

    HighBit(boolean allowed, AllowedUrls exempt) {
        this.allowed = allowed;
        this.exempt = exempt;
    }

    @Override
    public String rule() {
        return "allowHighBitCharacters";
    }

    @Override
    public boolean isIdle() {
        return allowed;
    }

    @Override
    public int find(GuardedRequest request, Examined texts) {
        return !allowed && texts.url(request).hasHighBit() ? 0 : NOTHING;
    }

    @Override
    public boolean isExempt(GuardedRequest request, Examined texts) {
        return exempt.allow(request, texts);
    }

    @Override
    public Refusal refusal(GuardedRequest request, Examined texts, int found) {
        Text path = texts.url(request).decoded();
        return Evidence.refusal(
                12,
                "requestFiltering has allowHighBitCharacters=\"false\".",
                "The decoded path " + Evidence.quoted(path) + " has " + name(path) + ".",
                "Accepted is a path of ASCII characters alone.");
    }

    private static String name(Text path) {
        int first =
                path.toString().codePoints().filter(c -> c > 0x7F).findFirst().orElse(0xFFFD);
        return String.format("U+%04X", first);
    }
}
