package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.webconfig.RequestFiltering.FilteringRule;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Looks for sequences in header fields, each rebuilt as the line {@code Name: value}; and in the whole block of them.
 * The container has parsed them before, so that white space round values and folded lines are gone. Immutable,
 * thread-safe.
 */
final class HeaderScan {

    /** A percent sign that begins no escape. */
    static final int BARE_PERCENT = -2;

    private static final int NOTHING = -1;

    private final Sequences sequences;
    private final String[] listed;
    private final boolean all;
    private final boolean denyBarePercent;

    HeaderScan(FilteringRule rule, Sequences sequences) {
        this.sequences = sequences;
        this.listed = rule.scanHeaders().toArray(new String[0]);
        this.all = rule.scanAllRaw();
        this.denyBarePercent = rule.denyUnescapedPercent();
    }

    boolean isIdle() {
        return listed.length == 0 && !all;
    }

    /** The number of a sequence, {@link #BARE_PERCENT}, or -1. */
    int find(GuardedRequest request, Text line) {
        for (String header : listed) {
            int found = findIn(request, header, line);
            if (found != NOTHING) {
                return found;
            }
        }
        return all ? findInAll(request, line) : NOTHING;
    }

    /** The name of the listed field in which something is found, or null where that takes the whole block. */
    @Nullable
    String place(GuardedRequest request, Text line) {
        for (String header : listed) {
            if (findIn(request, header, line) != NOTHING) {
                return header;
            }
        }
        return null;
    }

    private int findIn(GuardedRequest request, String header, Text line) {
        if (request.header(header) == null) {
            return NOTHING;
        }
        int found = NOTHING;
        Enumeration<String> values = request.headers(header);
        while (values.hasMoreElements() && found == NOTHING) {
            write(header, values.nextElement(), line);
            found = result(sequences.feed(Sequences.START, line.chars(), line.length()), line);
        }
        return found;
    }

    /** A sequence may go on in the next line. */
    private int findInAll(GuardedRequest request, Text line) {
        int state = Sequences.START;
        Enumeration<String> names = request.headerNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            Enumeration<String> values = request.headers(name);
            while (values.hasMoreElements()) {
                write(name, values.nextElement(), line);
                line.append("\r\n");
                state = sequences.feed(state, line.chars(), line.length());
                int found = result(state, line);
                if (found != NOTHING) {
                    return found;
                }
            }
        }
        return NOTHING;
    }

    private static void write(String name, String value, Text line) {
        line.set(name);
        line.append(": ");
        line.append(value);
    }

    private int result(int state, Text line) {
        if (state < 0) {
            return ~state;
        }
        return denyBarePercent && Escapes.hasBarePercent(line) ? BARE_PERCENT : NOTHING;
    }
}
