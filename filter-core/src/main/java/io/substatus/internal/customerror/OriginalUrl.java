package io.substatus.internal.customerror;

import org.jspecify.annotations.Nullable;

/**
 * The URL that failed, as IIS hands it to a page that it executes: scheme, host, always the port, path and query.
 * Immutable.
 *
 * @param uri the raw path of the request line
 * @param query the raw query, or null
 */
public record OriginalUrl(
        String scheme,
        String host,
        int port,
        String uri,
        @Nullable String query) {

    /** The query string of the page: {@code 404;http://host:80/path?query}. IIS leaves the sub-status out. */
    public String asQuery(int status) {
        return status + ";" + this;
    }

    @Override
    public String toString() {
        boolean bare = host.indexOf(':') >= 0 && !host.startsWith("[");
        return scheme + "://" + (bare ? "[" + host + "]" : host) + ":" + port + uri
                + (query == null ? "" : "?" + query);
    }
}
