package io.substatus.libraries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.valves.rewrite.RewriteMap;
import org.jspecify.annotations.Nullable;

/** What rules of Tuckey's filter run, and a map of Tomcat's valve. It fails. Stateless. */
public final class FailingRule implements RewriteMap {

    /** Called by a rule. */
    public void run(HttpServletRequest request, HttpServletResponse response) {
        response.setIntHeader("Region", Integer.parseInt("none"));
    }

    @Override
    public @Nullable String setParameters(String params) {
        return null;
    }

    @Override
    public String lookup(String key) {
        throw new IllegalStateException("map");
    }
}
