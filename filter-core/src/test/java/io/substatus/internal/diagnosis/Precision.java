package io.substatus.internal.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.substatus.diagnosis.Detector;
import io.substatus.diagnosis.Failure;
import io.substatus.diagnosis.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Counts, over all tests of a run, how often each detector finds something and how often it is asked and finds nothing in
 * tests that are about it. The second are its look-alikes: situations made to resemble it. The table is written to
 * {@code target/precision.md} when the virtual machine ends. Thread-safe.
 */
final class Precision {
    private static final Path TABLE = Path.of("target", "precision.md");
    private static final List<Detector> DETECTORS = BuiltInDetectors.inOrder(false);
    private static final Map<String, Counts> COUNTS = new TreeMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Precision::write));
    }

    /** What is known of one detector. Confined to whoever holds the lock of {@link #COUNTS}. */
    private static final class Counts {
        private final Set<String> codes = new TreeSet<>();
        private final Map<String, Integer> found = new TreeMap<>();
        private final Map<String, Integer> silent = new TreeMap<>();

        int positives() {
            return sum(found.values().stream());
        }

        /** Only in test classes in which it finds something too: elsewhere it is asked by chance. */
        int lookAlikes() {
            Set<String> own = new TreeSet<>(found.keySet());
            return sum(silent.entrySet().stream()
                    .filter(entry -> own.contains(entry.getKey()))
                    .map(Map.Entry::getValue));
        }

        private static int sum(Stream<Integer> numbers) {
            return numbers.mapToInt(Integer::intValue).sum();
        }
    }

    private Precision() {}

    /** Asks all detectors about a failure that a test made up. */
    static void count(Failure failure) {
        String test = test();
        synchronized (COUNTS) {
            for (Detector detector : DETECTORS) {
                if (detector.concerns(failure.outcome().status())) {
                    count(detector, failure, test);
                }
            }
        }
    }

    private static void count(Detector detector, Failure failure, String test) {
        Counts counts = COUNTS.computeIfAbsent(detector.name(), name -> new Counts());
        Finding finding = detector.detect(failure);
        if (finding == null) {
            counts.silent.merge(test, 1, Integer::sum);
        } else {
            counts.found.merge(test, 1, Integer::sum);
            counts.codes.add(finding.code().toString());
        }
    }

    private static String test() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .filter(name -> name.endsWith("Test"))
                        .findFirst()
                        .orElse(""));
    }

    private static void write() {
        List<String> lines = new ArrayList<>();
        lines.add("| detector | codes | found | look-alikes that it left alone |");
        lines.add("|---|---|---|---|");
        synchronized (COUNTS) {
            COUNTS.forEach((name, counts) -> lines.add("| " + name + " | " + String.join(", ", counts.codes) + " | "
                    + counts.positives() + " | " + counts.lookAlikes() + " |"));
        }
        try {
            Files.createDirectories(requireNonNull(TABLE.toAbsolutePath().getParent()));
            Files.write(TABLE, lines, UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
