package io.substatus.benchmarks.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for numbered lines in the files of a log, in the order of their names. Confined to one thread. */
final class RollAudit {

    private static final String DIRECTIVES = "#Software: ";
    private static final int FIELDS = 15;
    private static final int QUERY = 5;

    private final int[] next;
    private final List<BitSet> seen;
    private final int each;
    private int files;
    private long lines;
    private long twice;
    private long unordered;
    private long torn;
    private long headless;

    private RollAudit(int each, int threads) {
        this.each = each;
        this.next = new int[threads];
        this.seen = IntStream.range(0, threads).mapToObj(id -> new BitSet(each)).toList();
    }

    /** Reads all files of a folder. */
    static RollAudit of(Path folder, int each, int threads) throws IOException {
        RollAudit audit = new RollAudit(each, threads);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".log"))
                    .sorted()
                    .toList()) {
                audit.read(file);
            }
        }
        return audit;
    }

    private void read(Path file) throws IOException {
        files++;
        torn += endsWhole(file) ? 0 : 1;
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = in.readLine();
            headless += line != null && line.startsWith(DIRECTIVES) ? 0 : 1;
            for (; line != null; line = in.readLine()) {
                if (!line.startsWith("#")) {
                    add(line.split(" ", -1));
                }
            }
        }
    }

    private static boolean endsWhole(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(in.length() - 1);
            return in.read() == '\n';
        }
    }

    private void add(String[] fields) {
        lines++;
        String[] id = fields.length == FIELDS ? fields[QUERY].split("\\.", -1) : new String[0];
        if (id.length != 2 || !(id[0] + id[1]).chars().allMatch(Character::isDigit)) {
            torn++;
            return;
        }
        int thread = Integer.parseInt(id[0]);
        int number = Integer.parseInt(id[1]);
        twice += seen.get(thread).get(number) ? 1 : 0;
        unordered += number < next[thread] ? 1 : 0;
        seen.get(thread).set(number);
        next[thread] = number + 1;
    }

    private long missing() {
        return seen.stream().mapToLong(ids -> each - ids.cardinality()).sum();
    }

    /** Refuses a log in which anything is not as it must be. */
    void requireAll() {
        if (missing() + twice + torn + unordered + headless > 0) {
            throw new IllegalStateException("log: " + this + " (expected: each line once, whole, in order)");
        }
    }

    @Override
    public String toString() {
        return "files " + files + ", lines " + lines + ", missing " + missing() + ", twice " + twice + ", torn " + torn
                + ", out of order " + unordered + ", files without a block " + headless;
    }
}
