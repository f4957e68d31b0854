package io.substatus.libraries;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ValveBase;
import org.apache.catalina.valves.rewrite.RewriteValve;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.eclipse.jetty.rewrite.handler.RewriteHandler;
import org.eclipse.jetty.rewrite.handler.Rule;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocpsoft.rewrite.servlet.RewriteFilter;
import org.tuckey.web.filters.urlrewrite.UrlRewriteFilter;

/** 500.50 to 500.53, from rewriters that really run, in front of a servlet that really runs. */
class RewritersTest {

    private final AtomicReference<Throwable> thrown = new AtomicReference<>();

    @TempDir
    private Path folder;

    private Tomcat tomcat;
    private Context context;

    @BeforeEach
    void prepare() throws IOException {
        Path app = Files.createDirectories(folder.resolve("app/WEB-INF"));
        try (InputStream rules = requireNonNull(getClass().getResourceAsStream("urlrewrite.xml"))) {
            Files.copy(rules, app.resolve("urlrewrite.xml"), StandardCopyOption.REPLACE_EXISTING);
        }
        tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        context = tomcat.addContext("", folder.resolve("app").toString());
        Wrapper shop = Tomcat.addServlet(context, "shop", new Shop());
        shop.addMapping("/");
        shop.addMapping("/shop");
        shop.addMapping("/broken");
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void ruleThatFailsBeforeTheServletIs50050() throws Exception {
        assertThat(filtered(new UrlRewriteFilter(), "/inbound")).isEqualTo("500.50");
        stop();
        prepare();
        assertThat(filtered(new RewriteFilter(), "/inbound")).isEqualTo("500.50");
    }

    @Test
    void ruleThatFailsWhileTheServletWritesIs50052() throws Exception {
        assertThat(filtered(new UrlRewriteFilter(), "/shop")).as("link").isEqualTo("500.52");
        stop();
        prepare();
        assertThat(filtered(new RewriteFilter(), "/shop")).as("link").isEqualTo("500.52");
    }

    @Test
    void ruleThatFailsOnAStreamWhileTheServletWritesIs50052() throws Exception {
        assertThat(filtered(new RewriteFilter(), "/stream")).isEqualTo("500.52");
    }

    @Test
    void ruleThatFailsWhenTheServletHasReturnedIs50053() throws Exception {
        assertThat(filtered(new RewriteFilter(), "/content")).isEqualTo("500.53");
    }

    @Test
    void lookAlikeServletThatFailsBehindARewriterIs5000() throws Exception {
        assertThat(filtered(new UrlRewriteFilter(), "/broken")).isEqualTo("500.0");
        stop();
        prepare();
        assertThat(filtered(new RewriteFilter(), "/broken")).isEqualTo("500.0");
    }

    @Test
    void lookAlikeServletThatARuleForwardsToIs5000() throws Exception {
        assertThat(filtered(new UrlRewriteFilter(), "/forwarded")).isEqualTo("500.0");
    }

    @Test
    void ruleOfAValveOfTheWholeServerIs50051() throws Exception {
        assertThat(valved(tomcat.getHost().getPipeline(), "/map")).isEqualTo("500.51");
    }

    @Test
    void ruleOfAValveOfOneApplicationIs50050() throws Exception {
        assertThat(valved(context.getPipeline(), "/map")).isEqualTo("500.50");
    }

    @Test
    void lookAlikeServletThatFailsBehindAValveIs5000() throws Exception {
        assertThat(valved(tomcat.getHost().getPipeline(), "/broken")).isEqualTo("500.0");
    }

    @Test
    void ruleOfAHandlerOfTheWholeServerIs50051() throws Exception {
        assertThat(handled(new RewriteHandler(), false)).isEqualTo("500.51");
    }

    @Test
    void ruleOfAHandlerOfOneApplicationIs50050() throws Exception {
        assertThat(handled(new RewriteHandler(), true)).isEqualTo("500.50");
    }

    private String filtered(Filter rewriter, String path) throws Exception {
        filter("witness", (request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException | RuntimeException e) {
                thrown.set(e);
            }
        });
        filter("rewriter", rewriter);
        return requested(path);
    }

    private void filter(String name, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        definition.setFilterClass(filter.getClass().getName());
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPattern("/*");
        context.addFilterMap(map);
    }

    private String valved(Pipeline pipeline, String path) throws Exception {
        if (path.equals("/broken")) {
            filter("witness", (request, response, chain) -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException | ServletException | RuntimeException e) {
                    thrown.set(e);
                }
            });
        }
        RewriteValve valve = new RewriteValve();
        pipeline.addValve(new Witness(thrown));
        pipeline.addValve(valve);
        tomcat.getConnector();
        tomcat.start();
        valve.setConfiguration(
                "RewriteMap failing " + FailingRule.class.getName() + "\nRewriteRule ^/map$ /${failing:tea}");
        ask(tomcat.getConnector().getLocalPort(), path);
        return Verdict.of(requireNonNull(thrown.getAndSet(null))).code().toString();
    }

    private String requested(String path) throws Exception {
        tomcat.getConnector();
        tomcat.start();
        ask(tomcat.getConnector().getLocalPort(), path);
        return Verdict.of(requireNonNull(thrown.getAndSet(null), "nothing thrown"))
                .code()
                .toString();
    }

    private String handled(RewriteHandler rewriter, boolean inContext) throws Exception {
        rewriter.addRule(new BrokenRule());
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        server.addConnector(connector);
        Handler witness = new Handler.Wrapper(rewriter) {
            @Override
            public boolean handle(
                    org.eclipse.jetty.server.Request request,
                    org.eclipse.jetty.server.Response response,
                    Callback callback)
                    throws Exception {
                try {
                    return super.handle(request, response, callback);
                } catch (IOException | RuntimeException e) {
                    thrown.set(e);
                    callback.succeeded();
                    return true;
                }
            }
        };
        server.setHandler(inContext ? new ContextHandler(witness, "/") : witness);
        server.start();
        try {
            ask(connector.getLocalPort(), "/");
        } finally {
            server.stop();
        }
        return Verdict.of(requireNonNull(thrown.getAndSet(null), "nothing thrown"))
                .code()
                .toString();
    }

    private static void ask(int port, String path) throws IOException {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        assertThat(connection.getResponseCode()).isPositive();
        connection.disconnect();
    }

    /** Fails for every request. */
    private static final class BrokenRule extends Rule {
        @Override
        public Rule.Handler matchAndApply(Rule.Handler input) {
            throw new IllegalStateException("rule");
        }
    }

    /** Keeps what is thrown behind it. */
    private static final class Witness extends ValveBase {
        private final AtomicReference<Throwable> thrown;

        Witness(AtomicReference<Throwable> thrown) {
            super(true);
            this.thrown = thrown;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            try {
                getNext().invoke(request, response);
            } catch (IOException | ServletException | RuntimeException e) {
                thrown.set(e);
            }
        }
    }
}
