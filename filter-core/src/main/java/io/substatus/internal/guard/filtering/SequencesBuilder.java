package io.substatus.internal.guard.filtering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Lays the states of {@link Sequences} out, level by level. What lies behind the end of a sequence is left out: nobody
 * reads on after a find. Confined to one building.
 */
final class SequencesBuilder {

    /** Places that are tried for a state with several followers before it is put behind all others. */
    private static final int TRIES = 128;

    private static final int NOBODY = -1;

    private final byte[] classes = new byte[256];
    private final List<Word> words;
    private final BitSet taken = new BitSet();
    private int kinds;
    private int[] cells = new int[0];
    private int[] fallback = new int[0];
    private int searchFrom;
    private int end;

    private SequencesBuilder(List<Word> words) {
        this.words = words;
    }

    static SequencesBuilder build(List<String> sequences) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            if (!sequences.get(i).isEmpty()) {
                words.add(new Word(bytes(Fold.fold(sequences.get(i))), i));
            }
        }
        SequencesBuilder builder = new SequencesBuilder(words);
        if (!words.isEmpty()) {
            builder.build();
        }
        return builder;
    }

    /** By byte; 0 for those that no sequence has. */
    byte[] classes() {
        return classes;
    }

    /** Base and owner of each cell by turns; a base below 0 is the complement of the number of a found sequence. */
    int[] cells() {
        return cells;
    }

    /** The state of each cell to go on from when it has no follower. */
    int[] fallback() {
        return fallback;
    }

    private void build() {
        classify();
        words.sort((a, b) -> Arrays.compareUnsigned(a.bytes, b.bytes));
        take(Sequences.START, NOBODY);
        searchFrom = 1;
        List<Node> level = List.of(new Node(Sequences.START, 0, words.size(), 0));
        while (!level.isEmpty()) {
            List<Node> next = new ArrayList<>();
            for (Node node : level) {
                addFollowers(node, next);
            }
            level = next;
        }
        trim();
    }

    private void classify() {
        for (Word word : words) {
            for (byte b : word.bytes) {
                if (classes[b & 0xFF] == 0) {
                    classes[b & 0xFF] = (byte) ++kinds;
                }
            }
        }
        for (char c = 'A'; c <= 'Z'; c++) {
            classes[c] = classes[Fold.fold(c)];
        }
    }

    private void addFollowers(Node node, List<Node> next) {
        List<Node> followers = followers(node);
        int base = base(followers);
        cells[2 * node.cell] = base;
        for (Node follower : followers) {
            int kind = kind(follower);
            int cell = base + kind;
            take(cell, node.cell);
            int sequence = endOf(follower);
            fallback[cell] = node.cell == Sequences.START ? Sequences.START : follow(fallback[node.cell], kind);
            int inherited = cells[2 * fallback[cell]];
            if (sequence >= 0 || inherited < 0) {
                cells[2 * cell] = sequence >= 0 ? ~sequence : inherited;
            } else {
                next.add(new Node(cell, follower.from, follower.to, follower.depth));
            }
        }
    }

    /** One for each byte that words go on with, without their cells. */
    private List<Node> followers(Node node) {
        List<Node> followers = new ArrayList<>();
        int from = node.from;
        while (from < node.to) {
            int to = from + 1;
            while (to < node.to && words.get(to).bytes[node.depth] == words.get(from).bytes[node.depth]) {
                to++;
            }
            followers.add(new Node(NOBODY, from, to, node.depth + 1));
            from = to;
        }
        return followers;
    }

    private int kind(Node follower) {
        return classes[words.get(follower.from).bytes[follower.depth - 1] & 0xFF] & 0xFF;
    }

    /** The sequence that ends with the node, or -1; sorted, it stands before all that go on. */
    private int endOf(Node node) {
        Word first = words.get(node.from);
        return first.bytes.length == node.depth ? first.sequence : -1;
    }

    /** Where a shorter beginning, whose followers are all laid out, goes on. */
    private int follow(int state, int kind) {
        for (int at = state; ; at = fallback[at]) {
            int next = cells[2 * at] + kind;
            if (next < fallback.length && cells[2 * next + 1] == at) {
                return next;
            }
            if (at == Sequences.START) {
                return Sequences.START;
            }
        }
    }

    /** A base from which all followers fall on free cells. */
    private int base(List<Node> followers) {
        int[] wanted = kinds(followers);
        searchFrom = taken.nextClearBit(searchFrom);
        int cell = Math.max(searchFrom, wanted[0]);
        for (int i = 0; i < TRIES; i++) {
            cell = taken.nextClearBit(cell);
            if (isFree(cell - wanted[0], wanted)) {
                return cell - wanted[0];
            }
            cell++;
        }
        return Math.max(end, cell);
    }

    private int[] kinds(List<Node> followers) {
        int[] sorted = new int[followers.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = kind(followers.get(i));
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private boolean isFree(int base, int[] wanted) {
        for (int kind : wanted) {
            if (taken.get(base + kind)) {
                return false;
            }
        }
        return true;
    }

    private void take(int cell, int owner) {
        if (cell >= fallback.length) {
            int size = Math.max(cell + 256, fallback.length + fallback.length / 2);
            int before = fallback.length;
            cells = Arrays.copyOf(cells, 2 * size);
            fallback = Arrays.copyOf(fallback, size);
            for (int i = before; i < size; i++) {
                cells[2 * i + 1] = NOBODY;
            }
        }
        taken.set(cell);
        cells[2 * cell + 1] = owner;
        end = Math.max(end, cell + 1);
    }

    /** Leaves room for every class behind the last base. */
    private void trim() {
        int size = end + kinds + 1;
        int before = fallback.length;
        cells = Arrays.copyOf(cells, 2 * size);
        fallback = Arrays.copyOf(fallback, size);
        for (int i = before; i < size; i++) {
            cells[2 * i + 1] = NOBODY;
        }
    }

    /** As {@link Sequences} reads them. */
    private static byte[] bytes(char[] folded) {
        byte[] bytes = new byte[3 * folded.length];
        int length = 0;
        for (char c : folded) {
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else {
                bytes[length++] = (byte) (c < 0x800 ? 0xC0 | (c >> 6) : 0xE0 | (c >> 12));
                if (c >= 0x800) {
                    bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                }
                bytes[length++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    /** A sequence, folded, as bytes. */
    private static final class Word {
        private final byte[] bytes;
        private final int sequence;

        Word(byte[] bytes, int sequence) {
            this.bytes = bytes;
            this.sequence = sequence;
        }
    }

    /** The words of a range begin alike, as many bytes as the depth says. */
    private record Node(int cell, int from, int to, int depth) {}
}
