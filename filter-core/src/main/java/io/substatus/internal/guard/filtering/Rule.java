package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.RequestFiltering;
import io.substatus.internal.webconfig.RequestFiltering.FilteringRule;

/**
 * 404.19: a string that one of the {@code filteringRules} denies is in a part of the request that the rule scans, or a
 * percent sign that begins no escape is in a part that it scans as sent.
 */
final class Rule implements Check {

    private static final int PARTS = 4;
    private static final int URL = 0;
    private static final int QUERY = 1;
    private static final int HEADERS = 2;

    /** The query, or a header field, has a percent sign that begins no escape. */
    private static final int PERCENT = 3;

    private static final int PERCENT_IN_QUERY = PARTS + PERCENT;
    private static final int PERCENT_IN_HEADERS = 2 * PARTS + PERCENT;

    private final FilteringRule rule;
    private final boolean unescapeQuery;
    private final Exemptions exempt;
    private final FoldedNames appliesTo;
    private final Sequences denied;
    private final HeaderScan headers;

    Rule(FilteringRule rule, RequestFiltering filtering, Exemptions exempt) {
        this.rule = rule;
        this.unescapeQuery = filtering.unescapeQueryString();
        this.exempt = exempt;
        this.appliesTo = new FoldedNames(rule.appliesTo());
        this.denied = Sequences.of(rule.denyStrings());
        this.headers = new HeaderScan(rule, denied);
    }

    @Override
    public String rule() {
        return "filteringRules " + rule.name();
    }

    @Override
    public boolean isIdle() {
        boolean asksNothing = denied.isEmpty() && !rule.denyUnescapedPercent();
        return asksNothing || (!rule.scanUrl() && !rule.scanQueryString() && headers.isIdle());
    }

    @Override
    public int find(GuardedRequest request, Examined texts) {
        if (!applies(request, texts)) {
            return NOTHING;
        }
        int found = rule.scanUrl() ? findInUrl(request, texts) : NOTHING;
        if (found < 0 && rule.scanQueryString() && request.queryString() != null) {
            found = findInQuery(request, texts);
        }
        return found < 0 && !headers.isIdle() ? findInHeaders(request, texts) : found;
    }

    private boolean applies(GuardedRequest request, Examined texts) {
        if (appliesTo.isEmpty()) {
            return true;
        }
        Url url = texts.url(request);
        for (int i = url.firstBare(); i < url.readings(); i++) {
            if (Extensions.isIn(appliesTo, url.reading(i))) {
                return true;
            }
        }
        return false;
    }

    private int findInUrl(GuardedRequest request, Examined texts) {
        int found = UrlScan.find(denied, texts.url(request));
        return found < 0 || exempt.urls().allow(request, texts) ? NOTHING : PARTS * found + URL;
    }

    private int findInQuery(GuardedRequest request, Examined texts) {
        Query query = texts.query(request);
        int found = QueryScan.find(denied, query, unescapeQuery);
        boolean barePercent = rule.denyUnescapedPercent() && Escapes.hasBarePercent(query.raw());
        if ((found < 0 && !barePercent) || exempt.queries().allow(request, texts)) {
            return NOTHING;
        }
        return found < 0 ? PERCENT_IN_QUERY : PARTS * found + QUERY;
    }

    private int findInHeaders(GuardedRequest request, Examined texts) {
        int found = headers.find(request, texts.scratch());
        if (found == HeaderScan.BARE_PERCENT) {
            return PERCENT_IN_HEADERS;
        }
        return found < 0 ? NOTHING : PARTS * found + HEADERS;
    }

    @Override
    public Refusal refusal(GuardedRequest request, Examined texts, int found) {
        if (found % PARTS == PERCENT) {
            return Evidence.refusal(
                    19,
                    name() + " has denyUnescapedPercent=\"true\", as it is when the file does not say.",
                    (found == PERCENT_IN_QUERY ? QueryScan.place(texts.query(request), 0) : field(request, texts))
                            + " contains a percent sign that begins no escape.",
                    "Accepted is %25 in its place, or denyUnescapedPercent=\"false\".");
        }
        int sequence = sequence(found);
        return Evidence.refusal(
                19,
                name() + " has denyStrings <add "
                        + Evidence.attribute("string", rule.denyStrings().get(sequence)) + "/>.",
                place(request, texts, found) + " contains it.",
                "Accepted is a request without it in any letter case.");
    }

    private String name() {
        return "<filteringRule " + Evidence.attribute("name", rule.name()) + ">";
    }

    private static int sequence(int found) {
        int place = found / PARTS;
        return switch (found % PARTS) {
            case URL -> UrlScan.sequence(place);
            case QUERY -> QueryScan.sequence(place);
            default -> place;
        };
    }

    private String place(GuardedRequest request, Examined texts, int found) {
        int place = found / PARTS;
        return switch (found % PARTS) {
            case URL -> UrlScan.place(texts.url(request), place);
            case QUERY -> QueryScan.place(texts.query(request), place);
            default -> field(request, texts);
        };
    }

    /** Values of header fields are not shown: many are secrets. */
    private String field(GuardedRequest request, Examined texts) {
        String field = headers.place(request, texts.scratch());
        return field == null
                ? "The header block, put together again from the fields that the container had parsed,"
                : "The line of the request's " + Evidence.attribute("requestHeader", field)
                        + ", put together again from the field that the container had parsed,";
    }
}
