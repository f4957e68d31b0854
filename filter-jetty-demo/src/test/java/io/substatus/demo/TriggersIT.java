package io.substatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.demo.RunningDemo.Shopper;
import io.substatus.demo.workshop.Call;
import io.substatus.demo.workshop.Trigger;
import io.substatus.demo.workshop.Triggers;
import io.substatus.testkit.http.Response;
import io.substatus.testkit.w3c.W3cEntry;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every trigger of the home page makes its code happen: on the page, for strangers, and in the log. */
@ExtendWith(RunningDemo.class)
class TriggersIT {

    /** The owner's file is sent as it is, with no reference in it. */
    private static final String OFFLINE = "503.0-offline";

    /** Jetty gives these up before it knows who asks and for what: nobody is shown details then. */
    private static final Set<String> UNREAD = Set.of("400.7", "404.10", "404.14");

    /**
     * Details are withheld from the developer too: a field that only proxies send, an errorMode that is Custom, a file that
     * is the whole answer.
     */
    private static final Set<String> WITHHELD = Set.of("400.10", "403.18", OFFLINE);

    static List<Trigger> all() {
        return Triggers.all();
    }

    static Stream<Trigger> answered() {
        return all().stream().filter(trigger -> trigger.call().way() != Call.Way.HANG_UP);
    }

    static Stream<Trigger> read() {
        return answered().filter(trigger -> !isWithheld(trigger));
    }

    static Stream<Trigger> withheld() {
        return answered().filter(TriggersIT::isWithheld);
    }

    static Stream<Trigger> referred() {
        return answered().filter(trigger -> !trigger.id().equals(OFFLINE));
    }

    private static boolean isWithheld(Trigger trigger) {
        return UNREAD.contains(trigger.id()) || WITHHELD.contains(trigger.id());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withheld")
    void tellsNobodyMoreWhoIsNotKnownToBeTheDeveloper(Trigger trigger, Shopper shopper) {
        Response response = shopper.make(trigger, false);

        assertThat(response.status()).isEqualTo(trigger.code().status());
        assertThat(response.header("X-Substatus")).isEmpty();
        assertThat(response.text()).doesNotContain(trigger.code().toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("read")
    void showsItsCodeWithAReasonToTheDeveloper(Trigger trigger, Shopper shopper) {
        Response response = shopper.make(trigger, false);

        assertThat(response.status()).isEqualTo(trigger.code().status());
        assertThat(response.header("X-Substatus")).contains(trigger.code().toString());
        assertThat(response.text()).contains(trigger.code().toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("referred")
    void tellsAStrangerTheStatusAndNothingMore(Trigger trigger, Shopper shopper) {
        Response response = shopper.make(trigger, true);

        assertThat(response.status()).isEqualTo(trigger.code().status());
        assertThat(response.header("X-Substatus")).isEmpty();
        assertThat(response.header("X-Request-Reference")).isPresent();
        assertThat(response.text())
                .contains(String.valueOf(trigger.code().status()))
                .doesNotContain(secrets(trigger));
    }

    private static List<String> secrets(Trigger trigger) {
        String code = trigger.code().toString();
        String path = trigger.call().target().split("\\?", 2)[0];
        Stream<String> common = Stream.of("io.substatus", "org.eclipse", "jakarta.", "java.", "Exception", ".java:");
        Stream<String> own = trigger.code().subStatus() == 0 ? Stream.of(path) : Stream.of(code, path);
        return Stream.concat(common, own).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void writesOneLineWithItsCode(Trigger trigger, Shopper shopper) throws InterruptedException {
        int before = shopper.lines();
        if (shopper.answers(trigger)) {
            shopper.make(trigger, false);
        } else {
            shopper.hangUp(trigger, false);
        }

        W3cEntry line = shopper.onlyLineAfter(before);
        assertThat(line.code()).isEqualTo(trigger.code().toString());
        if (!UNREAD.contains(trigger.id())) {
            assertThat(line.get("cs-method")).isEqualTo(trigger.call().method());
            assertThat(line.get("cs-uri-stem"))
                    .isEqualTo(URI.create(trigger.call().target()).getPath());
        }
    }
}
