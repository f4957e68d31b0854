package io.substatus.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mustachejava.DefaultMustacheFactory;
import freemarker.cache.StringTemplateLoader;
import freemarker.template.Configuration;
import io.substatus.exchange.Diagnosis;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.junit.jupiter.api.Test;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** 500.100, from the exceptions of the template engines themselves. */
class TemplatesTest {

    /** A model whose getter fails. */
    public static final class Cart {
        /** Fails. */
        public String getTotal() {
            return String.valueOf(Integer.parseInt("no price"));
        }
    }

    @Test
    void thymeleafNamesTemplateAndLine() {
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());

        Diagnosis diagnosis = Verdict.of(() -> engine.process("<p>\n<b th:text=\"${cart.}\"></b></p>", new Context()));

        assertPage(diagnosis, "line 2");
        assertPage(Verdict.of(() -> engine.process("<b th:text=\"${1 + }\">", new Context())), "template");
    }

    @Test
    void freeMarkerNamesTemplateAndLine() {
        StringTemplateLoader loader = new StringTemplateLoader();
        loader.putTemplate("cart.ftl", "Hello\n${nobody}");
        loader.putTemplate("broken.ftl", "Hello\n<#if>");
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(loader);
        configuration.setLogTemplateExceptions(false);

        assertPage(
                Verdict.of(() -> configuration.getTemplate("cart.ftl").process(Map.of(), new StringWriter())),
                "\"cart.ftl\", line 2");
        assertPage(Verdict.of(() -> configuration.getTemplate("broken.ftl")), "\"broken.ftl\", line 2");
        assertPage(Verdict.of(() -> configuration.getTemplate("absent.ftl")), "\"absent.ftl\"");
    }

    @Test
    void velocityNamesTemplateAndLine() {
        VelocityEngine engine = new VelocityEngine();
        engine.init();
        VelocityContext model = new VelocityContext(Map.of("cart", new Cart()));

        assertPage(
                Verdict.of(() -> engine.evaluate(model, new StringWriter(), "cart.vm", "Hello\n$cart.total")),
                "\"cart.vm\", line 2");
        assertPage(
                Verdict.of(() -> engine.evaluate(model, new StringWriter(), "cart.vm", "Hello\n#if(")), "\"cart.vm\"");
        assertPage(Verdict.of(() -> engine.getTemplate("absent.vm")), "ResourceNotFoundException");
    }

    @Test
    void mustacheIsKnown() {
        DefaultMustacheFactory factory = new DefaultMustacheFactory();

        assertPage(
                Verdict.of(() -> factory.compile(new StringReader("Hello\n{{#cart}}"), "cart.mustache")),
                "\"cart.mustache\", line 2");
        assertPage(
                Verdict.of(() -> factory.compile(new StringReader("Hello\n{{total}}"), "cart.mustache")
                        .execute(new StringWriter(), new Cart())
                        .flush()),
                "\"cart.mustache\"");
    }

    private static void assertPage(Diagnosis diagnosis, String fact) {
        assertThat(diagnosis.code()).hasToString("500.100");
        assertThat(diagnosis.evidence()).anyMatch(e -> e.contains(fact));
    }

    @Test
    void lookAlikeExpressionOutsideOfATemplateIs5000() {
        assertThat(Verdict.of(() -> new SpelExpressionParser()
                                .parseExpression("total.length")
                                .getValue(new Cart()))
                        .code())
                .hasToString("500.0");
    }

    @Test
    void lookAlikeFailureOfTheModelOutsideOfATemplateIs5000() {
        assertThat(Verdict.of(() -> new Cart().getTotal()).code()).hasToString("500.0");
    }
}
