package io.substatus.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.HttpLogging;
import io.substatus.internal.webconfig.HttpLogging.SelectiveLogging;
import io.substatus.internal.webconfig.Location;
import io.substatus.internal.webconfig.Sections;
import io.substatus.internal.webconfig.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which requests httpLogging wants in the log, by URL and by status. */
class GateLoggingTest {

    private static final HttpLogging NOTHING = new HttpLogging(true, SelectiveLogging.LOG_ALL);
    private static final HttpLogging ERRORS = new HttpLogging(false, SelectiveLogging.LOG_ERROR);
    private static final HttpLogging SUCCESSES = new HttpLogging(false, SelectiveLogging.LOG_SUCCESSFUL);

    @Test
    void everyRequestHasLineUnlessFileSaysOtherwise() {
        Gate gate = gate(HttpLogging.DEFAULT);

        assertThat(gate.isLogged("", "/a", 200)).isTrue();
        assertThat(gate.isLogged("", "/a", 404)).isTrue();
    }

    @Test
    void successEndsWhereErrorsBegin() {
        assertThat(gate(ERRORS).isLogged("", "/a", 399)).isFalse();
        assertThat(gate(ERRORS).isLogged("", "/a", 400)).isTrue();
        assertThat(gate(SUCCESSES).isLogged("", "/a", 399)).isTrue();
        assertThat(gate(SUCCESSES).isLogged("", "/a", 400)).isFalse();
        assertThat(gate(NOTHING).isLogged("", "/a", 500)).isFalse();
    }

    @Test
    void locationIsThatOfDecodedPathBelowContextPath() {
        Gate gate = gate(HttpLogging.DEFAULT, new Location("health", with(NOTHING)));

        assertThat(gate.isLogged("/shop", "/shop/HEALTH/live", 200)).isFalse();
        assertThat(gate.isLogged("/shop", "/shop/%68ealth;a=b", 200)).isFalse();
        assertThat(gate.isLogged("/shop", "/shop/healthy", 200)).isTrue();
        assertThat(gate.isLogged("/shop", "/shop", 200)).isTrue();
    }

    private static Gate gate(HttpLogging root, Location... locations) {
        return Gate.of(
                new Configuration(with(root), List.of(locations), Site.DEFAULT, List.of(), List.of()),
                new GuardOptions(false, 10));
    }

    private static Sections with(HttpLogging logging) {
        Sections all = Sections.DEFAULTS;
        return new Sections(
                all.requestFiltering(),
                all.ipSecurity(),
                all.dynamicIpSecurity(),
                all.access(),
                all.handlers(),
                all.staticContent(),
                all.isapiCgiRestriction(),
                all.directoryBrowse(),
                all.defaultDocument(),
                all.serverRuntime(),
                all.validation(),
                all.httpErrors(),
                logging);
    }
}
