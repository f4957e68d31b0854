package io.substatus.internal.guard.filtering;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.RequestFiltering.FilteringRule;
import io.substatus.testkit.Allocation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilteringAllocationTest {

    private static final int REQUESTS = 20_000;

    @Test
    void acceptedRequestCostsNoMemory() {
        String[] many = IntStream.range(0, 1000).mapToObj(i -> "evil" + i).toArray(String[]::new);
        Guard guard = Filtering.shipped()
                .denyUrlSequences(many)
                .denyQueryStringSequences(many)
                .verbs(false, true, Filtering.allowed("GET"))
                .alwaysAllowedUrls("/allowed/bin")
                .rules(new FilteringRule(
                        "r", true, true, false, true, List.of("X-Absent"), List.of(".html"), List.of(many)))
                .guard();
        TestRequest[] requests = {
            TestRequest.get("/shop/tea.html?page=2&sort=price").with("Host", "shop.example"),
            TestRequest.get("/shop/tea%20caf%C3%A9;jsessionid=1\\x.html?q=a+b%20c"),
            TestRequest.get("/allowed/bin"),
            TestRequest.get("/x" + "/y".repeat(30) + "z".repeat(3000) + ".html?" + "q".repeat(2000)),
        };
        for (TestRequest request : requests) {
            assertThat(guard.check(request)).isNull();
        }

        assertThat(Allocation.leastBytes(REQUESTS, () -> check(guard, requests)))
                .as("bytes a request")
                .isLessThan(1);
    }

    private static void check(Guard guard, TestRequest[] requests) {
        for (int i = 0; i < REQUESTS; i++) {
            guard.check(requests[i % requests.length]);
        }
    }
}
