package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.Diagnosis;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

/** 500.50 to 500.53. */
class RewriteErrorTest {

    private static final String FILTER = "org.tuckey.web.filters.urlrewrite.UrlRewriteFilter.doFilter";
    private static final String CHAIN = "org.apache.catalina.core.ApplicationFilterChain.doFilter";

    @Test
    void ruleThatFailsIs50050AndItsRewriterIsNamed() {
        Diagnosis diagnosis = thrownFrom(
                "java.lang.Integer.parseInt", "org.tuckey.web.filters.urlrewrite.NormalRule.matches", FILTER, CHAIN);

        assertThat(diagnosis.code()).hasToString("500.50");
        assertThat(diagnosis.evidence())
                .anyMatch(e -> e.contains("before the servlet ran"))
                .anyMatch(e -> e.contains("org.tuckey.web.filters.urlrewrite.NormalRule"));
    }

    @Test
    void codeThatARuleRunsBelongsToTheRule() {
        assertThat(thrownFrom(
                                "com.example.Regions.of",
                                "jdk.internal.reflect.NativeMethodAccessorImpl.invoke",
                                "java.lang.reflect.Method.invoke",
                                "org.tuckey.web.filters.urlrewrite.Run.invokeRunMethod",
                                FILTER,
                                CHAIN)
                        .code())
                .hasToString("500.50");
    }

    @Test
    void ruleOfAValveInFrontOfAllApplicationsIs50051() {
        assertThat(thrownFrom(
                                "org.apache.catalina.valves.rewrite.RewriteValve.invoke",
                                "org.apache.catalina.core.StandardEngineValve.invoke")
                        .code())
                .hasToString("500.51");
        assertThat(thrownFrom(
                                "org.apache.catalina.valves.rewrite.RewriteValve.invoke",
                                "org.apache.catalina.core.StandardHostValve.invoke",
                                "org.apache.catalina.core.StandardEngineValve.invoke")
                        .code())
                .as("in one application")
                .hasToString("500.50");
    }

    @Test
    void ruleOfAHandlerInFrontOfAllApplicationsIs50051() {
        assertThat(thrownFrom(
                                "org.eclipse.jetty.rewrite.handler.RewriteRegexRule.apply",
                                "org.eclipse.jetty.rewrite.handler.RewriteHandler.handle",
                                "org.eclipse.jetty.server.Server.handle")
                        .code())
                .hasToString("500.51");
    }

    @Test
    void linkThatCannotBeRewrittenIs50052() {
        assertThat(thrownFrom(
                                "org.tuckey.web.filters.urlrewrite.OutboundRule.execute",
                                "org.tuckey.web.filters.urlrewrite.UrlRewriteWrappedResponse.encodeURL",
                                "com.example.Shop.doGet",
                                "jakarta.servlet.http.HttpServlet.service",
                                CHAIN,
                                FILTER,
                                CHAIN)
                        .code())
                .hasToString("500.52");
    }

    @Test
    void contentThatCannotBeRewrittenAfterwardsIs50053() {
        assertThat(thrownFrom(
                                "com.example.Minifier.intercept",
                                "org.ocpsoft.rewrite.servlet.impl.ResponseContentInterceptorChainImpl.proceed",
                                "org.ocpsoft.rewrite.servlet.impl.HttpRewriteWrappedResponse.flushBufferedContent",
                                "org.ocpsoft.rewrite.servlet.RewriteFilter.doFilter",
                                CHAIN)
                        .code())
                .hasToString("500.53");
    }

    @Test
    void lookAlikeFailureBehindARewriterIs5000() {
        assertThat(thrownFrom(
                                "com.example.Shop.doGet",
                                "jakarta.servlet.http.HttpServlet.service",
                                CHAIN,
                                FILTER,
                                CHAIN)
                        .code())
                .as("servlet")
                .hasToString("500.0");
        assertThat(thrownFrom(
                                "com.example.Audit.doFilter",
                                "org.springframework.web.filter.CompositeFilter$VirtualFilterChain.doFilter",
                                FILTER,
                                CHAIN)
                        .code())
                .as("filter in a chain that is not the container's")
                .hasToString("500.0");
        assertThat(thrownFrom(
                                "com.example.Shop.find",
                                "org.apache.catalina.core.ApplicationDispatcher.forward",
                                "org.tuckey.web.filters.urlrewrite.NormalRewrittenUrl.doRewrite",
                                FILTER)
                        .code())
                .as("forward")
                .hasToString("500.0");
    }

    @Test
    void lookAlikeServerThatARuleCallsIsAnUpstreamServer() {
        assertThat(Situation.threw(ForeignTypes.thrownFrom(
                                new ConnectException(),
                                "java.net.Socket.connect",
                                "sun.net.www.http.HttpClient.openServer",
                                "org.tuckey.web.filters.urlrewrite.RequestProxy.execute",
                                FILTER))
                        .code())
                .isEqualTo("502.3");
    }

    @Test
    void lookAlikeOuterExceptionThatARewriterMadeDoesNotCount() {
        Throwable outer = ForeignTypes.thrownFrom(
                new IllegalArgumentException(ForeignTypes.thrownFrom(
                        new IllegalStateException(),
                        "com.example.Shop.doGet",
                        "jakarta.servlet.http.HttpServlet.service")),
                FILTER,
                CHAIN);

        assertThat(Situation.threw(outer).code()).isEqualTo("500.0");
    }

    private static Diagnosis thrownFrom(String... frames) {
        return Situation.threw(ForeignTypes.thrownFrom(new IllegalStateException("rule"), frames))
                .diagnosis();
    }
}
