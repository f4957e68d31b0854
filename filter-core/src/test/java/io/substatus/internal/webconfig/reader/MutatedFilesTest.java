package io.substatus.internal.webconfig.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.webconfig.Problem;
import io.substatus.internal.webconfig.ReadConfiguration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of a file, there is a verdict: a configuration or places of problems that the file has. */
class MutatedFilesTest {

    private static final int ROUNDS = 1500;

    private final List<byte[]> files = WildFilesTest.contents();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mutatedFileHasAVerdict(long seed) {
        Random random = new Random(seed);
        int good = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] mutated = mutated(random);
            ReadConfiguration read = Folder.of(mutated).read();
            check(read, mutated);
            good += read.configuration() == null ? 0 : 1;
        }

        assertThat(good).as("both verdicts are given").isBetween(ROUNDS / 20, ROUNDS - ROUNDS / 20);
    }

    private byte[] mutated(Random random) {
        byte[] file = files.get(random.nextInt(files.size())).clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            file = mutated(file, random);
        }
        return file;
    }

    private byte[] mutated(byte[] file, Random random) {
        int at = random.nextInt(file.length + 1);
        int length = Math.min(file.length - at, random.nextInt(20));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(file, at);
            case 1 -> spliced(file, at, length, new byte[0]);
            case 2 -> spliced(file, at, 0, Arrays.copyOfRange(file, at, at + length));
            case 3 -> spliced(file, at, 0, new byte[] {(byte) random.nextInt(256)});
            case 4 -> spliced(file, at, 0, part(random));
            default -> spliced(file, at, Math.min(1, length), new byte[] {(byte) (32 + random.nextInt(95))});
        };
    }

    /** Something out of any of the files. */
    private byte[] part(Random random) {
        byte[] other = files.get(random.nextInt(files.size()));
        int from = random.nextInt(other.length);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(200)));
    }

    private static byte[] spliced(byte[] file, int at, int removed, byte[] added) {
        byte[] result = Arrays.copyOf(file, file.length - removed + added.length);
        System.arraycopy(added, 0, result, at, added.length);
        System.arraycopy(file, at + removed, result, at + added.length, file.length - at - removed);
        return result;
    }

    static void check(ReadConfiguration read, byte[] content) {
        assertThat(read.configuration() == null).isEqualTo(!read.problems().isEmpty());
        for (Problem problem : read.problems()) {
            boolean placed = problem.line() > 0;
            if (placed && !(problem.column() > 0 && problem.source().size() > problem.line() - problem.sourceStart())) {
                throw new AssertionError(problem + " " + problem.source() + " (expected: a place in the file): "
                        + new String(content, ISO_8859_1));
            }
        }
    }
}
