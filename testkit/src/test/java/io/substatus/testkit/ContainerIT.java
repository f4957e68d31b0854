package io.substatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.atIndex;

import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What every container does. */
class ContainerIT {
    private static Path site() {
        return WebappBuilder.create()
                .webXml(WebXml.create().servlet("echo", Echo.class, "/echo/*").servlet("boom", Boom.class, "/boom"))
                .classes(Echo.class, Boom.class)
                .file("index.html", "<p>Welcome")
                .file("style.css", "p { color: red }")
                .build();
    }

    @OnContainers
    void servesStaticFileWithItsType(Container container) {
        Response response = container.deployOnce("/site", ContainerIT::site).get("/style.css");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
        assertThat(response.text()).isEqualTo("p { color: red }");
        assertThat(response.complete()).isTrue();
    }

    @OnContainers
    void servesWelcomeFile(Container container) {
        assertThat(container.deployOnce("/site", ContainerIT::site).get("/").text())
                .isEqualTo("<p>Welcome");
    }

    @OnContainers
    void answersMissingFile(Container container) {
        assertThat(container.deployOnce("/site", ContainerIT::site).get("/none").status())
                .isEqualTo(404);
    }

    @OnContainers
    void deploysRootContext(Container container) {
        Webapp root = container.deploy("", site());
        assertThat(root.get("/").text()).isEqualTo("<p>Welcome");
    }

    @OnContainers
    void runsServletFromClassesWithItsNestedOnes(Container container) {
        assertThat(container
                        .deployOnce("/site", ContainerIT::site)
                        .get("/echo/a%20b?c=d")
                        .text())
                .isEqualTo("/site/echo/a%20b c=d /a b nested");
    }

    @OnContainers
    void failsTestForStackTraceThatWasNotDeclared(Container container) {
        int mark = container.log().mark();
        container.allowLog("boom!");
        assertThat(container.deployOnce("/site", ContainerIT::site).get("/boom").status())
                .isEqualTo(500);

        String log = container.log().since(mark);
        assertThat(log).contains("boom!").contains("\tat ");
        assertThat(container.logProblems(mark)).isEmpty();
        container.startLogCheck();
        assertThat(container.logProblems(mark)).singleElement().asString().contains("boom!");
        container.expectLog("something else");
        assertThat(container.logProblems(mark)).hasSize(2);
        container.startLogCheck();
        container.expectLog("boom!");
    }

    @OnContainers
    void undeploysContext(Container container) {
        Webapp app = container.deploy("/gone", site());
        app.undeploy();
        assertThat(app.get("/").status()).isEqualTo(404);
    }

    @OnContainers
    void refusesApplicationThatFailsToStart(Container container) {
        container.expectLog("no.such.Filter");
        container.allowLog("failed to start");
        container.allowLog("startup failed");
        Path broken = WebappBuilder.create()
                .webXml(WebXml.create().filter("broken", "no.such.Filter", Map.of()))
                .build();
        assertThatThrownBy(() -> container.deploy("/broken", broken))
                .isInstanceOf(ContainerException.class)
                .hasMessageContaining("deploy: /broken")
                .hasMessageNotContaining("DESTROYED")
                .hasMessageContaining("no.such.Filter");
        assertThat(container.deploy("/broken", site()).get("/").status()).isEqualTo(200);
    }

    @OnContainers
    void keepsApplicationThatFailsToStart(Container container) {
        container.expectLog("no.such.Filter");
        container.allowLog("failed to start");
        container.allowLog("startup failed");
        Path broken = WebappBuilder.create()
                .webXml(WebXml.create().filter("broken", "no.such.Filter", Map.of()))
                .build();
        Webapp app = container.deploy("/broken", broken, Deployment.defaults().keepingFailed());

        assertThat(app.failure()).isPresent();
        assertThat(app.get("/").status()).isEqualTo(container.kind().isJetty() ? 503 : 404);
    }

    @OnContainers
    void honoursFragmentInLibrary(Container container) throws IOException {
        Path jar = Jars.create(Map.of(
                "META-INF/web-fragment.xml",
                WebXml.fragment("extra").servlet("echo", Echo.class, "/extra/*").toString(),
                "META-INF/resources/inside.txt",
                "from the jar"));
        Webapp app = container.deploy(
                "/fragment", WebappBuilder.create().lib(jar).classes(Echo.class).build());

        assertThat(app.get("/extra/x").text()).startsWith("/fragment/extra/x");
        assertThat(app.get("/inside.txt").text()).isEqualTo("from the jar");
    }

    @OnContainers
    void givesContextParameterThatWebXmlMayOverride(Container container) {
        Path site = WebappBuilder.create()
                .webXml(WebXml.create()
                        .contextParameter("b", "from web.xml")
                        .servlet("parameters", Parameters.class, "/parameters"))
                .classes(Parameters.class)
                .build();
        Webapp app = container.deploy(
                "/parameters",
                site,
                Deployment.defaults().parameter("a", "x y=z").parameter("b", "from the test"));

        assertThat(app.get("/parameters").text()).isEqualTo("x y=z;from web.xml;" + app.logDirectory());
    }

    @OnContainers
    void asksForBasicLogin(Container container) {
        Path site = WebappBuilder.create()
                .webXml(WebXml.create().secured("/*", "user").basicLogin())
                .file("index.html", "secret")
                .build();
        Webapp app = container.deploy("/secured", site);

        assertThat(app.get("/index.html").status()).isEqualTo(401);
        assertThat(app.get("/index.html", "Authorization: Basic YWxpY2U6c2VjcmV0")
                        .text())
                .isEqualTo("secret");
        assertThat(app.get("/index.html", "Authorization: Basic Ym9iOnNlY3JldA==")
                        .status())
                .isEqualTo(403);
    }

    @OnContainers
    void listensOnIpv6IfThereIsOne(Container container) {
        if (container.listensOnIpv6()) {
            Webapp app = container.deployOnce("/site", ContainerIT::site);
            try (HttpWire wire = HttpWire.wire(container.port()).to("::1").connect()) {
                assertThat(wire.get(app.contextPath() + "/").status()).isEqualTo(200);
            }
        }
    }

    @OnContainers
    void diesAtOnceWhenKilled(ContainerLauncher launcher) {
        Container container = launcher.start(ContainerOptions.defaults());
        Optional<ProcessHandle> process = ProcessHandle.of(container.pid());
        assertThat(process).isPresent();
        container.kill();
        assertThat(process.orElseThrow().isAlive()).isFalse();
        assertThat(container.isAlive()).isFalse();
        assertThatThrownBy(container::connect).isInstanceOf(UncheckedIOException.class);
        assertThat(container.log().text()).isNotEmpty();
    }

    @OnContainers
    void startsWithOptions(ContainerLauncher launcher) {
        Container container = launcher.start(ContainerOptions.defaults()
                .h2c()
                .forwarded()
                .graceful(Duration.ofSeconds(2))
                .threads(20)
                .user("eve", "pw", "user", "admin")
                .jvm("-Xmx200m")
                .systemProperty("testkit.example", "from property")
                .environment("TESTKIT_EXAMPLE", "from environment"));
        Path site = WebappBuilder.create()
                .webXml(WebXml.create().servlet("surroundings", Surroundings.class, "/"))
                .classes(Surroundings.class)
                .build();
        Webapp app = container.deploy("/options", site);

        assertThat(app.get("/", "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https")
                        .text())
                .isEqualTo("from property;from environment;203.0.113.7;https;" + container.base());
        assertThat(container.h2cPort()).isPositive();
        try (HttpWire wire = HttpWire.connect(container.h2cPort())) {
            wire.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0");
            assertThat(wire.readSome(9)).as("a SETTINGS frame").hasSize(9).contains((byte) 4, atIndex(3));
        }
        container.stop();
        assertThat(container.isAlive()).isFalse();
        assertThat(container.base()).exists();
        container.close();
        assertThat(Files.exists(container.base())).isFalse();
    }

    @OnContainers
    void servesJspOnlyWithAnEngine(Container container, ContainerLauncher launcher) {
        Path site = WebappBuilder.create()
                .file("page.jsp", "<%= 6 * 7 %> by <%= request.getMethod() %>")
                .build();
        int without = container.deploy("/jsp", site).get("/page.jsp").status();
        assertThat(without).isEqualTo(container.kind().isJetty() ? 500 : 404);

        Container engine = launcher.start(ContainerOptions.defaults().jsp());
        assertThat(engine.deploy("/jsp", site).get("/page.jsp").text()).isEqualTo("42 by GET");
    }

    @OnContainers
    void tellsLogOfContainerThatDoesNotStart(ContainerKind kind) {
        assertThatThrownBy(
                        () -> Container.start(kind, ContainerOptions.defaults().jvm("-Dx", "-XX:NoSuchOption")))
                .isInstanceOf(ContainerException.class)
                .hasMessageContaining("start: process ended")
                .hasMessageContaining("NoSuchOption");
    }

    /** Tells what it was asked. */
    public static final class Echo extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getRequestURI()
                            + ' '
                            + request.getQueryString()
                            + ' '
                            + request.getPathInfo()
                            + ' '
                            + new Nested());
        }

        private static final class Nested {
            @Override
            public String toString() {
                return "nested";
            }
        }
    }

    /** Throws. */
    public static final class Boom extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException("boom!");
        }
    }

    /** Tells its context's parameters. */
    public static final class Parameters extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(getServletContext().getInitParameter("a")
                            + ';'
                            + getServletContext().getInitParameter("b")
                            + ';'
                            + getServletContext().getInitParameter("substatus.logDirectory"));
        }
    }

    /** Tells where it runs. */
    public static final class Surroundings extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(System.getProperty("testkit.example")
                            + ';'
                            + System.getenv("TESTKIT_EXAMPLE")
                            + ';'
                            + request.getRemoteAddr()
                            + ';'
                            + request.getScheme()
                            + ';'
                            + Path.of("").toAbsolutePath());
        }
    }
}
