package io.substatus.internal.guard.filtering;

import io.substatus.internal.grammar.WebDav;
import io.substatus.internal.guard.GuardedRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the requests that {@code applyToWebDAV="false"} exempts: methods that only WebDAV has, and {@code Translate: f}
 * on those that it shares with others. PUT and DELETE alone are none, for in Java they belong to services. Stateless.
 */
final class WebDavRequests {

    private static final Set<String> SHARED = Set.of("GET", "HEAD", "PUT", "DELETE");

    private WebDavRequests() {}

    static boolean contain(GuardedRequest request) {
        return WebDav.METHODS.contains(request.method())
                || (SHARED.contains(request.method()) && isSource(request.header("Translate")));
    }

    private static boolean isSource(@Nullable String translate) {
        return translate != null && translate.equalsIgnoreCase("f");
    }
}
