package io.substatus.internal.guard.filtering;

import java.util.List;

/**
 * Finds out in one pass whether a text contains one of many sequences, in any letter case (Aho and Corasick's
 * automaton). Immutable, thread-safe; searching allocates nothing.
 *
 * <p>The states lie in a double array (Aoe): the follower of state {@code s} on class {@code k} is cell
 * {@code base(s) + k} if that cell's owner is {@code s}. A state takes twelve bytes. There is at most one state for each byte of the
 * sequences in UTF-8, fewer where sequences begin alike, and a few hundred free cells. A text's characters are fed as
 * bytes of UTF-8, those beyond the basic plane as their two halves, so that the classes stay few whatever the language.
 */
final class Sequences {

    /** The state in which nothing of any sequence has been seen. */
    static final int START = 0;

    /** Finds nothing. */
    static final Sequences NONE = of(List.of());

    private final byte[] classes;
    private final int[] cells;
    private final int[] fallback;
    private final boolean escaped;

    private Sequences(SequencesBuilder built, boolean escaped) {
        this.classes = built.classes();
        this.cells = built.cells();
        this.fallback = built.fallback();
        this.escaped = escaped;
    }

    /** Empty sequences are in no text. */
    static Sequences of(List<String> sequences) {
        boolean escaped = sequences.stream().anyMatch(sequence -> sequence.indexOf('%') >= 0);
        return new Sequences(SequencesBuilder.build(sequences), escaped);
    }

    boolean isEmpty() {
        return fallback.length == 0;
    }

    /** Whether a sequence has a percent sign, so that it may be an escape that only undecoded text contains. */
    boolean hasEscapes() {
        return escaped;
    }

    /** Bytes of memory. */
    long footprint() {
        return 4L * (cells.length + fallback.length) + classes.length;
    }

    /** The number of a sequence that the text contains, or -1. */
    int find(Text text) {
        int state = feed(START, text.chars(), text.length());
        return state < 0 ? ~state : -1;
    }

    /**
     * Reads on.
     *
     * @param state where the text before led to
     * @return the new state, or the complement of the number of a sequence that has come to its end
     */
    int feed(int state, char[] text, int length) {
        if (isEmpty()) {
            return state;
        }
        int at = state;
        for (int i = 0; i < length && at >= 0; i++) {
            char c = text[i];
            at = c < 128 ? step(at, classes[c]) : wide(at, Fold.fold(c));
        }
        return at;
    }

    private int wide(int state, char c) {
        if (c < 0x80) {
            return step(state, classes[c]);
        }
        if (c < 0x800) {
            return step(step(state, classes[0xC0 | (c >> 6)]), classes[0x80 | (c & 0x3F)]);
        }
        int second = step(step(state, classes[0xE0 | (c >> 12)]), classes[0x80 | ((c >> 6) & 0x3F)]);
        return step(second, classes[0x80 | (c & 0x3F)]);
    }

    private int step(int state, byte kind) {
        if (kind == 0) {
            return START;
        }
        int unsigned = kind & 0xFF;
        for (int at = state; ; at = fallback[at]) {
            int next = cells[2 * at] + unsigned;
            if (cells[2 * next + 1] == at) {
                int base = cells[2 * next];
                return base < 0 ? base : next;
            }
            if (at == START) {
                return START;
            }
        }
    }
}
