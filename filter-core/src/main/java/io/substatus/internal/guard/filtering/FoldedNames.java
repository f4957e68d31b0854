package io.substatus.internal.guard.filtering;

import java.util.Arrays;
import java.util.List;

/** Names that are looked up in a text in any letter case. Immutable, thread-safe; looking up allocates nothing. */
final class FoldedNames {

    private static final int FREE = -1;
    private static final int LONG = 63;

    private final char[][] names;
    private final int[] slots;
    private final long lengths;
    private final long beginnings;

    /** Of names that are the same the first one is found. */
    FoldedNames(List<String> names) {
        this.names = names.stream().map(Fold::fold).toArray(char[][]::new);
        this.slots = new int[Integer.highestOneBit((4 * names.size()) | 1)];
        Arrays.fill(slots, FREE);
        long foundLengths = 0;
        long foundBeginnings = 0;
        for (int i = 0; i < this.names.length; i++) {
            foundLengths |= lengthBit(this.names[i].length);
            foundBeginnings |= this.names[i].length == 0 ? 0 : beginningBit(this.names[i][0]);
            put(i);
        }
        this.lengths = foundLengths;
        this.beginnings = foundBeginnings;
    }

    private void put(int index) {
        int slot = slot(Fold.hash(names[index]));
        while (slots[slot] != FREE) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = index;
    }

    boolean isEmpty() {
        return names.length == 0;
    }

    /** The index of the name that a range of the text is, or -1. */
    int find(char[] text, int from, int to) {
        if ((lengths & lengthBit(to - from)) == 0
                || (to > from && (beginnings & beginningBit(Fold.fold(text[from]))) == 0)) {
            return -1;
        }
        int slot = slot(Fold.hash(text, from, to));
        for (int index = slots[slot]; index != FREE; index = slots[slot]) {
            if (Fold.matches(text, from, to, names[index])) {
                return index;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
    }

    /** Characters share bits. */
    private static long beginningBit(char c) {
        return 1L << c;
    }

    private static long lengthBit(int length) {
        return 1L << Math.min(length, LONG);
    }
}
