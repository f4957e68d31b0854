package io.substatus.testkit.kill;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Clients that ask at the same time, each over a connection of its own. Confined to one thread. */
final class Load {
    private static final long START_MILLIS = 30_000;
    private static final long END_MILLIS = 30_000;
    private static final long LOOK_MILLIS = 1;

    private final List<Client> clients;
    private final List<Thread> threads;

    private Load(List<Client> clients) {
        this.clients = clients;
        this.threads = clients.stream()
                .map(client -> new Thread(client, "kill-client"))
                .toList();
    }

    /** Starts the clients of a round, and waits until each of them got an answer. */
    static Load start(int port, List<String> paths, int round, int connections) {
        Load load = new Load(IntStream.range(0, connections)
                .mapToObj(connection -> new Client(port, paths, round, connection))
                .toList());
        load.threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
        load.awaitFirstAnswers();
        return load;
    }

    private void awaitFirstAnswers() {
        long limit = System.nanoTime() + START_MILLIS * 1_000_000;
        while (clients.stream().anyMatch(client -> client.answered().count() == 0)) {
            refuseEnded();
            if (System.nanoTime() > limit) {
                throw new IllegalStateException(
                        "answers: none (expected: one for each client in " + START_MILLIS + " ms)");
            }
            Pauses.sleep(LOOK_MILLIS);
        }
    }

    /**
     * Makes sure that all clients still ask.
     *
     * @throws IllegalStateException if one got an answer that it could not use, or none
     */
    void refuseEnded() {
        clients.stream().map(Client::end).filter(Objects::nonNull).findFirst().ifPresent(end -> {
            throw new IllegalStateException("client: ended before the server was killed", end);
        });
    }

    /** Waits until the clients have noticed that the server is dead; tells what they got. */
    List<Answered> end() {
        for (Thread thread : threads) {
            Pauses.join(thread, END_MILLIS);
        }
        Stream<Answered> answered = clients.stream().map(Client::answered);
        return answered.toList();
    }
}
