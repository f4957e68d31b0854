package io.substatus.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.Response;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The application of these tests and what is common to its answers. Stateless. */
final class Site {
    static final String CODE = "X-Substatus";
    static final String REFERENCE = "X-Request-Reference";
    static final String HTML = "Accept: text/html";
    static final String PROBLEM = "Accept: application/problem+json";

    /** A header that makes any request a stranger's. */
    static final String STRANGER = "X-Forwarded-For: 203.0.113.9";

    /** One Accept header for each form. */
    static final Map<String, String> FORMS = forms();

    private Site() {}

    private static Map<String, String> forms() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("text/html", HTML);
        forms.put("application/problem+json", PROBLEM);
        forms.put("application/json", "Accept: application/json, application/problem+json;q=0");
        forms.put("text/markdown", "Accept: text/markdown");
        forms.put("text/plain", "Accept: text/plain");
        return forms;
    }

    static WebappBuilder builder(boolean development) {
        return WebappBuilder.create()
                .webXml(WebXml.create()
                        .raw("<display-name>Tea</display-name>")
                        .filter(
                                "substatus",
                                "io.substatus.SubstatusFilter",
                                Map.of("development", Boolean.toString(development)))
                        .servlet("faults", Faults.class, "/do/*")
                        .errorPage("/substatus-error"))
                .classes(Faults.class, LicenceException.class)
                .lib(Path.of(System.getProperty("substatus.jar")))
                .file("index.html", "<p>Welcome");
    }

    /** As it is installed at a customer's. */
    static Webapp application(Container container) {
        return container.deployOnce("/shop", () -> builder(false).build());
    }

    /** With the first of the two keys. */
    static Webapp development(Container container) {
        return container.deployOnce("/dev", () -> builder(true).build());
    }

    static boolean isDetailed(Response response) {
        return response.header(CODE).isPresent();
    }

    /** What the container logged since a mark, as soon as it holds a text; the page may arrive before the log. */
    static String awaitLog(Container container, int mark, String text) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        String log = container.log().since(mark);
        while (!log.contains(text) && System.nanoTime() < end) {
            log = container.log().since(mark);
        }
        return log;
    }

    /**
     * Waits until so many stack traces are in the log since a mark. A page may arrive before the log has the exception,
     * and a trace that comes late would be blamed on the next test.
     */
    static void awaitTraces(Container container, int mark, int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        int found = traces(container, mark);
        while (found < count && System.nanoTime() < end) {
            found = traces(container, mark);
        }
        assertThat(found).as("stack traces in the log").isEqualTo(count);
    }

    /** Each trace ends with the thread's own method. */
    private static int traces(Container container, int mark) {
        return container.log().since(mark).split("java\\.lang\\.Thread\\.run\\(", -1).length - 1;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    static String contentType(Response response) {
        Optional<String> type = response.header("Content-Type");
        return type.orElse("").split(";", 2)[0];
    }
}
