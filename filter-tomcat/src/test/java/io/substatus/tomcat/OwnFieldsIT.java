package io.substatus.tomcat;

import static io.substatus.testkit.ContainerKind.TOMCAT_10_1;
import static io.substatus.testkit.ContainerKind.TOMCAT_11;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.testkit.ContainerLauncher;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;

/** The valve's lines have fields of the owner's own. */
class OwnFieldsIT {
    private static final String FIELDS = "asked=RequestHeader:X-Asked, kind=ResponseHeader:Content-Type,"
            + " reference=ResponseHeader:X-Request-Reference, found=ServerVariable:substatus.found";

    @OnContainers({TOMCAT_11, TOMCAT_10_1})
    void lineHasWhatWasAskedAndAnswered(ContainerLauncher launcher) {
        Server server = Server.start(launcher, Server.options().systemProperty("substatus.logCustomFields", FIELDS))
                .deploy("/filtered", Server.filtered())
                .deploy("/plain", Server.plain());
        String[] paths = {"/filtered/nothing", "/plain/nothing", "/nowhere"};
        for (int i = 0; i < paths.length; i++) {
            try (HttpWire wire = server.container().connect()) {
                Response response = wire.get(paths[i], "X-Asked: a b");
                W3cEntry entry = server.awaitExactly(i, 1).get(0);

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
