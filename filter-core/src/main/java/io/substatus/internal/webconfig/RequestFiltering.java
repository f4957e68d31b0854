package io.substatus.internal.webconfig;

import java.util.List;

/**
 * {@code system.webServer/security/requestFiltering}. Immutable; entries in the order of the file. Sizes in bytes.
 *
 * @param active false when there is no file: then nothing is refused
 */
public record RequestFiltering(
        boolean active,
        boolean allowDoubleEscaping,
        boolean allowHighBitCharacters,
        boolean unescapeQueryString,
        boolean removeServerHeader,
        FileExtensions fileExtensions,
        RequestLimits requestLimits,
        Verbs verbs,
        HiddenSegments hiddenSegments,
        List<String> alwaysAllowedUrls,
        List<String> alwaysAllowedQueryStrings,
        List<String> denyUrlSequences,
        List<String> denyQueryStringSequences,
        List<FilteringRule> filteringRules) {

    /** As IIS ships it, with the names that Java applications hide added. */
    public static final RequestFiltering DEFAULT = shipped(true);

    /** Refuses nothing. */
    public static final RequestFiltering OFF = shipped(false);

    /** Copies the lists. */
    public RequestFiltering {
        alwaysAllowedUrls = List.copyOf(alwaysAllowedUrls);
        alwaysAllowedQueryStrings = List.copyOf(alwaysAllowedQueryStrings);
        denyUrlSequences = List.copyOf(denyUrlSequences);
        denyQueryStringSequences = List.copyOf(denyQueryStringSequences);
        filteringRules = List.copyOf(filteringRules);
    }

    private static RequestFiltering shipped(boolean active) {
        return new RequestFiltering(
                active,
                false,
                true,
                true,
                false,
                new FileExtensions(true, true, ShippedLists.fileExtensions()),
                new RequestLimits(30_000_000, 4096, 2048, List.of()),
                new Verbs(true, true, List.of()),
                new HiddenSegments(true, ShippedLists.hiddenSegments()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** {@code fileExtensions}. */
    public record FileExtensions(boolean allowUnlisted, boolean applyToWebDAV, List<Listed> entries) {
        /** Copies the list. */
        public FileExtensions {
            entries = List.copyOf(entries);
        }
    }

    /** {@code verbs}; names are case-sensitive. */
    public record Verbs(boolean allowUnlisted, boolean applyToWebDAV, List<Listed> entries) {
        /** Copies the list. */
        public Verbs {
            entries = List.copyOf(entries);
        }
    }

    /** {@code hiddenSegments}. */
    public record HiddenSegments(boolean applyToWebDAV, List<String> segments) {
        /** Copies the list. */
        public HiddenSegments {
            segments = List.copyOf(segments);
        }
    }

    /** {@code requestLimits}; all in bytes, from 0 to 4294967295. */
    public record RequestLimits(
            long maxAllowedContentLength, long maxUrl, long maxQueryString, List<HeaderLimit> headerLimits) {
        /** Copies the list. */
        public RequestLimits {
            headerLimits = List.copyOf(headerLimits);
        }
    }

    /** An entry of {@code headerLimits}: the largest value of a field in bytes, 0 refuses every one. */
    public record HeaderLimit(String header, long sizeLimit) {}

    /** An entry of {@code filteringRules}. */
    public record FilteringRule(
            String name,
            boolean scanUrl,
            boolean scanQueryString,
            boolean scanAllRaw,
            boolean denyUnescapedPercent,
            List<String> scanHeaders,
            List<String> appliesTo,
            List<String> denyStrings) {
        /** Copies the lists. */
        public FilteringRule {
            scanHeaders = List.copyOf(scanHeaders);
            appliesTo = List.copyOf(appliesTo);
            denyStrings = List.copyOf(denyStrings);
        }
    }
}
