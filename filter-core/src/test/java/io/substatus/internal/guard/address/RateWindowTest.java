package io.substatus.internal.guard.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.webconfig.DynamicIpSecurity.ByRequestRate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateWindowTest {

    private static final int REQUESTS = 20_000;

    private final RateWindow window = new RateWindow();

    private boolean letsIn(RequestRate rate, long now) {
        boolean letIn = window.count(rate, now) < rate.most();
        if (letIn) {
            window.add(rate, now);
        }
        return letIn;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 200", "3, 7", "20, 200", "100, 1000", "1024, 3", "1024, 4294967295"})
    void agreesWithAListOfAllRequests(long most, long millis) {
        RequestRate rate = RequestRate.of(new ByRequestRate(most, millis));
        Random random = new Random(most * 31 + millis);
        Deque<Long> all = new ArrayDeque<>();
        long now = Long.MAX_VALUE - rate.interval();
        for (int i = 0; i < REQUESTS; i++) {
            now += random.nextInt(4) == 0 ? 0 : Math.round(random.nextDouble() * 2.5 * rate.interval() / most);
            forget(all, now - rate.interval());
            boolean expected = all.size() < most;
            assertThat(letsIn(rate, now)).as("request %d", i).isEqualTo(expected);
            if (expected) {
                all.addLast(now);
            }
        }
    }

    @Test
    void oneMoreThanAllowedIsRefusedUntilTheFirstIsAnIntervalAgo() {
        RequestRate rate = RequestRate.of(new ByRequestRate(2, 200));

        assertThat(letsIn(rate, 0)).isTrue();
        assertThat(letsIn(rate, 100_000_000)).isTrue();
        assertThat(letsIn(rate, 199_999_999)).isFalse();
        assertThat(letsIn(rate, 200_000_000)).isTrue();
        assertThat(letsIn(rate, 299_999_999)).isFalse();
        assertThat(letsIn(rate, 300_000_000)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"5000, 10", "100000, 1000", "1025, 1", "4294967295, 4294967295"})
    void largeLimitNeverLetsMoreInAndKeepsFewPoints(long most, long millis) {
        RequestRate rate = RequestRate.of(new ByRequestRate(most, millis));
        Random random = new Random(most);
        Deque<Long> inside = new ArrayDeque<>();
        Deque<Long> almostInside = new ArrayDeque<>();
        long now = -rate.interval();
        for (int i = 0; i < 20 * REQUESTS; i++) {
            now += Math.round(random.nextDouble() * 1.5 * Math.max(1, rate.interval() / Math.min(most, REQUESTS)));
            forget(inside, now - rate.interval());
            forget(almostInside, now - rate.interval() - rate.tick());
            if (letsIn(rate, now)) {
                assertThat((long) inside.size()).isLessThan(most);
                inside.addLast(now);
                almostInside.addLast(now);
            } else {
                assertThat((long) almostInside.size()).isGreaterThanOrEqualTo(most);
            }
        }
        assertThat(window.room()).isLessThanOrEqualTo(2 * RequestRate.POINTS);
    }

    private static void forget(Deque<Long> requests, long until) {
        while (!requests.isEmpty() && until - requests.getFirst() >= 0) {
            requests.removeFirst();
        }
    }
}
