package io.substatus.internal.guard.filtering;

/** Looks for sequences in a query, as sent and, if the file says so, decoded. Stateless. */
final class QueryScan {

    private QueryScan() {}

    /** Twice the number of a sequence, and one more where only the decoded query has it; or -1. */
    static int find(Sequences sequences, Query query, boolean unescape) {
        int sequence = sequences.find(query.raw());
        if (sequence >= 0) {
            return 2 * sequence;
        }
        int decoded = unescape && query.decoded() != query.raw() ? sequences.find(query.decoded()) : -1;
        return decoded < 0 ? -1 : 2 * decoded + 1;
    }

    static int sequence(int found) {
        return found / 2;
    }

    /** Which text it was, for a sentence. */
    static String place(Query query, int found) {
        return found % 2 == 0
                ? "The query string " + Evidence.quoted(query.raw())
                : "The decoded query string " + Evidence.quoted(query.decoded());
    }
}
