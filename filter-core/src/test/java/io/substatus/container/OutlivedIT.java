package io.substatus.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.container.behaviour.Outermost;
import io.substatus.container.behaviour.Outlives;
import io.substatus.testkit.Container;
import io.substatus.testkit.OnContainers;
import io.substatus.testkit.WebXml;
import io.substatus.testkit.Webapp;
import java.nio.file.Path;
import java.util.Map;

/**
 * The very first request of an application may still run when the application is gone, and its class loader with it: no
 * class that the filter needs for the end is missing then.
 */
class OutlivedIT {

    @OnContainers
    void answer(Container container) {
        outlive(container, "words", 200);
    }

    @OnContainers
    void answerWithStatusOfAnError(Container container) {
        outlive(container, "set", 500);
    }

    @OnContainers
    void page(Container container) {
        outlive(container, "send", 404);
    }

    private static void outlive(Container container, String act, int status) {
        container.allowLog("Could not load [io/substatus/SubstatusFilter.class]"); // how the servlet sees the end
        for (boolean log : new boolean[] {true, false}) {
            Webapp app = container.deploy("/outlived-" + log, app(log));
            container.expectLog("/outlived-" + log + "/outlives/" + act + Outermost.ENDED + "return");
            assertThat(app.get("/outlives/" + act).status()).isEqualTo(status);
            app.undeploy();
        }
    }

    private static Path app(boolean log) {
        WebXml webXml = Shop.bareWebXml()
                .filter("outermost", Outermost.class)
                .filter("substatus", "io.substatus.SubstatusFilter", Map.of("log", String.valueOf(log)))
                .errorPage("/substatus-error");
        return Shop.app(Shop.servlets(webXml, Outlives.class), Outlives.class, Outermost.class)
                .build();
    }
}
