package io.substatus.container;

import static io.substatus.container.WebConfigs.HTML;
import static io.substatus.container.WebConfigs.get;
import static io.substatus.container.WebConfigs.httpErrors;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.WebConfigs.Seen;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import java.nio.file.Path;

/** Custom errors that are pages of another application, where containers let one application use another. */
class OtherContextIT {

    private static final String REFUSING = """
            <configuration><system.webServer><security>
              <ipSecurity allowUnlisted="false"/>
            </security></system.webServer></configuration>
            """;

    /** Each container has a file of its own by which an application asks for that. */
    private static Path open(String webConfig) {
        return WebConfigs.app(webConfig)
                .file("META-INF/context.xml", "<Context crossContext=\"true\"/>")
                .file("WEB-INF/jetty-web.xml", """
                        <?xml version="1.0"?>
                        <!DOCTYPE Configure PUBLIC "-//Jetty//Configure//EN" "https://jetty.org/configure_10_0.dtd">
                        <Configure><Set name="crossContextDispatchSupported">true</Set></Configure>
                        """)
                .build();
    }

    private static Path asking(String page) {
        return open(httpErrors(" defaultPath=\"" + page + "\" defaultResponseMode=\"ExecuteURL\""));
    }

    private static void deployOther(Container container) {
        container.allowLog("");
        container.deployOnce("/other", () -> open("<configuration/>"));
        container.deployOnce("/refusing", () -> open(REFUSING));
    }

    @OnContainers
    void pageOfAnotherApplicationIsExecuted(Container container) {
        deployOther(container);
        Webapp app = container.deploy("/asking", asking("/other/executed/tells"));
        Seen seen = get(app, "/nowhere?a=1", HTML);

        assertThat(seen.code()).isEqualTo("404.0");
        assertThat(seen.response().status()).isEqualTo(404);
        assertThat(seen.response().text()).contains("tells", "status_code 404\n", "request_uri /asking/nowhere\n");
    }

    /** It is the other application's word, and not the container's, so the page has failed. */
    @OnContainers
    void pageThatRefusesLeavesOurs(Container container) {
        deployOther(container);
        Webapp app = container.deploy("/asking", asking("/other/executed/sends"));
        Webapp throwing = container.deploy("/throwing", asking("/other/executed/throws"));

        for (Webapp each : new Webapp[] {app, throwing}) {
            Seen seen = get(each, "/nowhere", HTML);
            assertThat(seen.code()).isEqualTo("404.0");
            assertThat(seen.response().status()).isEqualTo(404);
            assertThat(seen.response().headers("X-Request-Reference")).hasSize(1);
            assertThat(seen.response().text())
                    .contains(seen.response().header("X-Request-Reference").orElseThrow())
                    .doesNotContain("half a page", "executed", "etty");
        }
    }

    @OnContainers
    void contextThatIsNotThereIs40318(Container container) {
        deployOther(container);
        Webapp app = container.deploy("/asking", asking("/absent/executed/words"));

        assertThat(get(app, "/nowhere", HTML).code()).isEqualTo("403.18");
    }

    /** A context that turns clients away runs its pages for others, for it is not the client who asks. */
    @OnContainers
    void rulesOfTheOtherApplicationAreForItsOwnRequests(Container container) {
        deployOther(container);
        Webapp app = container.deploy("/asking", asking("/refusing/executed/words"));
        Seen seen = get(app, "/nowhere", HTML);

        assertThat(seen.response().text()).isEqualTo("executed");
        assertThat(seen.code()).isEqualTo("404.0");
    }
}
