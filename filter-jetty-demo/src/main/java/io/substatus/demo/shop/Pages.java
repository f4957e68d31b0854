package io.substatus.demo.shop;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.WebApplicationTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Renders the templates in {@code WEB-INF/pages}. Thread-safe. */
public final class Pages {

    private final JakartaServletWebApplication application;
    private final TemplateEngine engine = new TemplateEngine();

    Pages(ServletContext context) {
        application = JakartaServletWebApplication.buildApplication(context);
        WebApplicationTemplateResolver resolver = new WebApplicationTemplateResolver(application);
        resolver.setPrefix("/WEB-INF/pages/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /**
     * Writes a page.
     *
     * @param name the template's name, without folder and suffix
     * @param model what the template may use
     */
    public void show(String name, Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var exchange = application.buildExchange(request, response);
        String page = engine.process(name, new WebContext(exchange, Locale.ENGLISH, model));
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page);
    }
}
