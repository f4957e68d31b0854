package io.substatus.templates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.SubstatusFilter;
import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import io.substatus.testkit.http.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The packed jar beside the filter's and Thymeleaf's in WEB-INF/lib of real applications. */
class TemplatesIT {
    private static final String HTML = "Accept: text/html";
    private static final String STRANGER = "X-Forwarded-For: 203.0.113.9";
    private static final int FRIENDLY_BYTES = 3000;
    private static final int DETAILED_BYTES = 512 * 1024;

    /** A class out of each jar that Thymeleaf needs. */
    private static final List<String> THYMELEAF = List.of(
            "org.thymeleaf.TemplateEngine",
            "ognl.Ognl",
            "javassist.ClassPool",
            "org.attoparser.IMarkupParser",
            "org.unbescape.html.HtmlEscape",
            "org.slf4j.Logger");

    private static WebappBuilder builder() throws ReflectiveOperationException {
        return WebappBuilder.create()
                .lib(jar(SubstatusFilter.class))
                .lib(jar(ThymeleafRenderer.class))
                .webXml(WebXml.create()
                        .contextParameter("substatus.development", "true")
                        .servlet("throws", Throws.class, "/throws"))
                .classes(Throws.class);
    }

    private static Path complete() {
        try {
            WebappBuilder builder = builder();
            for (String name : THYMELEAF) {
                builder.lib(jar(Class.forName(name)));
            }
            return builder.build();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Path jar(Class<?> type) {
        try {
            Path jar = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            assertThat(jar.toString()).endsWith(".jar");
            return jar;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Webapp shared(Container container) {
        return container.deployOnce("/pages", TemplatesIT::complete);
    }

    @OnContainers
    void friendlyPagesNeedNoThymeleaf(ContainerLauncher launcher) throws IOException {
        Container container =
                launcher.start(ContainerOptions.defaults().jvm("-Xlog:class+load=info:file=loaded-classes.txt"));
        Path loaded = container.base().resolve("loaded-classes.txt");
        Webapp app = container.deploy("/pages", complete());
        Response friendly = app.get("/missing", HTML, "Accept-Language: de", STRANGER);

        assertThat(friendly.text()).contains("lang=\"de\"");
        assertThat(Files.readString(loaded))
                .contains(ThymeleafRenderer.class.getName())
                .doesNotContain(" org.thymeleaf.", " ognl.", " org.attoparser.");
        assertThat(app.get("/missing", HTML).text()).contains("404.0");
        assertThat(Files.readString(loaded)).contains(" org.thymeleaf.TemplateEngine");
    }

    @OnContainers
    void strangersReadTheirLanguage(Container container) {
        assertThat(Languages.ALL).hasSize(10);
        for (String language : Languages.ALL) {
            Response page = shared(container).get("/missing", HTML, STRANGER, "Accept-Language: " + language);
            Document document = Jsoup.parse(page.text());

            assertThat(page.headers("Content-Language")).containsExactly(language);
            assertThat(document.selectXpath("/html").attr("lang")).isEqualTo(language);
            assertThat(document.selectXpath("/html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
            assertThat(page.body()).as(language).hasSizeLessThanOrEqualTo(FRIENDLY_BYTES);
            assertThat(page.text()).contains(page.header("X-Request-Reference").orElseThrow());
            assertThat(page.text()).doesNotContain("{{", "404.0", "/missing");
        }
    }

    @OnContainers
    void pageOfThymeleafIsShownToDeveloper(Container container) throws GeneralSecurityException {
        Response page = shared(container).get("/missing", HTML);

        assertThat(page.header("X-Substatus")).hasValue("404.0");
        assertThat(page.text())
                .contains("404.0", page.header("X-Request-Reference").orElseThrow());
        policyNames(page, "style");
        policyNames(page, "script");
        assertThat(page.text()).isNotEqualTo(builtIn(container).text());
    }

    private static void policyNames(Response page, String element) throws GeneralSecurityException {
        String text = page.text();
        for (int from = text.indexOf('<' + element + '>');
                from >= 0;
                from = text.indexOf('<' + element + '>', from + 1)) {
            String content = text.substring(from + element.length() + 2, text.indexOf("</" + element + '>', from));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
            assertThat(page.header("Content-Security-Policy").orElse(""))
                    .contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
        assertThat(Jsoup.parse(text).select("[style], [onclick], script[src]")).isEmpty();
    }

    /** A page by the same data without this module's jar is another one. */
    private static Response builtIn(Container container) {
        return container.deployOnce("/without", TemplatesIT::filterOnly).get("/missing", HTML);
    }

    private static Path filterOnly() {
        return WebappBuilder.create()
                .lib(jar(SubstatusFilter.class))
                .webXml(WebXml.create().contextParameter("substatus.development", "true"))
                .build();
    }

    @OnContainers
    void hostileTextAddsNoElement(Container container) {
        container.allowLog("IllegalStateException");
        Map<String, Integer> plain = tags(thrown(container, "plain"));
        for (String text : List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</pre></details></body><iframe src=//evil.test>",
                "[[${7*7}]] [(${7*7})] __${7*7}__ ${T(java.lang.Runtime)} {{reference}}",
                "\u202E\u0000\u001B[31m")) {
            Response page = thrown(container, text);
            assertThat(tags(page)).as(text).isEqualTo(plain);
            assertThat(page.text()).doesNotContain("[[49]]", "__49__");
        }
        assertThat(thrown(container, "x".repeat(1000) + "<b>").body()).hasSizeLessThanOrEqualTo(DETAILED_BYTES);
    }

    private static Response thrown(Container container, String message) {
        Response page = shared(container).get("/throws?message=" + URLEncoder.encode(message, UTF_8), HTML);
        assertThat(page.header("X-Substatus")).hasValue("500.0");
        return page;
    }

    /** List items left out: there is one for each stack frame, and containers reach the servlet by ways of their own. */
    private static Map<String, Integer> tags(Response page) {
        Map<String, Integer> tags = new TreeMap<>();
        Jsoup.parse(page.text()).getAllElements().forEach(element -> tags.merge(element.tagName(), 1, Integer::sum));
        tags.remove("li");
        return tags;
    }

    /** Somebody forgot Thymeleaf's jars: the built-in page is shown, and the log says why, once. */
    @OnContainers
    void developerSeesBuiltInPageWithoutThymeleaf(Container container) throws ReflectiveOperationException {
        container.allowLog("Thymeleaf cannot be loaded");
        Webapp app = container.deploy("/forgotten", builder().build());
        int mark = container.log().mark();
        for (int i = 0; i < 3; i++) {
            assertThat(app.get("/missing", HTML).text()).contains("404.0", "</html>");
            assertThat(app.get("/missing", HTML, STRANGER).text()).contains("</html>");
        }
        assertThat(container.log().since(mark).split("IllegalStateException: Thymeleaf cannot be loaded", -1))
                .hasSize(2);
    }

    /** Throws what it is told. */
    public static final class Throws extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException(request.getParameter("message"));
        }
    }
}
