package io.substatus.scenarios.server;

import org.apache.catalina.LifecycleException;
import org.apache.catalina.valves.rewrite.RewriteMap;
import org.apache.catalina.valves.rewrite.RewriteValve;

/** Tomcat's rewriting of the old addresses of seasons, each of which is a year, thought its author. */
public final class SeasonValve extends RewriteValve {
    private static final String RULES =
            "RewriteMap year " + Years.class.getName() + "\nRewriteRule ^/season/(.*)$ /teas/${year:$1}\n";

    @Override
    protected void startInternal() throws LifecycleException {
        super.startInternal();
        try {
            setConfiguration(RULES);
        } catch (Exception e) {
            throw new LifecycleException(e);
        }
    }

    /** Made by the valve. */
    public static final class Years implements RewriteMap {
        @Override
        public String setParameters(String parameters) {
            return parameters;
        }

        @Override
        public String lookup(String key) {
            return Integer.toString(Integer.parseInt(key));
        }
    }
}
