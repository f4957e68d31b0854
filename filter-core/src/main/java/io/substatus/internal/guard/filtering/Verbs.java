package io.substatus.internal.guard.filtering;

import io.substatus.internal.diagnosis.EvidenceText;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.Listed;
import io.substatus.internal.webconfig.RequestFiltering;
import java.util.Map;
import java.util.stream.Collectors;

/** 404.6: {@code verbs} denies the method, which is compared with regard to letter case. */
final class Verbs implements Check {

    private final RequestFiltering.Verbs verbs;
    private final Map<String, Boolean> listed;

    Verbs(RequestFiltering.Verbs verbs) {
        this.verbs = verbs;
        this.listed = verbs.entries().stream()
                .collect(Collectors.toUnmodifiableMap(Listed::name, Listed::allowed, (first, second) -> first));
    }

    @Override
    public String rule() {
        return "verbs";
    }

    @Override
    public boolean isIdle() {
        return verbs.allowUnlisted() && !listed.containsValue(false);
    }

    @Override
    public int find(GuardedRequest request, Examined texts) {
        return listed.getOrDefault(request.method(), verbs.allowUnlisted()) ? NOTHING : 0;
    }

    @Override
    public boolean isExempt(GuardedRequest request, Examined texts) {
        return !verbs.applyToWebDAV() && WebDavRequests.contain(request);
    }

    @Override
    public Refusal refusal(GuardedRequest request, Examined texts, int found) {
        String method = request.method();
        return Evidence.refusal(
                6,
                listed.containsKey(method)
                        ? Evidence.denied("verbs", "verb", method)
                        : Evidence.unlisted("verbs", "verb", method),
                "The request's method is " + EvidenceText.quoted(method) + ".",
                "Accepted is " + accepted() + "; letter case counts.");
    }

    private String accepted() {
        String named = listed.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        if (verbs.allowUnlisted()) {
            return "every method that the list does not deny";
        }
        return named.isEmpty() ? "none" : named;
    }
}
