package io.substatus.internal.webconfig.reader;

import static io.substatus.internal.webconfig.reader.AttributeSchema.bool;
import static io.substatus.internal.webconfig.reader.AttributeSchema.filled;
import static io.substatus.internal.webconfig.reader.AttributeSchema.text;
import static io.substatus.internal.webconfig.reader.AttributeSchema.uint;

import io.substatus.internal.webconfig.Listed;
import io.substatus.internal.webconfig.RequestFiltering;
import io.substatus.internal.webconfig.RequestFiltering.FileExtensions;
import io.substatus.internal.webconfig.RequestFiltering.FilteringRule;
import io.substatus.internal.webconfig.RequestFiltering.HeaderLimit;
import io.substatus.internal.webconfig.RequestFiltering.HiddenSegments;
import io.substatus.internal.webconfig.RequestFiltering.RequestLimits;
import io.substatus.internal.webconfig.RequestFiltering.Verbs;
import java.util.List;
import java.util.Map;

/** {@code requestFiltering}. Stateless. */
final class FilteringSection {

    static final Section<RequestFiltering> REQUEST_FILTERING = new Section<>(
            "system.webServer/security/requestFiltering",
            Modules.REQUEST_FILTERING,
            schema(),
            RequestFiltering.DEFAULT,
            FilteringSection::requestFiltering);

    private FilteringSection() {}

    private static ElementSchema schema() {
        return ElementSchema.of(
                        "requestFiltering",
                        bool("allowDoubleEscaping", false),
                        bool("allowHighBitCharacters", true),
                        bool("unescapeQueryString", true),
                        bool("removeServerHeader", false))
                .with(fileExtensions())
                .with(requestLimits())
                .with(verbs())
                .with(hiddenSegments())
                .with(listOf("alwaysAllowedUrls", "url"))
                .with(listOf("alwaysAllowedQueryStrings", "queryString"))
                .with(listOf("denyUrlSequences", "sequence"))
                .with(listOf("denyQueryStringSequences", "sequence"))
                .with(filteringRules());
    }

    private static ElementSchema fileExtensions() {
        List<Map<String, String>> shipped = RequestFiltering.DEFAULT.fileExtensions().entries().stream()
                .map(entry -> Map.of("fileExtension", entry.name(), "allowed", Boolean.toString(entry.allowed())))
                .toList();
        return ElementSchema.of("fileExtensions", bool("allowUnlisted", true), bool("applyToWebDAV", true))
                .with(CollectionSchema.of(ElementSchema.of("add", key("fileExtension"), allowed()))
                        .shipping(shipped));
    }

    private static ElementSchema requestLimits() {
        ElementSchema limit =
                ElementSchema.of("add", key("header"), uint("sizeLimit", 0).mandatory());
        return ElementSchema.of(
                        "requestLimits",
                        uint("maxAllowedContentLength", 30_000_000),
                        uint("maxUrl", 4096),
                        uint("maxQueryString", 2048))
                .with(ElementSchema.of("headerLimits").with(CollectionSchema.of(limit)));
    }

    private static ElementSchema verbs() {
        AttributeSchema verb = text("verb").asKey().mandatory().exactCase();
        return ElementSchema.of("verbs", bool("allowUnlisted", true), bool("applyToWebDAV", true))
                .with(CollectionSchema.of(ElementSchema.of("add", verb, allowed())));
    }

    private static ElementSchema hiddenSegments() {
        List<Map<String, String>> shipped = RequestFiltering.DEFAULT.hiddenSegments().segments().stream()
                .map(segment -> Map.of("segment", segment))
                .toList();
        return ElementSchema.of("hiddenSegments", bool("applyToWebDAV", true))
                .with(CollectionSchema.of(ElementSchema.of("add", key("segment")))
                        .shipping(shipped));
    }

    private static ElementSchema filteringRules() {
        ElementSchema rule = ElementSchema.of(
                        "filteringRule",
                        text("name").asKey().mandatory(),
                        bool("scanUrl", false),
                        bool("scanQueryString", false),
                        bool("scanAllRaw", false),
                        bool("denyUnescapedPercent", true))
                .with(listOf("scanHeaders", "requestHeader"))
                .with(listOf("appliesTo", "fileExtension"))
                .with(listOf("denyStrings", "string"));
        return ElementSchema.of("filteringRules").with(CollectionSchema.of(rule));
    }

    private static ElementSchema listOf(String name, String key) {
        return ElementSchema.of(name).with(CollectionSchema.of(ElementSchema.of("add", key(key))));
    }

    private static AttributeSchema key(String name) {
        return filled(name).asKey().mandatory();
    }

    private static AttributeSchema allowed() {
        return bool("allowed", true).mandatory();
    }

    private static RequestFiltering requestFiltering(Settings settings) {
        return new RequestFiltering(
                true,
                settings.bool("allowDoubleEscaping"),
                settings.bool("allowHighBitCharacters"),
                settings.bool("unescapeQueryString"),
                settings.bool("removeServerHeader"),
                fileExtensions(settings.child("fileExtensions")),
                requestLimits(settings.child("requestLimits")),
                verbs(settings.child("verbs")),
                hiddenSegments(settings.child("hiddenSegments")),
                list(settings, "alwaysAllowedUrls", "url"),
                list(settings, "alwaysAllowedQueryStrings", "queryString"),
                list(settings, "denyUrlSequences", "sequence"),
                list(settings, "denyQueryStringSequences", "sequence"),
                settings.child("filteringRules").entries().map(FilteringSection::filteringRule));
    }

    private static FileExtensions fileExtensions(Settings settings) {
        return new FileExtensions(
                settings.bool("allowUnlisted"),
                settings.bool("applyToWebDAV"),
                settings.entries().map(entry -> listed(entry, "fileExtension")));
    }

    private static Listed listed(Settings entry, String key) {
        return new Listed(entry.text(key), entry.bool("allowed"));
    }

    private static RequestLimits requestLimits(Settings settings) {
        return new RequestLimits(
                settings.number("maxAllowedContentLength"),
                settings.number("maxUrl"),
                settings.number("maxQueryString"),
                settings.child("headerLimits")
                        .entries()
                        .map(entry -> new HeaderLimit(entry.text("header"), entry.number("sizeLimit"))));
    }

    private static Verbs verbs(Settings settings) {
        return new Verbs(
                settings.bool("allowUnlisted"),
                settings.bool("applyToWebDAV"),
                settings.entries().map(entry -> listed(entry, "verb")));
    }

    private static HiddenSegments hiddenSegments(Settings settings) {
        return new HiddenSegments(
                settings.bool("applyToWebDAV"), settings.entries().texts("segment"));
    }

    private static FilteringRule filteringRule(Settings settings) {
        return new FilteringRule(
                settings.text("name"),
                settings.bool("scanUrl"),
                settings.bool("scanQueryString"),
                settings.bool("scanAllRaw"),
                settings.bool("denyUnescapedPercent"),
                list(settings, "scanHeaders", "requestHeader"),
                list(settings, "appliesTo", "fileExtension"),
                list(settings, "denyStrings", "string"));
    }

    private static List<String> list(Settings settings, String child, String key) {
        return settings.child(child).entries().texts(key);
    }
}
