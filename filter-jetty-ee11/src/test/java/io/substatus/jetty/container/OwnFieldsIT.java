package io.substatus.jetty.container;

import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE10;
import static io.substatus.testkit.ContainerKind.JETTY_12_1_EE11;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.Container;
import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import io.substatus.testkit.w3c.W3cLogFolder;

/** The hooks' lines have fields of the owner's own. */
class OwnFieldsIT {

    private static final String FIELDS = "asked=RequestHeader:X-Asked, kind=ResponseHeader:Content-Type,"
            + " reference=ResponseHeader:X-Request-Reference, found=ServerVariable:substatus.found";

    @OnContainers({JETTY_12_1_EE10, JETTY_12_1_EE11})
    void lineHasWhatWasAskedAndAnswered(ContainerLauncher launcher) {
        Container container = launcher.start(HookedJetty.options(launcher.kind())
                .systemProperty("substatus.siteId", "7")
                .systemProperty("substatus.logDirectory", "lines")
                .systemProperty("substatus.logCustomFields", FIELDS));
        container.allowLog("");
        container.deploy("/filtered", HookedJetty.filtered(HookedJetty.webXml()).build());
        container.deploy("/bare", HookedJetty.bare(HookedJetty.webXml()).build());
        W3cLogFolder log = W3cLogFolder.of(container.base().resolve("lines/W3SVC7"));
        String[] paths = {"/filtered/missing", "/bare/missing", "/nowhere"};
        for (int i = 0; i < paths.length; i++) {
            try (HttpWire wire = container.connect()) {
                Response response = wire.get(paths[i], "X-Asked: a b");
                W3cEntry entry = log.awaitExactly(i + 1).get(i);

                assertThat(entry.get("asked")).as(paths[i]).isEqualTo("a+b");
                assertThat(entry.get("kind"))
                        .as(paths[i])
                        .isEqualTo(response.header("Content-Type").orElseThrow().replace(' ', '+'));
                assertThat(entry.get("reference"))
                        .as(paths[i])
                        .isEqualTo(response.header("X-Request-Reference").orElseThrow());
                assertThat(entry.get("found")).as(paths[i]).isEqualTo(entry.code());
            }
        }
    }
}
