package io.substatus.internal.guard.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.address.AddressRange;
import io.substatus.internal.guard.Guard;
import io.substatus.internal.guard.TestRequest;
import io.substatus.internal.webconfig.DenyAction;
import io.substatus.internal.webconfig.DynamicIpSecurity;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByConcurrentRequests;
import io.substatus.internal.webconfig.DynamicIpSecurity.ByRequestRate;
import io.substatus.internal.webconfig.IpSecurity;
import io.substatus.internal.webconfig.IpSecurity.Entry;
import io.substatus.testkit.Allocation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddressAllocationTest {

    private static final int REQUESTS = 20_000;

    static Stream<Guard> guards() {
        List<Entry> entries = List.of(
                new Entry("10.0.0.0", "8", "", false),
                new Entry("192.168.0.1", "255.255.0.255", "", false),
                new Entry("", AddressRange.WHOLE, "*.example", false),
                new Entry("2001:db8::", "32", "", true));
        IpSecurity fixed = new IpSecurity(true, true, true, DenyAction.FORBIDDEN, entries);
        HostNames names = new HostNames(
                new DomainList(entries),
                NameService.OF_THE_MACHINE,
                work -> {},
                System::nanoTime,
                new HostNames.Patience(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, 1_000));
        return Stream.of(
                new IpSecurityGuard(fixed, 10, names),
                new DynamicIpSecurityGuard(
                        new DynamicIpSecurity(
                                DenyAction.FORBIDDEN,
                                true,
                                false,
                                new ByConcurrentRequests(5),
                                new ByRequestRate(4_294_967_295L, 1)),
                        1_000,
                        System::nanoTime));
    }

    @ParameterizedTest
    @MethodSource("guards")
    void acceptedRequestCostsNoMemory(Guard guard) {
        TestRequest[] requests = {
            TestRequest.get("/").from("192.0.2.7"),
            TestRequest.get("/").from("2001:db8:0:0:0:0:0:5"),
            TestRequest.get("/").from("fe80::1%eth0"),
        };
        assertThat(Allocation.leastBytes(REQUESTS, () -> accept(guard, requests)))
                .as("bytes a request")
                .isLessThan(1);
    }

    private static void accept(Guard guard, TestRequest... requests) {
        for (int i = 0; i < REQUESTS; i++) {
            TestRequest request = requests[i % requests.length];
            if (guard.check(request) != null) {
                throw new AssertionError("refused");
            }
            request.end();
        }
    }
}
