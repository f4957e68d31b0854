package io.substatus.scenarios.app;

import jakarta.servlet.ServletContext;
import org.ocpsoft.rewrite.config.Configuration;
import org.ocpsoft.rewrite.config.ConfigurationBuilder;
import org.ocpsoft.rewrite.config.Direction;
import org.ocpsoft.rewrite.context.EvaluationContext;
import org.ocpsoft.rewrite.servlet.config.HttpConfigurationProvider;
import org.ocpsoft.rewrite.servlet.config.HttpOperation;
import org.ocpsoft.rewrite.servlet.config.Path;
import org.ocpsoft.rewrite.servlet.config.Response;
import org.ocpsoft.rewrite.servlet.http.event.HttpServletRewrite;

/** Rules that fail, each at another time of a request. */
public final class RewriteRules extends HttpConfigurationProvider {
    @Override
    public Configuration getConfiguration(ServletContext context) {
        return ConfigurationBuilder.begin()
                .addRule()
                .when(Direction.isInbound().and(Path.matches("/do/old-address")))
                .perform(new Broken())
                .addRule()
                .when(Direction.isOutbound().and(Path.matches("/do/price")))
                .perform(new Broken())
                .addRule()
                .when(Direction.isInbound().and(Path.matches("/do/text")))
                .perform(Response.withOutputInterceptedBy((event, content, chain) -> fail()));
    }

    @Override
    public int priority() {
        return 0;
    }

    /** A rule of an application that has no such region. */
    public static final class Broken extends HttpOperation {
        @Override
        public void performHttp(HttpServletRewrite event, EvaluationContext context) {
            fail();
        }
    }

    private static void fail() {
        throw new IllegalStateException("region: -1 (expected: 0 to 12)");
    }
}
