package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import java.util.List;

/**
 * {@code alwaysAllowedUrls}: whole paths that the checks of a path's text let pass. An entry may be written with the
 * context path or without, since one application may be deployed under several. Immutable, thread-safe.
 */
final class AllowedUrls {

    private final FoldedNames urls;

    AllowedUrls(List<String> urls) {
        this.urls = new FoldedNames(urls);
    }

    boolean allow(GuardedRequest request, Examined texts) {
        if (urls.isEmpty()) {
            return false;
        }
        Text path = texts.url(request).bare();
        if (urls.find(path.chars(), 0, path.length()) >= 0) {
            return true;
        }
        String context = request.contextPath();
        return path.startsWith(context) && urls.find(path.chars(), context.length(), path.length()) >= 0;
    }
}
