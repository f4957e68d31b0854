package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.Listed;
import io.substatus.internal.webconfig.RequestFiltering;
import io.substatus.internal.webconfig.RequestFiltering.FileExtensions;
import io.substatus.internal.webconfig.RequestFiltering.FilteringRule;
import io.substatus.internal.webconfig.RequestFiltering.HeaderLimit;
import io.substatus.internal.webconfig.RequestFiltering.HiddenSegments;
import io.substatus.internal.webconfig.RequestFiltering.RequestLimits;
import io.substatus.internal.webconfig.RequestFiltering.Verbs;
import io.substatus.internal.webconfig.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code requestFiltering} section made by hand, from the shipped one, and what it makes of requests. */
final class Filtering {

    private final RequestFiltering shipped = RequestFiltering.DEFAULT;
    private boolean allowDoubleEscaping;
    private boolean allowHighBitCharacters = true;
    private boolean unescapeQueryString = true;
    private boolean removeServerHeader;
    private FileExtensions fileExtensions = shipped.fileExtensions();
    private RequestLimits requestLimits = shipped.requestLimits();
    private Verbs verbs = shipped.verbs();
    private HiddenSegments hiddenSegments = shipped.hiddenSegments();
    private List<String> alwaysAllowedUrls = List.of();
    private List<String> alwaysAllowedQueryStrings = List.of();
    private List<String> denyUrlSequences = List.of();
    private List<String> denyQueryStringSequences = List.of();
    private List<FilteringRule> filteringRules = List.of();
    private long maxUrlSegments = 32;
    private boolean modernLimits;

    static Filtering shipped() {
        return new Filtering();
    }

    Filtering allowDoubleEscaping() {
        allowDoubleEscaping = true;
        return this;
    }

    Filtering denyHighBitCharacters() {
        allowHighBitCharacters = false;
        return this;
    }

    Filtering keepQueryEscaped() {
        unescapeQueryString = false;
        return this;
    }

    Filtering removeServerHeader() {
        removeServerHeader = true;
        return this;
    }

    Filtering fileExtensions(boolean allowUnlisted, boolean applyToWebDav, Listed... entries) {
        fileExtensions = new FileExtensions(allowUnlisted, applyToWebDav, List.of(entries));
        return this;
    }

    Filtering limits(long body, long url, long query) {
        requestLimits = new RequestLimits(body, url, query, requestLimits.headerLimits());
        return this;
    }

    Filtering headerLimits(HeaderLimit... limits) {
        requestLimits = new RequestLimits(
                requestLimits.maxAllowedContentLength(),
                requestLimits.maxUrl(),
                requestLimits.maxQueryString(),
                List.of(limits));
        return this;
    }

    Filtering verbs(boolean allowUnlisted, boolean applyToWebDav, Listed... entries) {
        verbs = new Verbs(allowUnlisted, applyToWebDav, List.of(entries));
        return this;
    }

    Filtering hiddenSegments(boolean applyToWebDav, String... segments) {
        hiddenSegments = new HiddenSegments(applyToWebDav, List.of(segments));
        return this;
    }

    Filtering alwaysAllowedUrls(String... urls) {
        alwaysAllowedUrls = List.of(urls);
        return this;
    }

    Filtering alwaysAllowedQueryStrings(String... queries) {
        alwaysAllowedQueryStrings = List.of(queries);
        return this;
    }

    Filtering denyUrlSequences(String... sequences) {
        denyUrlSequences = List.of(sequences);
        return this;
    }

    Filtering denyQueryStringSequences(String... sequences) {
        denyQueryStringSequences = List.of(sequences);
        return this;
    }

    Filtering rules(FilteringRule... rules) {
        filteringRules = List.of(rules);
        return this;
    }

    Filtering maxUrlSegments(long most) {
        maxUrlSegments = most;
        return this;
    }

    Filtering modernLimits() {
        modernLimits = true;
        return this;
    }

    Guard guard() {
        RequestFiltering filtering = new RequestFiltering(
                true,
                allowDoubleEscaping,
                allowHighBitCharacters,
                unescapeQueryString,
                removeServerHeader,
                fileExtensions,
                requestLimits,
                verbs,
                hiddenSegments,
                alwaysAllowedUrls,
                alwaysAllowedQueryStrings,
                denyUrlSequences,
                denyQueryStringSequences,
                filteringRules);
        return RequestFilteringGuards.of(filtering, new Site.Limits(maxUrlSegments, 0xFFFF_FFFFL), modernLimits)
                .get(0);
    }

    @Nullable
    Refusal check(GuardedRequest request) {
        return guard().check(request);
    }

    /** The code as the log shows it, or {@code passes}. */
    String verdict(GuardedRequest request) {
        Refusal refusal = check(request);
        return refusal == null ? "passes" : refusal.rejection().code().toString();
    }

    /** The sentences, or none. */
    List<String> evidence(GuardedRequest request) {
        Refusal refusal = check(request);
        return refusal == null ? List.of() : refusal.rejection().evidence();
    }

    static Listed allowed(String name) {
        return new Listed(name, true);
    }

    static Listed denied(String name) {
        return new Listed(name, false);
    }
}
