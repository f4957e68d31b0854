package io.substatus.templates;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Our own template engine, apart from any that the application has: reads templates from this jar only and replaces
 * the expression language by {@link RecordPaths}. Thread-safe.
 */
final class Templates {

    private final TemplateEngine engine = new TemplateEngine();

    Templates() {
        StandardDialect dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new RecordPaths());
        engine.setDialect(dialect);
        engine.setTemplateResolver(shipped());
    }

    /** Renders a template over one record, which it knows as {@code page}. */
    String render(String template, Record page) {
        Context context = new Context(Locale.ROOT);
        context.setVariable("page", page);
        return engine.process(template, context);
    }

    private static ClassLoaderTemplateResolver shipped() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("io/substatus/templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setCacheable(true);
        return resolver;
    }
}
