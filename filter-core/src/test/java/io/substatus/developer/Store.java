package io.substatus.developer;

import io.substatus.testkit.Container;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The application of these tests, in development mode. Stateless. */
final class Store {
    static final String HTML = "Accept: text/html";
    static final String PROBLEM = "Accept: application/problem+json";

    /** A header that makes any request a stranger's. */
    static final String STRANGER = "X-Forwarded-For: 203.0.113.9";

    /** One Accept header for each form. */
    static final Map<String, String> FORMS = forms();

    private Store() {}

    private static Map<String, String> forms() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("text/html", HTML);
        forms.put("application/problem+json", PROBLEM);
        forms.put("text/markdown", "Accept: text/markdown");
        forms.put("text/plain", "Accept: text/plain");
        return forms;
    }

    static Webapp in(Container container) {
        return container.deployOnce("/store", () -> builder().build());
    }

    static WebappBuilder builder() {
        return WebappBuilder.create()
                .webXml(WebXml.create()
                        .contextParameter("org.eclipse.jetty.servlet.Default.dirAllowed", "false")
                        .filter("substatus", "io.substatus.SubstatusFilter", Map.of("development", "true"))
                        .servlet("desk", Desk.class, "/desk/*")
                        .servlet("counter", Desk.Counter.class, "/counter", "/checkout/*")
                        .errorPage(409, "/desk/evidence")
                        .errorPage("/substatus-error"))
                .classes(Desk.class, Desk.Counter.class)
                .lib(Path.of(System.getProperty("substatus.jar")))
                .file("tea.txt", "Assam")
                .file("docs/Earl-Grey.txt", "Earl Grey")
                .file("WEB-INF/views/cart.txt", "hidden")
                .file("<img src=x onerror=alert(1)>.txt", "hostile");
    }
}
