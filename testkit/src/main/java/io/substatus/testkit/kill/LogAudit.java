package io.substatus.testkit.kill;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds the lines of a log, in their order, against what the clients got. Confined to one thread. */
public final class LogAudit {
    private static final int EXAMPLES = 20;

    private final Map<Long, Sender> senders = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();
    private int newestRound;
    private long duplicated;
    private long misplaced;
    private long unasked;

    /** Begins with what the clients got. */
    public LogAudit(List<Answered> answered) {
        answered.forEach(each -> senders.put(key(each.round(), each.connection()), new Sender(each)));
    }

    private static long key(int round, int connection) {
        return (long) round << Integer.SIZE | connection;
    }

    /** Takes the next line that has an id. */
    public void line(RequestId id) {
        @Nullable Sender sender = senders.get(key(id.round(), id.connection()));
        if (sender == null || !sender.mayHaveAsked(id.number())) {
            unasked++;
            example("never asked", id.toString());
        } else if (sender.logged.get(id.number())) {
            duplicated++;
            example("twice", id.toString());
        } else {
            place(sender, id);
        }
    }

    private void place(Sender sender, RequestId id) {
        if (id.number() < sender.newest || id.round() < newestRound) {
            misplaced++;
            example("after a later one", id.toString());
        }
        newestRound = Math.max(newestRound, id.round());
        sender.newest = Math.max(sender.newest, id.number());
        sender.logged.set(id.number());
    }

    private void example(String what, String which) {
        if (examples.size() < EXAMPLES) {
            examples.add(what + ": " + which);
        }
    }

    /** What is wrong, after the last line. */
    public Findings findings() {
        long answered = 0;
        long missing = 0;
        Map<Integer, Long> missingByRound = new TreeMap<>();
        for (Sender sender : senders.values()) {
            long lost = sender.missing(this);
            answered += sender.answered.count();
            missing += lost;
            missingByRound.merge(sender.answered.round(), lost, Long::sum);
        }
        long most = missingByRound.values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return new Findings(answered, missing, most, duplicated, misplaced, unasked, examples);
    }

    /** One client in one round. */
    private static final class Sender {
        private final Answered answered;
        private final BitSet logged = new BitSet();
        private int newest;

        Sender(Answered answered) {
            this.answered = answered;
        }

        /** The request after the last answered one may have been under way. */
        boolean mayHaveAsked(int number) {
            return number >= 1 && number <= answered.count() + 1;
        }

        long missing(LogAudit audit) {
            long missing = 0;
            for (int number = 1; number <= answered.count(); number++) {
                if (!logged.get(number)) {
                    missing++;
                    audit.example(
                            "answered, not logged",
                            answered.round() + "." + answered.connection() + '.' + number + " of " + answered.count());
                }
            }
            return missing;
        }
    }
}
