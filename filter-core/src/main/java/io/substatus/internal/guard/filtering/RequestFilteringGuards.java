package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.webconfig.RequestFiltering;
import io.substatus.internal.webconfig.RequestFiltering.FilteringRule;
import io.substatus.internal.webconfig.RequestFiltering.RequestLimits;
import io.substatus.internal.webconfig.Site;
import java.util.ArrayList;
import java.util.List;

/** Makes the guards of request filtering. Stateless. */
public final class RequestFilteringGuards {

    private RequestFilteringGuards() {}

    /**
     * The guards in their order.
     *
     * @param modernLimits whether exceeded limits are 413.1 and 431.0 instead of 404.13 and 404.10
     */
    public static List<Guard> of(RequestFiltering filtering, Site.Limits limits, boolean modernLimits) {
        if (!filtering.active()) {
            return List.of();
        }
        List<Check> checks = new ArrayList<>(ofSize(filtering.requestLimits(), modernLimits));
        checks.add(0, new ServerHeader(filtering.removeServerHeader()));
        checks.add(new Verbs(filtering.verbs()));
        checks.addAll(ofText(filtering, Exemptions.of(filtering), limits));
        return List.of(new RequestFilteringGuard(checks));
    }

    /** First of all, so that nothing long is looked at. */
    private static List<Check> ofSize(RequestLimits limits, boolean modernLimits) {
        return List.of(
                new HeaderLimits(limits.headerLimits(), modernLimits),
                new ContentLength(limits.maxAllowedContentLength(), modernLimits),
                new TargetLength(false, limits.maxUrl()),
                new TargetLength(true, limits.maxQueryString()));
    }

    private static List<Check> ofText(RequestFiltering filtering, Exemptions exempt, Site.Limits limits) {
        AllowedUrls urls = exempt.urls();
        List<Check> checks = new ArrayList<>();
        checks.add(new DoubleEscape(filtering.allowDoubleEscaping(), urls));
        checks.add(new HighBit(filtering.allowHighBitCharacters(), urls));
        checks.add(new DenyUrlSequences(filtering.denyUrlSequences(), urls));
        checks.add(new HiddenSegments(filtering.hiddenSegments(), urls)); // before extensions: web.config is 404.8
        checks.add(new FileExtensions(filtering.fileExtensions(), urls));
        checks.add(new UrlSegments(limits.maxUrlSegments()));
        checks.add(new DenyQueryStringSequences(filtering, exempt.queries()));
        for (FilteringRule rule : filtering.filteringRules()) {
            checks.add(new Rule(rule, filtering, exempt));
        }
        return checks;
    }
}
