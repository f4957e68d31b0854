package io.substatus.demo.annex;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.rewrite.handler.Rule;
import org.eclipse.jetty.util.URIUtil;
import org.jspecify.annotations.Nullable;

/**
 * A rewriting rule that leads addresses with a year to the teas; what follows the prefix is always a year, thought its
 * author. Immutable and thread-safe.
 */
public final class OldAddress extends Rule {

    private final String prefix;

    /**
     * A rule for the paths that begin so.
     *
     * @param prefix path with slashes at both ends
     */
    public OldAddress(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public Rule.@Nullable Handler matchAndApply(Rule.Handler input) {
        String path = URIUtil.decodePath(input.getHttpURI().getPath());
        if (!path.startsWith(prefix)) {
            return null;
        }
        int year = Integer.parseInt(path.substring(prefix.length()));
        return new HttpURIHandler(input, HttpURI.build(input.getHttpURI(), "/teas", null, "year=" + year));
    }
}
