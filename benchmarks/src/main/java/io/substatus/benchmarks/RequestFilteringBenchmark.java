package io.substatus.benchmarks;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.guard.filtering.RequestFilteringGuards;
import io.substatus.internal.webconfig.RequestFiltering;
import io.substatus.internal.webconfig.Site;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What {@code requestFiltering} costs a request that it accepts, whose path has 100 characters: as shipped, with 10,000
 * denied sequences, and with as many looked for one after the other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RequestFilteringBenchmark {

    private static final int SEQUENCES = 10_000;
    private static final String PATH =
            "/shop/catalogue/herbal-infusions/mountain-peppermint-from-the-high-valleys/reviews/page-12/by-date.html";
    private static final String ESCAPED =
            "/shop/catalogue/herbal%20infusions/mountain%20peppermint/caf%C3%A9;jsessionid=5D1F8A3B9C7E/by-date.html";

    private static final String SEEN = "/shop/catalogue/herbal infusions/mountain peppermint/caf\u00E9/by-date.html";

    private final List<String> denied = sequences();
    private final Guard shipped = guard(RequestFiltering.DEFAULT);
    private final Guard tenThousand = guard(with(denied));
    private final GuardedRequest plain = new AskedFor(PATH, PATH);
    private final GuardedRequest escaped = new AskedFor(ESCAPED, SEEN);

    /** Words of lower-case letters, as those of paths. */
    private static List<String> sequences() {
        Random random = new Random(1);
        return IntStream.range(0, SEQUENCES)
                .mapToObj(i -> random.ints(6 + random.nextInt(10), 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
    }

    private static RequestFiltering with(List<String> sequences) {
        RequestFiltering shipped = RequestFiltering.DEFAULT;
        return new RequestFiltering(
                true,
                shipped.allowDoubleEscaping(),
                shipped.allowHighBitCharacters(),
                shipped.unescapeQueryString(),
                shipped.removeServerHeader(),
                shipped.fileExtensions(),
                shipped.requestLimits(),
                shipped.verbs(),
                shipped.hiddenSegments(),
                List.of(),
                List.of(),
                sequences,
                List.of(),
                List.of());
    }

    private static Guard guard(RequestFiltering filtering) {
        return RequestFilteringGuards.of(filtering, Site.Limits.DEFAULT, false).get(0);
    }

    /** As shipped. */
    @Benchmark
    public @Nullable Refusal shipped() {
        return shipped.check(plain);
    }

    /** As shipped, of a path with escapes and a session. */
    @Benchmark
    public @Nullable Refusal shippedEscaped() {
        return shipped.check(escaped);
    }

    /** With 10,000 denyUrlSequences. */
    @Benchmark
    public @Nullable Refusal tenThousandSequences() {
        return tenThousand.check(plain);
    }

    /** 10,000 sequences one after the other, letter for letter. */
    @Benchmark
    public boolean oneAfterTheOther() {
        for (String sequence : denied) {
            if (PATH.contains(sequence)) {
                return true;
            }
        }
        return false;
    }
}
