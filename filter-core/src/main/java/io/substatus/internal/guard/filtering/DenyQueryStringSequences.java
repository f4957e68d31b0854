package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.RequestFiltering;
import java.util.List;

/** 404.18: the query contains a sequence of {@code denyQueryStringSequences}. */
final class DenyQueryStringSequences implements Check {

    private final List<String> written;
    private final Sequences sequences;
    private final boolean unescape;
    private final AllowedQueries exempt;

    DenyQueryStringSequences(RequestFiltering filtering, AllowedQueries exempt) {
        this.written = filtering.denyQueryStringSequences();
        this.sequences = Sequences.of(written);
        this.unescape = filtering.unescapeQueryString();
        this.exempt = exempt;
    }

    @Override
    public String rule() {
        return "denyQueryStringSequences";
    }

    @Override
    public boolean isIdle() {
        return sequences.isEmpty();
    }

    @Override
    public int find(GuardedRequest request, Examined texts) {
        return request.queryString() == null ? NOTHING : QueryScan.find(sequences, texts.query(request), unescape);
    }

    @Override
    public boolean isExempt(GuardedRequest request, Examined texts) {
        return exempt.allow(request, texts);
    }

    @Override
    public Refusal refusal(GuardedRequest request, Examined texts, int found) {
        return Evidence.refusal(
                18,
                Evidence.entry("denyQueryStringSequences", "sequence", written.get(QueryScan.sequence(found))),
                QueryScan.place(texts.query(request), found) + " contains it.",
                "Accepted is a query string without it in any letter case, or one that alwaysAllowedQueryStrings"
                        + " lists.");
    }
}
