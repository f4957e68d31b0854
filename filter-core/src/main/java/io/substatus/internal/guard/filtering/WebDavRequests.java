package io.substatus.internal.guard.filtering;

import io.substatus.internal.grammar.WebDav;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Translate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the requests that {@code applyToWebDAV="false"} exempts, which are those that WebDAV handles: methods that only
 * WebDAV has, and {@code Translate: f} on those that it shares with others, if the servlet is one of WebDAV. Any other
 * servlet takes no notice of the field, and a client may send it to get round a rule. PUT and DELETE alone are none, for
 * in Java they belong to services. Stateless.
 */
final class WebDavRequests {

    private static final Set<String> SHARED = Set.of("GET", "HEAD", "PUT", "DELETE");

    private WebDavRequests() {}

    static boolean contain(GuardedRequest request) {
        return WebDav.METHODS.contains(request.method())
                || (SHARED.contains(request.method())
                        && Translate.asksForSource(request)
                        && isWebDav(request.application().mapping().servletClass()));
    }

    private static boolean isWebDav(@Nullable String servletClass) {
        return servletClass != null && servletClass.toLowerCase(Locale.ROOT).contains("webdav");
    }
}
