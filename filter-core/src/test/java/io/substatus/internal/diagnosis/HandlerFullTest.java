package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.CallSite;
import io.substatus.exchange.Ending;
import io.substatus.exchange.StatusSetter;
import org.junit.jupiter.api.Test;

class HandlerFullTest {

    private static final String QOS = "org.eclipse.jetty.server.handler.QoSHandler";

    @Test
    void namesTheHandlerThatIsFull() {
        Situation refused = refused(QOS).ending(Ending.CONTAINER);

        assertThat(refused.code()).isEqualTo("503.3");
        assertThat(refused.diagnosis().evidence()).singleElement().asString().contains(QOS + ".reject(");
    }

    @Test
    void isNotForTheHandlerOfAShutdown() {
        Situation refused =
                refused("org.eclipse.jetty.server.handler.GracefulHandler").ending(Ending.CONTAINER);

        assertThat(refused.code()).isEqualTo("503.0");
    }

    @Test
    void isNotForARefusalOfNobodyInParticular() {
        assertThat(Situation.get("/shop/cart")
                        .status(503)
                        .ending(Ending.CONTAINER)
                        .code())
                .isEqualTo("503.0");
    }

    @Test
    void isNotForAnErrorThatWasSentBehindTheHandler() {
        assertThat(refused(QOS).ending(Ending.ERROR_SENT).byApplication().code())
                .isEqualTo("503.0");
    }

    private static Situation refused(String by) {
        return Situation.get("/shop/cart").status(503).by(new By(new CallSite(by, "reject", "X.java", 1)));
    }

    private record By(CallSite callSite) implements StatusSetter {
        @Override
        public boolean isApplication() {
            return false;
        }
    }
}
