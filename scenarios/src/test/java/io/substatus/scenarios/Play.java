package io.substatus.scenarios;

import io.substatus.testkit.http.Response;
import java.util.Optional;

/** What happens in a scenario. */
@FunctionalInterface
interface Play {

    /** Sends the scenario's request over a connection of its own and reads the answer. */
    Play ONE_REQUEST = scene -> Optional.of(scene.send());

    /** Plays; gives the answer that is to be checked, nothing if the client did not wait for one. */
    Optional<Response> play(Scene scene);
}
