package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Calls;
import io.substatus.container.behaviour.Upgrades;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import io.substatus.testkit.http.Response;
import java.nio.file.Path;

/** Requests that ask for another protocol. */
class UpgradeIT {
    private static Path shop() {
        return Shop.app(Shop.servlets(Shop.webXml(), Upgrades.class, Calls.class), Upgrades.class)
                .build();
    }

    @OnContainers
    void otherProtocolIsSpokenThroughTheFilter(Container container) {
        Webapp app = container.deployOnce("/shop", UpgradeIT::shop);
        int before = app.log().entries().size();
        try (HttpWire wire = app.connect()) {
            Response response = wire.get("/shop/upgrades/twice", "Connection: Upgrade", "Upgrade: twice");
            assertThat(response.status()).isEqualTo(101);
            if (container.kind().isTomcat()) { // Jetty's servlet upgrade gives no way to read, with or without a filter
                wire.send("x");
                assertThat(wire.readSome(2)).containsExactly('x', 'x');
            }
        }
        assertThat(app.log().awaitExactly(before + 1).get(before).code()).isEqualTo("101.0");
    }

    /** Clients such as the JDK's offer HTTP/2 with every first request; to answer them is not to upgrade. */
    @OnContainers
    void offerThatIsNotTakenChangesNothing(Container container) {
        String[] offer = {"Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__"};
        Rows.check(
                container.deployOnce("/shop", UpgradeIT::shop),
                Row.get("/upgrades/ok").header(offer),
                Row.get("/upgrades/words").header(offer).own("404.0", "own words"),
                Row.get("/upgrades/refused").header(offer).page("400.0"));
    }
}
