package io.substatus.testkit.kill;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which request of the load this is; its query says so. Immutable.
 *
 * @param round how often the server was killed before, from 0
 * @param connection which client sent it, from 0
 * @param number the how-manieth of this client in this round, from 1
 */
public record RequestId(int round, int connection, int number) {
    private static final Pattern QUERY = Pattern.compile("\\bid=(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})\\.");

    /** Finds the id in a line of any log that has the query; empty in a line of another request. */
    public static Optional<RequestId> find(String line) {
        Matcher query = QUERY.matcher(line);
        return query.find()
                ? Optional.of(new RequestId(part(query, 1), part(query, 2), part(query, 3)))
                : Optional.empty();
    }

    private static int part(Matcher query, int group) {
        return Integer.parseInt(query.group(group));
    }

    /** The query, without question mark; ends in a dot, so that a part of it is no other id. */
    public String query() {
        return "id=" + this + '.';
    }

    @Override
    public String toString() {
        return round + "." + connection + '.' + number;
    }
}
