package io.substatus.scenarios.server;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.rewrite.handler.RewriteHandler;
import org.eclipse.jetty.rewrite.handler.Rule;
import org.jspecify.annotations.Nullable;

/** Jetty's rewriting of the old addresses of seasons, each of which is a year, thought its author. */
public final class SeasonHandler extends RewriteHandler {
    private static final String OLD = "/season/";

    /** Made by name. */
    public SeasonHandler() {
        addRule(new ByYear());
    }

    private static final class ByYear extends Rule {
        @Override
        public @Nullable Handler matchAndApply(Handler input) {
            String path = input.getHttpURI().getCanonicalPath();
            if (!path.startsWith(OLD)) {
                return null;
            }
            int year = Integer.parseInt(path.substring(OLD.length()));
            return new HttpURIHandler(input, HttpURI.from("/teas/" + year));
        }
    }
}
