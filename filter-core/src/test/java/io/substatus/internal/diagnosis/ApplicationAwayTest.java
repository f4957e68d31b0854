package io.substatus.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.exchange.ApplicationState;
import io.substatus.exchange.Ending;
import io.substatus.exchange.ServletMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationAwayTest {

    @ParameterizedTest
    @CsvSource({
        "STARTING, 404, 500.12",
        "STARTING, 503, 500.12",
        "STOPPING, 404, 500.11",
        "STOPPING, 503, 500.11",
        "STOPPED, 404, 503.0",
        "STOPPED, 503, 503.0"
    })
    void namesWhyTheContainerRefused(ApplicationState state, int status, String code) {
        assertThat(refused(state, status).code()).isEqualTo(code);
    }

    @Test
    void saysWhichApplicationItIs() {
        assertThat(refused(ApplicationState.STOPPING, 503).diagnosis().evidence())
                .containsExactly("The application at \"/\" has begun to stop and takes no more requests.");
    }

    @Test
    void isNotFor404OfAnApplicationThatRuns() {
        assertThat(refused(ApplicationState.SERVING, 404).code()).isEqualTo("404.0");
    }

    @Test
    void isNotFor503OfAnApplicationThatRuns() {
        assertThat(refused(ApplicationState.SERVING, 503).code()).isEqualTo("503.0");
    }

    @ParameterizedTest
    @CsvSource({"STARTING, 404", "STOPPING, 404", "STOPPING, 503", "STOPPED, 404"})
    void isNotForAnErrorThatTheApplicationSentMeanwhile(ApplicationState state, int status) {
        Situation sent = Situation.get("/shop/cart").status(status).state(state).byApplication();

        assertThat(sent.code()).isEqualTo(status + ".0");
    }

    @Test
    void isNotForAMalformedRequestMeanwhile() {
        assertThat(refused(ApplicationState.STOPPING, 400).code()).doesNotStartWith("500");
    }

    private static Situation refused(ApplicationState state, int status) {
        return Situation.get("/shop/cart")
                .status(status)
                .state(state)
                .ending(Ending.CONTAINER)
                .servlet(new ServletMapping(null, null, "", "UNKNOWN", false));
    }
}
