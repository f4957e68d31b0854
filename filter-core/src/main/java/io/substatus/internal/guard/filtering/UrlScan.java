package io.substatus.internal.guard.filtering;

/** Looks for sequences in every reading of a path. Stateless. */
final class UrlScan {

    /** A found place is the number of the sequence times this, and the reading. */
    private static final int READINGS = 4;

    private static final int AS_SENT = 3;

    private UrlScan() {}

    /** Where a sequence is in a path, or -1. Undecoded text matters only to sequences that are written with escapes. */
    static int find(Sequences sequences, Url url) {
        for (int i = 0; i < url.readings(); i++) {
            int sequence = sequences.find(url.reading(i));
            if (sequence >= 0) {
                return READINGS * sequence + i;
            }
        }
        int sequence = sequences.hasEscapes() ? sequences.find(url.raw()) : -1;
        return sequence < 0 ? -1 : READINGS * sequence + AS_SENT;
    }

    static int sequence(int found) {
        return found / READINGS;
    }

    /** Which text it was, for a sentence. */
    static String place(Url url, int found) {
        int reading = found % READINGS;
        if (reading == AS_SENT) {
            return "The path as sent, " + Evidence.quoted(url.raw()) + ",";
        }
        return reading == 0
                ? "The decoded path " + Evidence.quoted(url.decoded())
                : "The path as the application sees it, " + Evidence.quoted(url.reading(reading)) + ",";
    }
}
