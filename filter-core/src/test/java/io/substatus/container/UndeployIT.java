package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Act;
import io.substatus.container.behaviour.Acting;
import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Remembers;
import io.substatus.container.behaviour.Throws;
import io.substatus.container.behaviour.Waits;
import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.ContainerOptions;
import io.substatus.testkit.Deployment;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.WebappBuilder;
import java.nio.file.Path;
import java.util.List;

/** An application with the filter goes without a trace: nothing of the server or the JDK holds its class loader. */
class UndeployIT {
    private static final int TRIES = 100;

    private static final List<String> PATHS = List.of(
            "/tea.txt",
            "/missing.txt",
            "/WEB-INF/web.xml",
            "/cellar/wine.txt",
            "/calls/ok",
            "/calls/send404",
            "/calls/set500",
            "/calls/forward-send",
            "/throws/runtime",
            "/waits/ok",
            "/waits/task-send",
            "/waits/timeout");

    private static final List<String> FORMS =
            List.of("text/html", "application/problem+json", "text/plain", "text/markdown");

    private static final String WEB_CONFIG = """
            <configuration>
              <system.webServer>
                <security>
                  <requestFiltering>
                    <hiddenSegments><add segment="cellar" /></hiddenSegments>
                  </requestFiltering>
                </security>
              </system.webServer>
            </configuration>
            """;

    private static final Deployment DETAILED = Deployment.defaults()
            .parameter("substatus.development", "true")
            .parameter(
                    "substatus.logExtFileFlags", "Date, Time, UriStem, HttpStatus, HttpSubStatus, Cookie, BytesSent");

    private static Path shop() {
        return Shop.app(
                        Shop.servlets(Shop.webXml(), Calls.class, Throws.class, Waits.class, Remembers.class),
                        Throws.class,
                        Waits.class,
                        Remembers.class)
                .file("tea.txt", "Earl Grey")
                .file("WEB-INF/web.config", WEB_CONFIG)
                .build();
    }

    /** Without the library: of the JDK's caches some hold the last one who came, and would let go of the application. */
    private static Path witness() {
        return WebappBuilder.create()
                .webXml(Shop.servlets(Shop.bareWebXml(), Remembers.class))
                .classes(Act.class, Acting.class, Remembers.class)
                .build();
    }

    @OnContainers
    void classLoaderIsCollected(ContainerLauncher launcher) throws InterruptedException {
        check(launcher, Deployment.defaults());
    }

    @OnContainers
    void classLoaderIsCollectedAfterDetailedPages(ContainerLauncher launcher) throws InterruptedException {
        check(launcher, DETAILED);
    }

    private static void check(ContainerLauncher launcher, Deployment deployment) throws InterruptedException {
        Container container = launcher.start(ContainerOptions.defaults());
        container.allowLog(""); // stack traces of what is broken on purpose
        Webapp witness = container.deploy("/witness", witness());
        Webapp shop = container.deploy("/shop", shop(), deployment);
        for (String form : FORMS) {
            PATHS.forEach(path -> assertThat(shop.get(path, "Accept: " + form).complete())
                    .as(path)
                    .isTrue());
        }
        assertThat(shop.get("/remembers/mine").text()).isEqualTo("noted");
        shop.log().await(PATHS.size() * FORMS.size() + 1);
        assertThat(witness.get("/remembers/gone").text()).isEqualTo("false");
        shop.undeploy();

        String gone = "false";
        for (int i = 0; i < TRIES && gone.equals("false"); i++) {
            Thread.sleep(50);
            gone = witness.get("/remembers/gone").text();
        }
        assertThat(gone).isEqualTo("true");
    }
}
