package io.substatus.testkit.kill;

import io.substatus.testkit.Container;
import io.substatus.testkit.Webapp;
import io.substatus.testkit.http.HttpWire;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Starts a server, has several clients ask it, kills it at a random moment, and begins again; in the end starts it once
 * more, asks once, and stops it in an orderly way, so that whatever it recovers or still holds is in its log.
 *
 * @param server starts and deploys for a round, from 0; all rounds log into the same folder
 * @param paths what is asked for in turn, below the context path, after the method where that is not GET ({@code HEAD /x}); an
 *     answer of any other status than 200, 204, 302, 304 and 404 ends the run
 * @param kills how often the server is killed
 * @param connections how many clients ask at once
 * @param seed of the moments
 */
public record KillRun(IntFunction<Webapp> server, List<String> paths, int kills, int connections, long seed) {
    private static final int SHORTEST_MILLIS = 20;
    private static final int LONGEST_MILLIS = 300;

    /** Copies the paths. */
    public KillRun {
        paths = List.copyOf(paths);
    }

    /**
     * Does it all.
     *
     * @return what each client got in each round; the last request, after the last kill, is client 0's of round {@code kills}
     * @throws IllegalStateException if a client had to give up before its server was killed
     */
    public List<Answered> run() {
        Random moments = new Random(seed);
        List<Answered> answered = new ArrayList<>();
        for (int round = 0; round < kills; round++) {
            answered.addAll(round(round, SHORTEST_MILLIS + moments.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS)));
        }
        answered.add(last());
        return answered;
    }

    private List<Answered> round(int round, int millis) {
        Webapp app = server.apply(round);
        try (Container container = app.container()) {
            Load load = Load.start(container.port(), targets(app), round, connections);
            Pauses.sleep(millis);
            load.refuseEnded();
            container.kill();
            return load.end();
        }
    }

    private Answered last() {
        Webapp app = server.apply(kills);
        try (Container container = app.container();
                HttpWire wire = container.connect()) {
            String[] target = targets(app).get(0).split(" ", 2);
            wire.request(target[0], target[1] + '?' + new RequestId(kills, 0, 1).query(), "");
            container.stop();
        }
        return new Answered(kills, 0, 1);
    }

    private List<String> targets(Webapp app) {
        return paths.stream()
                .map(path -> path.startsWith("/") ? "GET " + path : path)
                .map(path -> path.replaceFirst(" ", " " + app.contextPath()))
                .toList();
    }
}
