package io.substatus.libraries;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.OutputStream;
import org.ocpsoft.rewrite.config.Configuration;
import org.ocpsoft.rewrite.config.ConfigurationBuilder;
import org.ocpsoft.rewrite.config.Direction;
import org.ocpsoft.rewrite.context.EvaluationContext;
import org.ocpsoft.rewrite.servlet.config.HttpConfigurationProvider;
import org.ocpsoft.rewrite.servlet.config.HttpOperation;
import org.ocpsoft.rewrite.servlet.config.Path;
import org.ocpsoft.rewrite.servlet.config.Response;
import org.ocpsoft.rewrite.servlet.http.event.HttpServletRewrite;

/** Rules of OCPsoft Rewrite that fail, each at another time. Found by its service loader. Stateless. */
public final class FailingRules extends HttpConfigurationProvider {

    @Override
    public Configuration getConfiguration(ServletContext context) {
        return ConfigurationBuilder.begin()
                .addRule()
                .when(Direction.isInbound().and(Path.matches("/inbound")))
                .perform(failing())
                .addRule()
                .when(Direction.isOutbound().and(Path.matches("/link")))
                .perform(failing())
                .addRule()
                .when(Direction.isInbound().and(Path.matches("/content")))
                .perform(Response.withOutputInterceptedBy((event, content, chain) -> fail()))
                .addRule()
                .when(Direction.isInbound().and(Path.matches("/stream")))
                .perform(Response.withOutputStreamWrappedBy(new FailingStreams()));
    }

    private static HttpOperation failing() {
        return new HttpOperation() {
            @Override
            public void performHttp(HttpServletRewrite event, EvaluationContext context) {
                fail();
            }
        };
    }

    private static void fail() {
        throw new IllegalStateException("rule");
    }

    @Override
    public int priority() {
        return 0;
    }

    private static final class FailingStreams
            implements org.ocpsoft.rewrite.servlet.config.response.ResponseStreamWrapper {
        @Override
        public OutputStream wrap(HttpServletRewrite rewrite, OutputStream stream) {
            return new FailingStream();
        }

        @Override
        public void finish(HttpServletRewrite rewrite) {}
    }

    /** Fails when it is written to. */
    private static final class FailingStream extends ServletOutputStream {
        @Override
        public void write(int b) {
            fail();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }
}
